import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/answers/outcome.ts";
import { t } from "../../src/shared/texts.ts";
import { POLICIES } from "../policy/policies.ts";
import { useAnswers } from "./opened.ts";

const ask = useAnswers();
const cited = (outcome: Outcome) => [
  ...new Set(outcome.kind === "answer" ? outcome.citations.map(({ policy }) => policy) : []),
];

describe("a plain question", () => {
  test.each(POLICIES)(
    "is answered from $id with one sentence, the clause and whom to ask",
    ({ id, profile }) => {
      const cell = profile.topics["dispensation.who-decides"];
      if (!cell || !("clause" in cell)) throw new Error("every policy says who decides");
      const outcome = ask({ text: "Hvem kan give dispensation?", policy: id });
      expect(outcome).toMatchObject({
        kind: "answer",
        language: "da",
        topic: "dispensation.who-decides",
        sentence: cell.da,
        owner: { name: expect.any(String), citation: { policy: id } },
      });
      expect(outcome.kind === "answer" && outcome.citations.map(({ clause }) => clause)).toContain(
        cell.clause,
      );
      expect(cited(outcome)).toEqual([id]);
    },
  );

  test("is answered in the language it is asked in, from the same clause", () => {
    const english = ask({ text: "Who can grant a dispensation?", policy: "faxe-2021" });
    const danish = ask({ text: "Hvem kan give dispensation?", policy: "faxe-2021" });
    expect(english).toMatchObject({ kind: "answer", language: "en" });
    expect(cited(english)).toEqual(cited(danish));
  });

  test.each([
    "hvem kan give dispensasion",
    "HVEM KAN GIVE DISPENSATION",
    "hvem giver dispensationer",
  ])("may be misspelt, shouted or inflected: %s", (text) => {
    expect(ask({ text, policy: "naestved" })).toMatchObject({
      kind: "answer",
      topic: "dispensation.who-decides",
    });
  });
});

describe("a version", () => {
  test("today's is meant when nothing is said", () => {
    const outcome = ask({ text: "Hvem kan give dispensation?", policy: "kalundborg-2023" });
    expect(cited(outcome)).toEqual(["kalundborg-2023"]);
  });

  test.each([
    "Hvem gav dispensation i 2016?",
    "hvem behandlede dispensationer i den gamle politik",
  ])("%s is answered from the older one", (text) => {
    expect(cited(ask({ text, policy: "kalundborg-2023" }))).toEqual(["kalundborg-2015"]);
  });

  test("a day that is asked for is answered from the one of that day", () => {
    const on = (asOf: string) =>
      ask({ text: "Hvem kan give dispensation?", policy: "kalundborg-2023", asOf });
    expect(cited(on("2016-05-01"))).toEqual(["kalundborg-2015"]);
    expect(on("2005-01-01")).toEqual({
      kind: "silent",
      language: "da",
      sentence: t("da", "answers.silent.no-policy"),
    });
  });

  test("what changed is told from both", () => {
    const outcome = ask({ text: "Hvad er ændret siden 2015?", policy: "kalundborg-2023" });
    expect(cited(outcome).sort()).toEqual(["kalundborg-2015", "kalundborg-2023"]);
  });
});

describe("municipalities", () => {
  test("the strictest is found by the reader, from each one's clause", () => {
    const text = "Hvem har de strengeste krav til dispensation?";
    const outcome = ask({ text, policy: "faxe-2021" });
    expect(outcome.kind === "answer" && outcome.sentence.split("\n")).toHaveLength(4);
    expect(cited(outcome).sort()).toEqual(["faxe-2021", "halsnaes", "kalundborg-2023", "naestved"]);
  });

  test("one that is not here is not answered from another's policy", () => {
    expect(ask({ text: "Hvem giver dispensation i Odense?", policy: "faxe-2021" })).toEqual({
      kind: "silent",
      language: "da",
      sentence: t("da", "answers.silent.elsewhere", { municipality: "Odense" }),
    });
  });
});

describe("a word on its own", () => {
  test.each(["brud", "dispensation?", "håndbogen"])("%s: what is known of it", (text) => {
    expect(["choices", "answer"]).toContain(ask({ text, policy: "faxe-2021" }).kind);
  });

  test.each(["zzz", "Что?", "rugbrødsmotor"])("%s: nothing, as nobody knows it", (text) => {
    for (const { id } of POLICIES) {
      expect(["silent", "off-topic"], id).toContain(ask({ text, policy: id }).kind);
    }
  });

  test.each(["Hvem?", "hvornår", "what"])("%s: an invitation to ask", (text) => {
    expect(ask({ text, policy: "faxe-2021" })).toMatchObject({
      kind: "off-topic",
      sentence: expect.stringMatching(/spørgsmål|question/u),
    });
  });
});

describe("bad input is met politely:", () => {
  test.each(["", "   \n", "\u0000\u0007", "\u202E\u200F", "\u200B"])("nothing (%j)", (text) => {
    expect(ask({ text, policy: "faxe-2021" })).toEqual({
      kind: "off-topic",
      language: "da",
      sentence: t("da", "answers.empty"),
    });
  });

  test("100,000 characters, at once", () => {
    const page = "Hvem kan give dispensation? ".repeat(3_600);
    const start = performance.now();
    expect(ask({ text: page, policy: "all" }).kind).toBeDefined();
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test.each(["🙂🙂🙂", "!!!???", "12345 67890", "Что?", "谁批准？", "<b></b>", "{}"])(
    "what is no question (%s) is claimed nothing about",
    (text) => {
      for (const { id } of POLICIES) {
        expect(["silent", "off-topic"], id).toContain(ask({ text, policy: id }).kind);
      }
    },
  );
});
