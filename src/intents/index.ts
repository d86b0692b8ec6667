import { join } from "node:path";
import { cached } from "../shared/learning/cache.ts";
import { decide } from "./decide.ts";
import type { IntentOf } from "./intent.ts";
import { intentProbabilities, type Learned, learnIntents } from "./learn.ts";

export { INTENTS, type Intent, type IntentContext, type IntentOf } from "./intent.ts";

/**
 * Opens what tells what a message wants, from `dataFolder` (`intents.yaml`, `intents/`). It is learned
 * once, and read from `node_modules/.cache` after that.
 *
 * @returns a pure function; it takes well under a millisecond
 * @throws VogterError `intents.data` when a file does not hold; it names file, line and mend
 */
export async function openIntents(dataFolder: string): Promise<{ readonly intentOf: IntentOf }> {
  const learned = await openLearned(dataFolder);
  return { intentOf: (text, context) => decide(intentProbabilities(text, learned), context) };
}

function openLearned(dataFolder: string): Promise<Learned> {
  const [cues, utterances] = [join(dataFolder, "intents.yaml"), join(dataFolder, "intents")];
  return cached("intents", [cues, utterances, import.meta.dirname], async () => {
    const { loadCues, loadUtterances } = await import("./load-utterances.ts");
    return learnIntents(await loadUtterances(utterances), await loadCues(cues));
  });
}
