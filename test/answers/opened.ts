import { join } from "node:path";
import { beforeAll } from "vitest";
import { openAnswers } from "../../src/answers/index.ts";
import type { Ask } from "../../src/answers/outcome.ts";

const DATA = join(import.meta.dirname, "../../data");

/** Asks the five real policies, opened once a test file. The first time after a change of data it learns anew. */
export function useAnswers(): Ask {
  let opened: Ask | undefined;
  beforeAll(async () => {
    opened = (await openAnswers(DATA, { today: () => "2026-11-21" })).ask;
  }, 120_000);
  return (question) => {
    if (!opened) throw new Error("ask inside a test");
    return opened(question);
  };
}
