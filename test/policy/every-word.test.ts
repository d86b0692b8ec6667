import { expect, test } from "vitest";
import type { PolicyText } from "../../src/policy/index.ts";
import { fileOf, POLICIES } from "./policies.ts";

// Told apart from how the reader joins lines: letters and digits only, so that neither white space
// nor hyphens nor marks can hide a word that was lost, doubled or put elsewhere.
const bare = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

test.each(POLICIES)("$id: every word of the source is read once, and in order", ({ id, text }) => {
  const source = fileOf(id, "policy.txt").split("\n");
  for (const { text: words, line } of text.furniture) {
    expect(bare(source[line - 1] ?? "")).toBe(bare(words));
    source[line - 1] = "";
  }
  expect(bare(inOrder(text).join(" "))).toBe(bare(source.join("\n")));
});

test.each(POLICIES)("$id: a clause's parts are its text, and its lines hold it", ({ id, text }) => {
  const source = fileOf(id, "policy.txt").split("\n");
  for (const clause of text.clauses) {
    expect(clause.parts.join(" ")).toBe(clause.text);
    const [first, last] = clause.lines;
    expect(bare(source.slice(first - 1, last).join("\n"))).toContain(
      bare(clause.text).slice(0, 40),
    );
  }
});

/** Headings and clauses by line; a row's label is a heading and the start of its clause, so it counts once. */
function inOrder({ headings, clauses }: PolicyText): string[] {
  const labels = new Set(
    clauses
      .filter(({ headings: above, text }) => text.startsWith(`${above.at(-1)} `))
      .map(({ lines }) => lines[0]),
  );
  return [
    ...headings
      .filter(({ line }) => !labels.has(line))
      .map((one) => [one.line, one.title] as const),
    ...clauses.map(({ lines, text }) => [lines[0], text] as const),
  ]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words);
}
