import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INTENTS, type Intent, openIntents } from "../../src/intents/index.ts";

const { intentOf } = await openIntents(join(import.meta.dirname, "../../data"));

interface Case {
  readonly text: string;
  readonly intent: Intent;
}
const read = (name: string): Case[] =>
  readFileSync(join(import.meta.dirname, `../questions/${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe.each([
  ["intent-dev", 0.95],
  ["intent-own", 0.85],
  ["intent-blind", 0.85],
  ["intent-author-2", 0.92],
  ["intent-author-2b", 0.92],
])("of %s", (name, least) => {
  const cases = read(name);

  test(`at least ${least} is understood`, () => {
    const right = cases.filter(({ text, intent }) => intentOf(text).intent === intent);
    expect(right.length / cases.length).toBeGreaterThanOrEqual(least);
  });

  test("no report is waved off as small talk", () => {
    const waved = cases.filter(
      ({ text, intent }) =>
        intent === "report_incident" &&
        /^(greeting|feedback_.*|other)$/.test(intentOf(text).intent),
    );
    expect(waved).toEqual([]);
  });
});

test.each<[string, Intent]>([
  ["jeg har sendt en mail til den forkerte", "report_incident"],
  ["hvad gør jeg hvis jeg sender en mail til den forkerte", "question"],
  ["jeg har sendt en mail til den forkerte, hvad gør jeg nu", "report_incident"],
  ["er der nyt om den mail jeg meldte", "incident_status"],
  ["hvor længe gælder en dispensation", "question"],
  ["hvor længe gælder vores dispensation", "dispensation_status"],
  ["vores dispensation skal forlænges", "request_dispensation"],
  ["vi har holdt gennemgangen", "review_done"],
  ["vi har ikke holdt gennemgangen endnu", "review_snooze"],
  ["har vi holdt gennemgangen", "review_status"],
  ["vi holdt gennemgangen den 3. november", "review_done"],
  ["gennemgangen må vente til den 3. november", "review_snooze"],
  ["jeg har tabt min mappe", "report_incident"],
  ["jeg har tabt min paraply", "other"],
  ["må jeg sende en journal på mail", "storage"],
  ["hvorfor må man ikke sende en journal på mail", "question"],
  ["hej, må jeg gemme referatet på onedrive", "storage"],
  ["HÆN-2026-0007?", "incident_status"],
  ["DIS-2026-0007?", "dispensation_status"],
])("%s: %s", (text, intent) => {
  expect(intentOf(text).intent).toBe(intent);
});

test("any text at all is read as one of the intents, the same each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const reading = intentOf(text);
      expect(INTENTS).toContain(reading.intent);
      expect(INTENTS).toContain(reading.runnerUp);
      expect(reading.runnerUp).not.toBe(reading.intent);
      expect(reading.sure).toBeGreaterThan(0);
      expect(reading.sure).toBeLessThanOrEqual(1);
      expect(intentOf(text)).toEqual(reading);
    }),
    { seed: 15, numRuns: 200 },
  );
});

test.each(["constructor", "__proto__", "toString hasOwnProperty", "\u0000", "   ", "🙂".repeat(9)])(
  "%j is read without harm",
  (text) => expect(INTENTS).toContain(intentOf(text).intent),
);

test("a message as long as a book is read by how it begins", () => {
  const begins = `${"jeg har mistet min telefon. ".repeat(80)}`;
  expect(intentOf(begins + "hvad er der til frokost ".repeat(50_000))).toEqual(intentOf(begins));
});
