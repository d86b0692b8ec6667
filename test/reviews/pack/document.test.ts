import { expect, test } from "vitest";
import { cardToAdaptives } from "../../../src/channels/cards/card-to-adaptive.ts";
import { cardToBlocks } from "../../../src/channels/cards/card-to-blocks.ts";
import { FILE_LIMITS } from "../../../src/files/limits.ts";
import { readFileText } from "../../../src/files/read-file-text.ts";
import { agendaOf } from "../../../src/reviews/pack/agenda.ts";
import { packCard } from "../../../src/reviews/pack/card.ts";
import { packFile } from "../../../src/reviews/pack/file.ts";
import { packTopics } from "../../../src/reviews/pack/topics.ts";
import { remarksOn } from "../../channels/cards/adaptive-card-remarks.ts";
import { messageFaults } from "../../channels/cards/block-kit-faults.ts";
import { POLICIES } from "../../demo.ts";
import { partsOf, textsIn, xmlFaults } from "../../incidents/opened.ts";
import { packWith, policy } from "./packs.ts";

const full = packWith({
  asked: [{ month: "2026-01", topic: "goal.uptime", count: 12 }],
  reported: Array.from({ length: 12 }, () => ({ sort: "phishing" as const })),
  dispensations: [
    {
      number: "DIS-2026-0003",
      about: { policy: policy("faxe-2021"), clause: "ledere/1" },
      to: "2026-06-30",
    },
    { number: "DIS-2026-0004" },
  ],
});

test.each(["da", "en"] as const)("the card is shown on every surface, in %s", (locale) => {
  for (const one of POLICIES) {
    const card = packCard(packWith({ policy: one }), { locale });
    const adaptives = cardToAdaptives(card, locale);
    expect(adaptives).toHaveLength(1);
    for (const adaptive of adaptives) expect(remarksOn(adaptive)).toEqual([]);
    for (const message of cardToBlocks(card)) expect(messageFaults(message)).toEqual([]);
    // Teams shows six buttons in a row.
    for (const block of card.blocks)
      if (block.kind === "more") expect(block.parts.length).toBeLessThanOrEqual(6);
  }
});

test.each(["da", "en"] as const)(
  "the document says all that the card says, in %s",
  async (locale) => {
    const { name, bytes, mime } = await packFile(full, { locale });
    expect(name).toMatch(/^[A-Za-z-]+-Dagplejen-2026-H1\.docx$/);
    expect(mime).toContain("wordprocessingml");
    const read = await readFileText({ name, bytes }, FILE_LIMITS);
    if (!("text" in read)) throw new Error(JSON.stringify(read));
    const flat = (text: string) => text.replace(/\s+/g, " ");
    const { blocks } = packCard(full, { locale });
    const inside = blocks.flatMap((block) =>
      block.kind === "more" ? block.parts.flatMap((part) => [...part.blocks]) : [block],
    );
    for (const block of inside) {
      if ("text" in block) expect(flat(read.text)).toContain(flat(block.text));
      if (block.kind === "quote") expect(flat(read.text)).toContain(flat(block.source));
      if (block.kind === "facts")
        for (const { value } of block.facts) expect(flat(read.text)).toContain(flat(value));
    }
  },
);

test("the document is sound, on A4, with headings, room for notes, and a footer with the page", async () => {
  const parts = partsOf((await packFile(full, { locale: "da" })).bytes);
  expect(xmlFaults(parts)).toEqual([]);
  const document = parts.get("word/document.xml") ?? "";
  expect(document).toContain('w:w="11906" w:h="16838"');
  expect(document.match(/w:val="Heading2"/g)?.length).toBeGreaterThanOrEqual(7);
  // Two lines to write on under each of three cases.
  expect(document.match(/<w:between /g)).toHaveLength(6);
  expect(textsIn(document, "w:t")).toContain("Hvornår");
  const footers = [...parts].filter(([path]) => /word\/footer\d+\.xml$/.test(path));
  expect(footers.map(([, text]) => text).join()).toMatch(/PAGE[\s\S]*NUMPAGES/);
  expect(parts.get("word/styles.xml")).toContain("da-DK");
});

test("a case stays on one page, and so does what was agreed", async () => {
  const document = partsOf((await packFile(full, { locale: "da" })).bytes).get("word/document.xml");
  const paragraphs = [...(document ?? "").matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml);
  const from = paragraphs.findIndex((xml) => xml.includes("Eksempel 1"));
  const staying = paragraphs.slice(from).map((xml) => /<w:keepNext\/>/.test(xml));
  const titles = paragraphs
    .slice(from)
    .flatMap((xml, at) => (xml.includes("Heading2") ? [at] : []));
  // What does not stay with the next is the last line before a title, and the table's last row.
  const ends = titles.slice(1).map((at) => at - 1);
  expect(staying.flatMap((stays, at) => (stays ? [] : [at]))).toEqual([
    ...ends,
    ...[3, 2, 1].map((back) => paragraphs.length - from - back),
  ]);
});

test("the agenda fills a quarter of an hour without a gap", () => {
  const times = agendaOf("da").map((line) =>
    /^(\d+)–(\d+) min\.: \S/.exec(line)?.slice(1).map(Number),
  );
  expect(times[0]?.[0]).toBe(0);
  expect(times.at(-1)?.[1]).toBe(15);
  for (const [at, time] of times.entries()) expect(times[at + 1]?.[0] ?? 15).toBe(time?.[1]);
});

test("what is new in the policy is said while it is new", () => {
  const [older, newer] = [policy("kalundborg-2015"), policy("kalundborg-2023")];
  const from = newer.profile.dates.inForce.from ?? "";
  const changesOn = (today: string) => packWith({ policy: newer, older, today }).changes;
  expect(changesOn("2020-03-03")).toMatchObject({ from, clauses: { length: 3 } });
  expect(changesOn("2020-02-25")).toBeUndefined();
  expect(changesOn("2026-03-03")).toBeUndefined();
  expect(packWith({ policy: newer, today: "2020-03-03" }).changes).toBeUndefined();
});

test("whoever reports the meeting chooses among what was in the pack", () => {
  const topics = packTopics([full, full], "da");
  expect(topics).toContainEqual({ id: "goal.uptime", title: "Stabil drift og høj oppetid" });
  expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  expect(topics.length).toBeLessThanOrEqual(8);
});
