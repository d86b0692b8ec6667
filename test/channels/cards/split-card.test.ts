import fc from "fast-check";
import { expect, test } from "vitest";
import { cardToAdaptives } from "../../../src/channels/cards/card-to-adaptive.ts";
import { unfolded } from "../../../src/channels/cards/card-to-text.ts";
import { limits } from "../../../src/channels/cards/limits.ts";
import { splitCard } from "../../../src/channels/cards/split-card.ts";
import type { Block, Card, PlainBlock } from "../../../src/conversation/card.ts";
import { cardOf, wholeCard } from "./sample-cards.ts";

const sentence = "Det konkrete valg af sikkerhedsforanstaltninger sker ud fra en risikovurdering. ";
const longQuote: Block = {
  kind: "quote",
  text: sentence.repeat(900),
  source: "Politik › 3. Omfang",
};

test("a card that fits is left alone", () => {
  expect(splitCard(wholeCard, () => true)).toEqual([wholeCard]);
});

test("a quote longer than a card goes on in the next, whole, with its source on each part", () => {
  const parts = splitCard({ ...wholeCard, blocks: [longQuote] }, fitsIn(10_000));
  const quotes = parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "quote");
  expect(parts.length).toBeGreaterThan(5);
  expect(quotes.map(({ text }) => text).join("")).toBe(
    longQuote.kind === "quote" && longQuote.text,
  );
  expect(new Set(quotes.map(({ source }) => source)).size).toBe(1);
  for (const { text } of quotes) expect(text).toMatch(/^Det .*\. $/s);
});

test("the buttons are on the last part only", () => {
  const parts = splitCard({ ...wholeCard, blocks: [longQuote] }, fitsIn(10_000));
  expect(parts.at(-1)?.actions).toEqual(wholeCard.actions);
  expect(parts.slice(0, -1).every(({ actions }) => actions.length === 0)).toBe(true);
});

test("no part of a split Adaptive Card is over Teams' limit", () => {
  for (const card of cardToAdaptives(cardOf({ kind: "text", text: "kort" }, longQuote)))
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(limits.teams.cardBytes);
});

test("whatever is split, every word stays, in order, and every part that can fit does", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 });
  const block: fc.Arbitrary<PlainBlock> = fc.oneof(
    fc.record({ kind: fc.constant("text" as const), text }),
    fc.record({ kind: fc.constant("quote" as const), text, source: fc.constant("kilde") }),
    fc.record({ kind: fc.constant("list" as const), items: fc.array(text, { minLength: 1 }) }),
    fc.record({
      kind: fc.constant("facts" as const),
      facts: fc.array(fc.record({ label: fc.constant("F"), value: text }), { minLength: 1 }),
    }),
  );
  const fold = fc.record({ title: fc.constant(""), blocks: fc.array(block, { minLength: 1 }) });
  const more = fc.record({
    kind: fc.constant("more" as const),
    parts: fc.array(fold, { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(block, more)), (blocks) => {
      const fits = fitsIn(600);
      const parts = splitCard(cardOf(...blocks), fits);
      expect(words(parts.flatMap((part) => part.blocks))).toBe(words(blocks));
      for (const part of parts) if (part.blocks.length > 1) expect(fits(part)).toBe(true);
    }),
  );
});

function fitsIn(length: number) {
  return (card: Card) => JSON.stringify(card).length <= length;
}

function words(blocks: readonly Block[]): string {
  return blocks
    .flatMap(unfolded)
    .map((block) => {
      if (block.kind === "list") return block.items.join("");
      if (block.kind === "facts") return block.facts.map(({ value }) => value).join("");
      return block.text;
    })
    .join("");
}
