import { expect, test } from "vitest";
import { command } from "../../src/cli/pii.ts";
import { runCommand } from "./run-command.ts";
import { writeLines } from "./write-lines.ts";

const run = (...args: string[]) => runCommand(command, ...args);

test("tells how many numbers there are and where, not the numbers", async () => {
  const { out, error } = await run("Eva\ner 010190-1234, cpr 0202901234");
  expect(error).toBeUndefined();
  expect(out).toBe(
    [
      "2 CPR numbers",
      "  line 2, column 4: form firm, checksum does not fit, named as one",
      "  line 2, column 21: form weak, checksum does not fit, named as one",
    ].join("\n"),
  );
});

test("a batch answers each line with the numbers as they stand there", async () => {
  const file = writeLines(
    { id: "1", text: "borger 010190-\n1234", note: "other fields are ignored" },
    { id: 2, text: "ordre 0101901234" },
  );
  const { out, error } = await run("--batch", file);
  expect(error).toBeUndefined();
  expect(out.split("\n").map((line) => JSON.parse(line))).toEqual([
    { id: "1", cpr: ["010190-\n1234"] },
    { id: 2, cpr: [] },
  ]);
});

test("a bad line of a batch is told of, and the others are answered", async () => {
  const file = writeLines({ id: "1" }, "no json", { id: "3", text: "010190-1234" });
  const { out, err, error } = await run("--batch", file);
  expect(out).toBe('{"id":"3","cpr":["010190-1234"]}');
  expect(err).toContain(`${file}:1: "text" is missing`);
  expect(err).toContain(`${file}:2: It is not valid JSON.`);
  expect(error).toMatchObject({ code: "pii.lines-failed" });
});

test("a text and a batch at once are refused", async () => {
  const { error } = await run("text", "--batch", "x");
  expect(error).toMatchObject({ code: "pii.both", exitCode: 2 });
});
