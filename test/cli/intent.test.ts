import { expect, test } from "vitest";
import { command } from "../../src/cli/intent.ts";
import { runCommand } from "./run-command.ts";
import { writeLines } from "./write-lines.ts";

const run = (...args: string[]) => runCommand(command, ...args);

test("tells what a message wants, how sure it is, and what comes next", async () => {
  const { out, error } = await run("jeg", "har", "mistet", "min", "arbejdstelefon");
  expect(error).toBeUndefined();
  expect(out).toMatch(/^report_incident {2}\d+ % sure; next [a-z_]+$/);
});

test("a batch answers each line with its intent", async () => {
  const file = writeLines(
    { id: "1", text: "må jeg gemme en journal på onedrive", note: "other fields are ignored" },
    { id: 2, text: "hej" },
  );
  const { out, error } = await run("--batch", file);
  expect(error).toBeUndefined();
  expect(out.split("\n").map((line) => JSON.parse(line))).toEqual([
    { id: "1", intent: "storage" },
    { id: 2, intent: "greeting" },
  ]);
});

test("a bad line of a batch is told of, and the others are answered", async () => {
  const file = writeLines({ id: "1" }, "no json", { text: "hej" }, { id: "4", text: "hej" });
  const { out, err, error } = await run("--batch", file);
  expect(out).toBe('{"id":"4","intent":"greeting"}');
  expect(err).toContain(`${file}:1: "text" is missing`);
  expect(err).toContain(`${file}:2: It is not valid JSON.`);
  expect(err).toContain(`${file}:3: "id" is missing`);
  expect(error).toMatchObject({ code: "intent.lines-failed" });
});

test("a message and a batch at once are refused, and so is neither", async () => {
  expect((await run("hej", "--batch", "x")).error).toMatchObject({
    code: "intent.both",
    exitCode: 2,
  });
  expect((await run()).error).toMatchObject({ code: "intent.no-message", exitCode: 2 });
});
