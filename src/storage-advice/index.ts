import { join } from "node:path";
import type { Policy } from "../policy/index.ts";
import { cached } from "../shared/learning/cache.ts";
import type { Advice } from "./advice.ts";
import { type AdviseInput, advise } from "./advise.ts";
import type { Asked, FileFindings } from "./asked.ts";
import { inspectText } from "./inspect-text.ts";
import { loadOverrides } from "./overrides.ts";
import { readQuestion } from "./read-question.ts";
import type { StorageRules } from "./rules.ts";

export type { Advice, AskBack, FileVerdict, Reason } from "./advice.ts";
export type { AdviseInput } from "./advise.ts";
export type { Asked, FileFindings, Here } from "./asked.ts";
export { CLASSES, type DataClass, PLACES } from "./ids.ts";
export type { Cell, StorageRules } from "./rules.ts";

/** Answers "may I keep this file here?": pure and synchronous once it is open. */
export interface StorageAdvice {
  /** What a message asks for. What it gives has ids and words of the lexicon, none of the person's, and may be kept. */
  readQuestion(text: string): Asked;
  /** What a file is about, by its name and its text. Nothing of either is in what it gives. */
  inspectText(name: string, text: string): FileFindings;
  /** What the municipality's table and the law say. */
  advise(input: AdviseInput): Advice;
  /** The table that counts for a policy, with all its words; the default for one that has none of its own. */
  rulesOf(policy?: Policy): StorageRules;
}

/** From this on {@link Asked.storage} is a storage question. */
const STORAGE_QUESTION = 0.6;

/** Whether it is asked where or whether something may be kept, placed, sent, shown or printed. */
export function isStorageQuestion(asked: Asked): boolean {
  return asked.storage >= STORAGE_QUESTION;
}

/**
 * Opens the lexicon and the tables below `dataFolder` (`storage/`, `storage-rules.yaml`, `policies/<id>/storage-rules.yaml`).
 *
 * @param policies those whose municipality may have a table of its own
 * @throws VogterError `storage-rules.invalid` with exit code 2, naming file, line and mend of all that is wrong
 */
export async function openStorageAdvice(
  dataFolder: string,
  policies: readonly Policy[] = [],
): Promise<StorageAdvice> {
  const sources = [join(dataFolder, "storage"), join(dataFolder, "storage-rules.yaml")];
  const { standard, lexicon } = await cached(
    "storage-advice",
    [...sources, import.meta.dirname],
    async () => {
      const { makeReady } = await import("./make-ready.ts");
      return makeReady(dataFolder);
    },
  );
  const rules = await loadOverrides(dataFolder, standard, policies);
  const rulesOf = (policy?: Policy) => (policy && rules.get(policy.id)) ?? standard;
  return {
    readQuestion: (text) => readQuestion(text, lexicon),
    inspectText: (name, text) => inspectText(name, text, lexicon),
    advise: (input) => advise(input, rulesOf(input.policy)),
    rulesOf,
  };
}
