import { join } from "node:path";
import type { Ask } from "../answers/index.ts";
import type { Examples } from "../conversation/examples.ts";
import { copenhagenDay, systemClock } from "../shared/clock.ts";

const DATA = join(import.meta.dirname, "../../data");

/** Opens the answers from the data that comes with Vogter, wherever the command is run. */
export async function openAnswers() {
  // Not at the top, so that help and wrong usage are told at once.
  const answers = await import("../answers/index.ts");
  return answers.openAnswers(DATA, { today: () => copenhagenDay(systemClock) });
}

/** Opens the questions to start with; only few answers need them. */
export async function openExamples(ask: Ask): Promise<Examples> {
  const { createExamples } = await import("../conversation/examples.ts");
  const { loadExamples } = await import("../conversation/load-examples.ts");
  return createExamples(ask, await loadExamples(join(DATA, "examples.yaml")));
}
