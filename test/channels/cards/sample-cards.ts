import type { Block, Card, PlainBlock } from "../../../src/conversation/card.ts";

/** Every kind of block, with the characters that Markdown, HTML and templates would take for theirs. */
export const tricky =
  "1. *stjerne* _streg_ `kode` [link](https://x.dk) <b>fed</b> &amp; \\ # {{DATE(2020-01-01T00:00:00Z)}} 🦉";

const quote: PlainBlock = {
  kind: "quote",
  text: `Første linje.\n\n${tricky}\nSidste linje.`,
  source: "Informationssikkerheds- og Datapolitik (27. maj 2021) › Organisering og ansvar › Ledere",
  emphasis: tricky,
};

export const everyBlock: Record<Block["kind"], Block> = {
  heading: { kind: "heading", text: "Minimum to gange om året." },
  text: { kind: "text", text: tricky, tone: "muted" },
  quote,
  facts: { kind: "facts", facts: [{ label: "Fundet", value: tricky }] },
  list: { kind: "list", items: ["Kommunaldirektøren", tricky] },
  picture: { kind: "picture", url: "https://vogter.example/pictures/a.png", alt: "En tabel" },
  file: {
    ...{ kind: "file", about: tricky, name: "moede.ics" },
    url: "https://vogter.example/files/abc_-/moede.ics",
  },
  more: {
    kind: "more",
    parts: [
      { title: "2 steder mere", blocks: [quote, { ...quote, text: "Kort." }] },
      { title: tricky, blocks: [{ kind: "text", text: tricky }] },
    ],
  },
};

export const wholeCard: Card = {
  summary: "Minimum to gange om året.",
  blocks: Object.values(everyBlock),
  actions: [
    { id: "review.plan", title: "Planlæg næste gennemgang", data: {}, style: "primary" },
    { id: "answer.useful", title: "Ja", data: { id: "42", useful: "yes" } },
  ],
};

export function cardOf(...blocks: Block[]): Card {
  return { summary: "Prøve", blocks, actions: [] };
}
