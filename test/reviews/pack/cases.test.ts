import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cardToText } from "../../../src/channels/cards/card-to-text.ts";
import { packCard } from "../../../src/reviews/pack/card.ts";
import { loadCases } from "../../../src/reviews/pack/cases.ts";
import { chooseCases, isAnswered } from "../../../src/reviews/pack/choose-cases.ts";
import { addMonths } from "../../../src/shared/calendar/day.ts";
import { POLICIES } from "../../demo.ts";
import { freshFolder } from "../../store/folder.ts";
import { LIBRARY, packWith, policy } from "./packs.ts";

const UNITS = Array.from({ length: 50 }, (_, at) => `enhed-${at}`);
const PERIODS = Array.from({ length: 8 }, (_, at) => addMonths("2026-03-03", 6 * at));

describe.each(POLICIES.map((one) => [one.id, one] as const))("under %s", (_, one) => {
  const casesOf = (unit: string, today: string) => packWith({ unit, today, policy: one }).cases;

  test("each unit has three cases that the policy answers, none of them again for three periods", () => {
    for (const unit of UNITS) {
      const ids = PERIODS.map((today) => casesOf(unit, today).map(({ id }) => id));
      for (const [at, three] of ids.entries()) {
        expect(new Set(three).size).toBe(3);
        const before = ids.slice(Math.max(0, at - 2), at).flat();
        expect(three.filter((id) => before.includes(id))).toEqual([]);
      }
      for (const { topic } of casesOf(unit, "2026-03-03"))
        expect(isAnswered(one, topic)).toBe(true);
    }
  });

  test("what is quoted stands in the policy, word for word", () => {
    const text = one.text.clauses.map((clause) => clause.text).join("\n");
    for (const unit of UNITS.slice(0, 10))
      for (const locale of ["da", "en"] as const) {
        const { blocks } = packCard(packWith({ unit, policy: one }), { locale });
        const quotes = blocks
          .flatMap((block) =>
            block.kind === "more" ? block.parts.flatMap((p) => p.blocks) : block,
          )
          .flatMap((block) => (block.kind === "quote" ? [block.text] : []));
        expect(quotes.length).toBeGreaterThanOrEqual(3);
        for (const quote of quotes) expect(text).toContain(quote);
      }
  });
});

test("the cases are the same for as long as the period lasts", () => {
  const idsOn = (today: string) => packWith({ today }).cases.map(({ id }) => id);
  expect(idsOn("2026-06-30")).toEqual(idsOn("2026-01-01"));
  expect(idsOn("2026-07-01")).not.toEqual(idsOn("2026-06-30"));
});

test("a unit's cases are near to what it asks and to what happens there", () => {
  const by = { policy: policy("faxe-2021"), period: 1, topics: [], sorts: [] };
  const first = (over: object) =>
    UNITS.flatMap((unit) => chooseCases(LIBRARY.cases, { ...by, unit, ...over }).slice(0, 1));
  const about = first({ topics: ["dispensation.apply"] });
  const isAbout = ({ topic }: { topic: string }) => topic === "dispensation.apply";
  // Each case has its turn in one period of three.
  expect(about.filter(isAbout).length).toBeGreaterThan(UNITS.length / 5);
  expect(first({}).filter(isAbout).length).toBeLessThan(UNITS.length / 5);
  const isDown = ({ sorts }: { sorts: readonly string[] }) => sorts.includes("system-down");
  expect(first({ sorts: ["system-down"] }).filter(isDown).length).toBeGreaterThan(UNITS.length / 2);
  expect(first({}).filter(isDown).length).toBeLessThan(UNITS.length / 5);
});

test("where the policy says nothing on a case, the pack says that, and whom to ask", () => {
  const one = policy("kalundborg-2023");
  const silent = LIBRARY.cases.filter(({ topic }) => !isAnswered(one, topic)).slice(0, 3);
  const pack = packWith({ policy: one, library: { ...LIBRARY, cases: silent } });
  expect(pack.cases).toHaveLength(3);
  const text = cardToText(packCard(pack, { locale: "da" }));
  expect(text.match(/Det siger politikken ikke\. Spørg /g)).toHaveLength(3);
  expect(text).not.toContain("Det siger politikken: ");
});

describe("the file of cases", () => {
  const source = readFileSync("data/cases.yaml", "utf8");
  const known = {
    topics: new Set(LIBRARY.topics.keys()),
    sorts: new Set(LIBRARY.sorts.keys()),
  };
  const load = (text: string) => {
    const path = join(freshFolder(), "cases.yaml");
    writeFileSync(path, text);
    return loadCases(path, known);
  };

  test("has enough of them, each short, a question at the end, and no names of places", () => {
    expect(LIBRARY.cases.length).toBeGreaterThanOrEqual(24);
    for (const { da, en } of LIBRARY.cases)
      for (const { story, ask } of [da, en]) {
        expect(story.match(/[.?](?=\s|$)/g)?.length).toBeLessThanOrEqual(3);
        expect(ask.endsWith("?")).toBe(true);
        expect(story + ask).not.toMatch(/Faxe|Næstved|Halsnæs|Kalundborg/);
      }
  });

  test.each([
    ["a topic that there is not", "topic: goal.uptimes", /topics\.yaml/],
    ["a sort that there is not", "sorts: [ phising ]", /incidents\.yaml/],
  ])("is refused with %s", async (_, line, why) => {
    const text = source.replace(new RegExp(`${line.split(":")[0]}: .*`), line);
    await expect(load(text)).rejects.toMatchObject({ code: "cases.invalid", message: why });
  });

  test("is refused with a case that stands there twice", async () => {
    const twice = `${source}${source.slice(source.indexOf("  - id:"), source.indexOf("  - id:", 900))}`;
    await expect(load(twice)).rejects.toMatchObject({ message: /each case's id once/ });
  });
});
