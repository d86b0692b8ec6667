import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { POLICIES_DIR } from "../../src/policy/index.ts";

test("answers from the real policies, word for word, each line of stdin before the next is there", {
  // The first start after a change learns anew.
  timeout: 120_000,
}, async () => {
  const vogter = spawn(process.execPath, ["bin/vogter.js", "ask", "--batch", "-"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exit = once(vogter, "exit");
  const lines = createInterface({ input: vogter.stdout })[Symbol.asyncIterator]();
  const ask = async (line: Record<string, string>) => {
    vogter.stdin.write(`${JSON.stringify(line)}\n`);
    const { value } = await lines.next();
    return JSON.parse(value ?? "");
  };

  const answer = await ask({ id: "1", policy: "naestved", question: "Hvem giver dispensation?" });
  expect(answer).toMatchObject({ id: "1", outcome: "answer", ask_whom: expect.any(String) });
  const source = readFileSync(join(POLICIES_DIR, "naestved", "policy.txt"), "utf8");
  // Letters only, as the source breaks words over its lines.
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  expect(lettersOf(source)).toContain(lettersOf(answer.citations[0].text));

  const empty = await ask({ id: "2", policy: "all", question: "" });
  expect(empty).toMatchObject({ id: "2", outcome: "off-topic", citations: [] });
  vogter.stdin.end();
  expect(await exit).toEqual([0, null]);
});
