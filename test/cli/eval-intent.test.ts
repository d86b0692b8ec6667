import { expect, test, vi } from "vitest";
import { command } from "../../src/cli/eval.ts";
import type { IntentOf } from "../../src/intents/index.ts";
import { runCommand } from "./run-command.ts";
import { writeLines } from "./write-lines.ts";

/** Understands a message as what stands before its colon. */
const intentOf: IntentOf = (text) => ({
  intent: text.split(":")[0] as ReturnType<IntentOf>["intent"],
  sure: 0.5,
  runnerUp: "help",
});
vi.mock("../../src/cli/open-intents.ts", () => ({ openIntents: async () => intentOf }));

const LINES = [
  { id: "1", text: "greeting: hej", intent: "greeting", note: "other fields are ignored" },
  { id: "2", text: "question: hvad er et brud", intent: "question" },
  { id: "3", text: "other: jeg har mistet den", intent: "report_incident" },
  { id: "4", text: "question: er det et brud", intent: "report_incident" },
];

test("messages are scored by accuracy, and what each was taken for is told", async () => {
  const { out, error } = await runCommand(command, writeLines(...LINES), "--json", "--wrong");
  expect(error).toBeUndefined();
  expect(JSON.parse(out)).toEqual({
    n: 4,
    accuracy: 0.5,
    waved: ["3"],
    by: {
      question: { n: 1, right: 1, takenFor: {} },
      report_incident: { n: 2, right: 0, takenFor: { other: 1, question: 1 } },
      greeting: { n: 1, right: 1, takenFor: {} },
    },
    misses: [
      expect.objectContaining({ id: "3", expected: "report_incident", came: "other" }),
      expect.objectContaining({ id: "4", expected: "report_incident", came: "question" }),
    ],
  });
});

test("the table ends with what counts most", async () => {
  const { out } = await runCommand(command, writeLines(...LINES));
  expect(out.split("\n").slice(-2)).toEqual([
    "4 messages: accuracy 50.0 %",
    "reports taken for small talk: 3",
  ]);
  const good = await runCommand(command, writeLines(...LINES.slice(0, 2)), "--wrong");
  expect(good.out).toContain("reports taken for small talk: none");
});

test("an intent there is not is refused by its line", async () => {
  const { error } = await runCommand(
    command,
    writeLines(LINES[0], { id: "2", text: "x", intent: "hello" }),
  );
  expect(error).toMatchObject({ code: "eval.not-an-intent-case", exitCode: 2 });
  expect((error as Error).message).toContain(":2: intent");
});
