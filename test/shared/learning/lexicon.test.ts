import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { lexiconSchema } from "../../../src/answers/catalogue-schemas.ts";
import {
  buildLexicon,
  conceptsIn,
  type LexiconData,
} from "../../../src/shared/learning/lexicon.ts";
import { words } from "../../../src/shared/learning/words.ts";

const named = (text: string, data: LexiconData) => conceptsIn(words(text), buildLexicon(data));

test("Danish and English meet in one concept", () => {
  const data = { breach: ["brud", "sikkerhedshændelse", "breach", "security incident"] };
  expect(named("Hvem får besked om et sikkerhedsbrud eller et brud?", data)).toEqual(["breach"]);
  expect(named("Who hears of breaches and security incidents?", data)).toEqual([
    "breach",
    "breach",
  ]);
});

test("of two expressions that start together the longer one wins and takes its words with it", () => {
  const data = { team: ["team"], leader: ["leder", "team leder"] };
  expect(named("vores team leder", data)).toEqual(["leader"]);
  expect(named("vores team og leder", data)).toEqual(["team", "leader"]);
});

test("an expression is matched in any inflection, but word after word", () => {
  const data = { member: ["medlem af byrådet"] };
  expect(named("medlemmerne af byrådet", data)).toEqual(["member"]);
  expect(named("medlem, og valgt af byrådet", data)).toEqual([]);
  expect(named("medlem af", data)).toEqual([]);
});

test("prefix* takes any ending of the word as written", () => {
  const data = { leader: ["leder*"], management: ["ledelse*"] };
  expect(named("lederens", data)).toEqual(["leader"]);
  expect(named("lederskabet", data)).toEqual(["leader"]);
  expect(named("ledelsesniveau", data)).toEqual(["management"]);
  expect(named("at lede", data)).toEqual([]);
});

test("* is any one word, and there must be one", () => {
  const data = { leader: ["head of *"] };
  expect(named("the head of schools decides", data)).toEqual(["leader"]);
  expect(named("the head of", data)).toEqual([]);
});

test("hyphens, full stops and capitals make no difference", () => {
  const data = { itSecurity: ["it-sik", "I.T. sikkerhed"] };
  expect(named("IT-Sik", data)).toEqual(["itSecurity"]);
  expect(named("it sik", data)).toEqual(["itSecurity"]);
  expect(named("i t sikkerheden", data)).toEqual(["itSecurity"]);
});

test("a word that means two things names both concepts", () => {
  const data = { report: ["årsrapport"], yearly: ["årsrapport", "hvert år"] };
  expect(named("årsrapporten", data)).toEqual(["report", "yearly"]);
});

test("the concepts come in the order of the text", () => {
  const data = { a: ["brud"], b: ["direktør"] };
  expect(named("direktøren, så et brud, så direktøren", data)).toEqual(["b", "a", "b"]);
});

test("every expression of the project's lexicon is found by whoever types it", () => {
  const file = join(import.meta.dirname, "../../../data/lexicon.yaml");
  const data = lexiconSchema.parse(parse(readFileSync(file, "utf8")));
  const lexicon = buildLexicon(data);
  const lost = Object.entries(data).flatMap(([concept, said]) =>
    said.filter((expression) => {
      const typed = expression.replaceAll(/(?<=\S)\*/gu, "").replaceAll("*", "noget");
      return !conceptsIn(words(typed), lexicon).includes(concept);
    }),
  );
  expect(lost).toEqual([]);
});
