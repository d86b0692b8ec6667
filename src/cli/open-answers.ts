import { join } from "node:path";
import { copenhagenDay, systemClock } from "../shared/clock.ts";

/** Opens the answers from the data that comes with Vogter, wherever the command is run. */
export async function openAnswers() {
  // Not at the top, so that help and wrong usage are told at once.
  const answers = await import("../answers/index.ts");
  const data = join(import.meta.dirname, "../../data");
  return answers.openAnswers(data, { today: () => copenhagenDay(systemClock) });
}
