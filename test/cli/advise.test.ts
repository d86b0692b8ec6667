import { expect, test } from "vitest";
import { command } from "../../src/cli/advise.ts";
import { command as evaluate } from "../../src/cli/eval.ts";
import { command as rules } from "../../src/cli/rules.ts";
import { runCommand } from "./run-command.ts";
import { writeLines } from "./write-lines.ts";

const lines = (out: string) => out.split("\n").map((line) => JSON.parse(line));

test("advise answers a question for people", async () => {
  const { out, error } = await runCommand(command, "må diagnoser ligge på usb?");
  expect(error).toBeUndefined();
  expect(out).toContain("No.");
  expect(out).toContain("fagsystemet");
  expect(out).toContain("forslag");
});

test("advise --batch answers each line with the contract's fields, and names the line that it cannot read", async () => {
  const file = writeLines(
    { id: "a", question: "må lønlisten ligge på onedrive" },
    { id: "b" },
    {
      id: 3,
      question: "må den ligge her",
      context: {
        channel: { kind: "private_channel", guests: true, external: false },
        file: { name: "notat.txt", text: "Borgeren har KOL" },
      },
    },
  );
  const { out, err, error } = await runCommand(command, "--batch", file);
  expect(lines(out)).toMatchObject([
    { id: "a", data_class: "confidential", place: "onedrive", verdict: "ask", citations: [] },
    { id: 3, data_class: "sensitive", place: "guest_channel", verdict: "no" },
  ]);
  expect(lines(out)[0].because).not.toEqual([]);
  expect(err).toContain(`${file}:2: "question" is missing`);
  expect(error).toMatchObject({ code: "advise.lines-failed", exitCode: 1 });
});

test("advise --policy cites the clause word for word where the leader decides", async () => {
  const { out } = await runCommand(
    command,
    "--json",
    "--policy",
    "faxe-2021",
    "må lønlisten ligge på onedrive",
  );
  expect(JSON.parse(out).citations).toMatchObject([
    { policy: "faxe-2021", clause: "ledere-fortsat/1" },
  ]);
});

test.each([
  [["--policy", "nowhere", "må jeg"], "advise.no-such-policy"],
  [[], "advise.no-question"],
  [["--batch", "x", "må jeg"], "advise.both"],
])("advise %j is wrong usage", async (args, code) => {
  expect((await runCommand(command, ...args)).error).toMatchObject({ code, exitCode: 2 });
});

test("rules show prints the table, its conditions and its status", async () => {
  const { out } = await runCommand(rules, "show", "--lang", "en");
  expect(out).toMatch(/the shared drive +yes +yes +B1 +B2/);
  expect(out).toContain("B12: The phone is managed");
  expect(out).toContain("proposal");
});

test("rules check finds nothing wrong with what comes with Vogter", async () => {
  const { out, error } = await runCommand(rules, "check");
  expect(error).toBeUndefined();
  expect(out).toMatch(/0 problems$/);
});

test("rules diff says when a municipality has no table of its own, and whose it needs", async () => {
  expect((await runCommand(rules, "diff", "--policy", "halsnaes")).out).toContain(
    "Ingen forskelle",
  );
  expect((await runCommand(rules, "diff")).error).toMatchObject({ code: "rules.no-policy" });
});

test("eval knows a file of storage questions, and lists an unsafe yes by its id", async () => {
  const expect_ = { data_class: "sensitive", place: "usb", verdict: "no" };
  const file = writeLines(
    { id: "right", question: "må diagnoser ligge på usb", expect: expect_ },
    { id: "unsafe", question: "må plakaten ligge på usb", expect: expect_ },
  );
  const { out } = await runCommand(evaluate, file);
  expect(out).toMatch(/in all +2 +50\.0 % +50\.0 % +100\.0 %/);
  expect(out).toContain("unsafe yes: 1 (unsafe)");
});
