import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardToBlocks } from "../../../src/channels/cards/card-to-blocks.ts";
import { readButton } from "../../../src/channels/cards/card-to-blocks-button.ts";
import type { Block, Card, PlainBlock } from "../../../src/conversation/card.ts";
import { messageFaults } from "./block-kit-faults.ts";
import { cardOf, everyBlock, tricky, wholeCard } from "./sample-cards.ts";

const sentence = "Det konkrete valg af sikkerhedsforanstaltninger sker ud fra en risikovurdering. ";

describe("a card", () => {
  test("is shown word for word, with nothing read as Slack's signs", () => {
    const [message] = cardToBlocks(cardOf({ kind: "text", text: `<!channel> ${tricky}` }));
    expect(message?.blocks).toEqual([
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [{ type: "text", text: `<!channel> ${tricky}` }],
          },
        ],
      },
    ]);
    expect(message?.text).toContain("&lt;!channel&gt;");
  });

  test("of every kind of block holds every limit, and says it all beside the blocks", () => {
    const messages = cardToBlocks(wholeCard);
    expect(messages).toHaveLength(1);
    expect(messages.flatMap(messageFaults)).toEqual([]);
    expect(messages[0]?.text).toContain("Minimum to gange om året.");
    expect(messages[0]?.text).toContain("[Ja]");
  });

  test("has its quote in quotation, what carries the answer in bold, and the source under it", () => {
    const quote: Block = { kind: "quote", text: "En to tre", source: "Politik", emphasis: "to" };
    expect(cardToBlocks(cardOf(quote))[0]?.blocks).toMatchObject([
      {
        elements: [
          {
            type: "rich_text_quote",
            elements: [{ text: "En " }, { text: "to", style: { bold: true } }, { text: " tre" }],
          },
        ],
      },
      { type: "context", elements: [{ text: "Politik" }] },
    ]);
  });

  test("without blocks is its summary", () => {
    expect(cardToBlocks({ summary: "Hej", blocks: [], actions: [] })).toEqual([
      { text: "Hej", blocks: [] },
    ]);
  });
});

test("a quote longer than a message goes on in the next, whole; the buttons are on the last", () => {
  const text = sentence.repeat(400);
  const messages = cardToBlocks({
    ...wholeCard,
    blocks: [{ kind: "quote", text, source: "Politik › 3. Omfang" }],
  });
  expect(messages.length).toBeGreaterThan(2);
  expect(messages.flatMap(messageFaults)).toEqual([]);
  expect(quotesIn(messages)).toBe(text);
  const rows = messages.map(({ blocks }) => blocks.filter(({ type }) => type === "actions").length);
  expect(rows).toEqual([...rows.slice(0, -1).map(() => 0), 1]);
});

test("a button brings back what it was given, however long the question", () => {
  const data = { topic: "dispensation", question: "æ".repeat(2_000) };
  const [message] = cardToBlocks({
    ...wholeCard,
    actions: [{ id: "ask.choose", title: "", data }],
  });
  const row = message?.blocks.find((block) => block.type === "actions");
  const button = row?.type === "actions" ? row.elements[0] : undefined;
  const read = readButton(button?.action_id ?? "", button?.value ?? "");
  expect(read?.id).toBe("ask.choose");
  expect(read?.data.topic).toBe("dispensation");
  expect(data.question.startsWith(read?.data.question ?? "x")).toBe(true);
  expect(read?.data.question?.length).toBeGreaterThan(1_900);
});

test("whatever a card holds, every limit holds and no word of a quote is lost", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.nat(80).map((times) => sentence.repeat(times)),
    fc.nat(9_000).map((length) => "x".repeat(length)),
  );
  const short = fc.string({ unit: "grapheme", maxLength: 60 });
  const plain: fc.Arbitrary<PlainBlock> = fc.oneof(
    fc.record({ kind: fc.constant("heading" as const), text }),
    fc.record({ kind: fc.constant("text" as const), text }),
    fc.record({ kind: fc.constant("text" as const), text, tone: fc.constant("muted" as const) }),
    fc.record({ kind: fc.constant("quote" as const), text, source: short, emphasis: short }),
    fc.record({ kind: fc.constant("list" as const), items: fc.array(text) }),
    fc.record({
      kind: fc.constant("facts" as const),
      facts: fc.array(fc.record({ label: short, value: text })),
    }),
  );
  const fold = fc.record({ title: text, blocks: fc.array(plain, { maxLength: 3 }) });
  const more = fc.record({
    kind: fc.constant("more" as const),
    parts: fc.array(fold, { maxLength: 3 }),
  });
  const action = fc.record({
    ...{ id: fc.stringMatching(/^[a-z.]{1,20}$/), title: text },
    data: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text, { maxKeys: 3 }),
  });
  const card: fc.Arbitrary<Card> = fc.record({
    summary: short,
    blocks: fc.array<Block>(fc.oneof(plain, more), { maxLength: 12 }),
    actions: fc.array(action, { maxLength: 12 }),
  });
  fc.assert(
    fc.property(card, (one) => {
      const messages = cardToBlocks(one);
      expect(messages.flatMap(messageFaults)).toEqual([]);
      expect(quotesIn(messages)).toBe(quotesOf(one));
    }),
    { numRuns: 60 },
  );
});

test("a card of many small blocks is divided at fifty", () => {
  const blocks = Array.from({ length: 120 }, () => everyBlock.heading);
  const messages = cardToBlocks(cardOf(...blocks));
  expect(messages.map((message) => message.blocks.length)).toEqual([50, 50, 20]);
});

function quotesOf({ blocks }: Card): string {
  return blocks
    .flatMap((block) =>
      block.kind === "more" ? block.parts.flatMap((one) => one.blocks) : [block],
    )
    .map((block) => (block.kind === "quote" && block.text.trim() !== "" ? block.text : ""))
    .join("");
}

function quotesIn(messages: ReturnType<typeof cardToBlocks>): string {
  return messages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "rich_text" ? block.elements : []))
    .flatMap((element) => (element.type === "rich_text_quote" ? element.elements : []))
    .map(({ text }) => text)
    .join("");
}

test("a file is a link in a line of text; one from nowhere on the internet is named alone", () => {
  const file = { kind: "file", about: "Mødet", name: "moede.ics" } as const;
  const url = "https://vogter.example/files/abc/moede.ics";
  const [message] = cardToBlocks(cardOf({ ...file, url }));
  const link = { type: "link", url, text: "Mødet" };
  expect(message?.blocks).toMatchObject([{ elements: [{ elements: [link, { type: "text" }] }] }]);
  const [local] = cardToBlocks(cardOf({ ...file, url: "/files/abc/moede.ics" }));
  expect(JSON.stringify(local?.blocks)).not.toContain("/files/");
});
