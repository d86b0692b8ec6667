import { expect, test, vi } from "vitest";
import { command } from "../../src/cli/eval.ts";
import { runCommand } from "./run-command.ts";
import { writeLines } from "./write-lines.ts";

vi.mock("../../src/cli/open-answers.ts", () => ({
  openAnswers: () => expect.unreachable("no answers are needed"),
}));

const LINES = [
  { id: "1", text: "010190-1234", cpr: ["010190-1234"] },
  { id: "2", text: "020290-1234", cpr: [] },
  { id: "3", text: "030390-1234", cpr: ["030390-1234", "030390-1234"] },
  { id: "4", text: "ingen", cpr: [] },
];

test("texts with CPR numbers are scored by recall and precision", async () => {
  const { out, error } = await runCommand(command, writeLines(...LINES), "--json", "--wrong");
  expect(error).toBeUndefined();
  expect(JSON.parse(out)).toEqual({
    ...{ n: 4, numbers: 3, recall: 2 / 3, precision: 2 / 3 },
    misses: [
      { id: "2", text: "020290-1234", missed: [], extra: ["020290-1234"] },
      { id: "3", text: "030390-1234", missed: ["030390-1234"], extra: [] },
    ],
  });
});

test("the misses are listed when asked for", async () => {
  const file = writeLines(...LINES);
  const last = "4 texts, 3 numbers: recall 66.7 %, precision 66.7 %";
  expect((await runCommand(command, file)).out).toBe(last);
  const { out } = await runCommand(command, file, "--wrong");
  expect(out).toContain('  too many  ["020290-1234"]');
  expect(out.endsWith(last)).toBe(true);
});

test("a line of another kind among them is refused by its number", async () => {
  const file = writeLines(LINES[0], { id: "2", text: "x", cpr: "010190-1234" });
  const { error } = await runCommand(command, file);
  expect(error).toMatchObject({ code: "eval.not-a-pii-case", exitCode: 2 });
  expect((error as Error).message).toContain(`${file}:2: cpr`);
});
