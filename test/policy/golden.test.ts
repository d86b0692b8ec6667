import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fileOf, POLICIES } from "./policies.ts";

/** A change here moves clause ids that profiles, phrasings and people's records name. Mean it. */
describe.each(POLICIES)("the policy $id", ({ id, text }) => {
  test("keeps its headings, clause ids, places and words", async () => {
    const golden = {
      text: sha256(fileOf(id, "policy.txt")),
      clauseTexts: sha256(text.clauses.map((clause) => clause.text).join("\n")),
      headings: text.headings.map(
        ({ level, title, line }) => `${line}: ${"#".repeat(level)} ${title}`,
      ),
      clauses: text.clauses.map((clause) => `${clause.lines.join("-")}: ${clause.id}`),
      furniture: Object.fromEntries(text.furniture.map((one) => [one.line, one.text])),
    };
    await expect(`${JSON.stringify(golden, undefined, 2)}\n`).toMatchFileSnapshot(
      `golden/${id}.json`,
    );
  });

  test("has no clause id twice", () => {
    const ids = text.clauses.map((clause) => clause.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function sha256(text: string) {
  return createHash("sha256").update(text).digest("hex");
}
