import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openStorageAdvice } from "../../src/storage-advice/index.ts";

export const DATA = join(import.meta.dirname, "../../data");

/** The advice from the data that comes with Vogter. */
export const advice = await openStorageAdvice(DATA);

/** The text of the default table. */
export const RULES_TEXT = readFileSync(join(DATA, "storage-rules.yaml"), "utf8");

/** Class, place and verdict for a question on its own. */
export function adviseOn(question: string) {
  const { dataClass, place, verdict } = advice.advise({ asked: advice.readQuestion(question) });
  return { dataClass, place, verdict };
}

export const classOf = (question: string) => adviseOn(question).dataClass;
export const placeOf = (question: string) => adviseOn(question).place;
