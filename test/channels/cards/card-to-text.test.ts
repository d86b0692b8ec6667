import { expect, test } from "vitest";
import { cardToText } from "../../../src/channels/cards/card-to-text.ts";
import { shorten } from "../../../src/channels/cards/limits.ts";
import { cardOf, everyBlock, tricky, wholeCard } from "./sample-cards.ts";

const source =
  "Informationssikkerheds- og Datapolitik (27. maj 2021) › Organisering og ansvar › Ledere";

test("says everything the card says, in its order", () => {
  expect(cardToText(wholeCard)).toBe(
    [
      "Minimum to gange om året.",
      tricky,
      `"Første linje.\n\n${tricky}\nSidste linje."\n– ${source}`,
      `Fundet: ${tricky}`,
      `• Kommunaldirektøren\n• ${tricky}`,
      "En tabel",
      `${tricky} (moede.ics): https://vogter.example/files/abc_-/moede.ics`,
      "2 steder mere",
      `"Første linje.\n\n${tricky}\nSidste linje."\n– ${source}`,
      `"Kort."\n– ${source}`,
      `${tricky}\n\n${tricky}`,
      "[Planlæg næste gennemgang] [Ja]",
    ].join("\n\n"),
  );
});

test.each(Object.values(everyBlock))("has words for a $kind", (block) => {
  expect(cardToText(cardOf(block))).not.toBe("");
});

test.each([['"Alle har ansvar."'], ["”Alle har ansvar.”"]])(
  "a clause that brings its own quotation marks gets no others: %s",
  (text) => {
    const quote = cardToText(cardOf({ kind: "quote", text, source: "Politik" }));
    expect(quote).toBe(`${text}\n– Politik`);
  },
);

test("what a user wrote cannot steer a terminal", () => {
  expect(cardToText(cardOf({ kind: "text", text: "\u001b[2Jhej\u0007\r\n\tdu\u009b" }))).toBe(
    "[2Jhej\n\tdu",
  );
});

test.each([
  ["kort", 10, "kort"],
  ["et to tre fire", 9, "et to…"],
  ["sammenhængende", 8, "sammenh…"],
  ["ugle 🦉🦉🦉", 7, "ugle…"],
  ["🦉🦉🦉🦉", 6, "🦉🦉…"],
])("%j in %i characters is %j", (text, max, expected) => {
  expect(shorten(text, max)).toBe(expected);
});
