import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readStorageCase, scoreStorage } from "../../src/cli/eval-storage.ts";
import { loadLexicon } from "../../src/storage-advice/load.ts";
import { advice, adviseOn, DATA } from "./opened.ts";

const SETS = ["dev", "train", "own", "own-2", "own-3", "author-2"];

describe.each(SETS)("the %s questions", (name) => {
  const file = join(import.meta.dirname, `../questions/storage-${name}.jsonl`);
  const cases = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => readStorageCase(JSON.parse(line)));
  const { report } = scoreStorage(cases, advice);

  test("get no yes where the table says no or ask, or where nobody can tell", () => {
    expect(report.unsafe).toEqual([]);
    expect(report.lenient).toEqual([]);
  });

  test("are mostly answered rightly", () => {
    expect(report.all.verdict).toBeGreaterThan(0.95);
    expect(report.all.place).toBeGreaterThan(0.95);
  });
});

test("no word for what is confidential or sensitive gets a yes in an open channel", async () => {
  const { kinds } = await loadLexicon(DATA);
  const high = kinds.filter(
    ({ effect, class: one }) =>
      effect === "names" && (one === "confidential" || one === "sensitive"),
  );
  const wrong = high.filter(({ term }) =>
    ["yes", "conditional"].includes(adviseOn(`må jeg dele ${term} i den åbne kanal`).verdict),
  );
  expect(high.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});
