import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { loadRequirements } from "../../src/conversation/dispensations/load-requirements.ts";
import { loadExamples } from "../../src/conversation/load-examples.ts";
import { loadLaw, loadSorts } from "../../src/incidents/index.ts";
import { loadCues } from "../../src/intents/load-utterances.ts";
import { loadHolidays } from "../../src/shared/calendar/load-holidays.ts";
import { readDataFile } from "../../src/shared/data-file.ts";

const days = z.strictObject({
  days: z.array(z.strictObject({ name: z.string().min(1, "a name") })),
});
const WORDS = { code: "days.invalid", mend: 'Give each its "name".' };

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "vogter-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "days.yaml");
  writeFileSync(file, text);
  return file;
}

test("a file that holds is read", async () => {
  const file = fileWith("days:\n  - name: Easter\n");
  expect(await readDataFile(file, days, WORDS)).toEqual({ days: [{ name: "Easter" }] });
});

test.each([
  [
    "a value",
    'days:\n  - name: Easter\n  - name: ""\n',
    3,
    '"days › 1 › name" does not fit: a name',
  ],
  [
    "a field",
    "days:\n  - name: A\n    nam: B\n",
    3,
    '"days › 0 › nam" does not fit: no such field',
  ],
  ["a file", "", 1, "the file does not fit: "],
  ["YAML", "days:\n  - name: [\n", 3, "it is not YAML: "],
])(
  "%s that does not fit is named, with its place and what is expected",
  async (_, text, line, said) => {
    const file = fileWith(text);
    await expect(readDataFile(file, days, WORDS)).rejects.toMatchObject({
      ...{ name: "VogterError", ...WORDS, exitCode: 2 },
      message: expect.stringContaining(`${file}, line ${line}: ${said}`),
    });
  },
);

test.each([
  ["the holidays", loadHolidays, "holidays.invalid"],
  ["the law", loadLaw, "law.invalid"],
  ["the sorts of incidents", loadSorts, "incidents.invalid"],
  ["the requirements", loadRequirements, "requirements.invalid"],
  ["the examples", loadExamples, "examples.invalid"],
  ["the cues", loadCues, "intents.data"],
])("%s are refused by name when the file is not YAML", async (_, load, code) => {
  const file = fileWith("a: [");
  await expect(load(file)).rejects.toMatchObject({
    ...{ name: "VogterError", code, exitCode: 2 },
    message: expect.stringContaining(file),
  });
});
