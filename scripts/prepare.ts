import { openAnswers } from "../src/answers/index.ts";
import { openIntents } from "../src/intents/index.ts";
import { reportFault } from "../src/shared/errors.ts";

// So that the first question after an installation does not wait for what can be learned now.
try {
  await openAnswers("data", { today: () => "" });
  await openIntents("data");
} catch (error) {
  process.exit(reportFault(error));
}
