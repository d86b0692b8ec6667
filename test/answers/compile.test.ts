import { deserialize, serialize } from "node:v8";
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/ask.ts";
import { compileCorpus, readCorpus } from "../../src/answers/compile.ts";
import { numberOf } from "../../src/shared/learning/numbering.ts";
import {
  answers,
  askAbout,
  CALIBRATION,
  inventedCatalogue,
  inventedPolicy,
  SILENT,
} from "./invented.ts";

const BREACH = "Et brud meldes straks til byrådet.";
const EXPIRY = "En dispensation gælder i et år.";
const QUESTIONS = {
  breach: ["hvem melder jeg et brud til", "hvad gør jeg ved et brud"],
  expiry: ["hvornår udløber en dispensation", "hvor længe gælder dispensationen"],
};
const catalogue = inventedCatalogue(QUESTIONS);
const solby = inventedPolicy({
  id: "solby",
  clauses: { "brud/1": BREACH, "dispensation/1": EXPIRY },
  topics: { breach: answers("brud/1", BREACH), expiry: answers("dispensation/1", EXPIRY) },
});

test("what is learned survives being kept: it answers as before", () => {
  const { ask, parts } = askAbout(catalogue, [solby]);
  const kept = createAsk({ ...parts, compiled: deserialize(serialize(parts.compiled)) });
  for (const text of [...QUESTIONS.breach, ...QUESTIONS.expiry, "hvad med brud", "zzz", ""]) {
    expect(kept({ text, policy: "solby" })).toEqual(ask({ text, policy: "solby" }));
  }
});

test("a policy that joins later is served by what was written for the others", () => {
  const said = "Nye hændelser går til borgmesteren.";
  const nyby = inventedPolicy({
    id: "nyby",
    place: "Nyby",
    clauses: { "haendelser/1": said },
    topics: { breach: answers("haendelser/1", said), expiry: SILENT },
  });
  const found = { ...catalogue, phrasings: catalogue.phrasings.map(foundInSolby) };
  const { ask } = askAbout(found, [solby, nyby]);
  expect(ask({ text: "hvem melder jeg et brud til", policy: "nyby" })).toMatchObject({
    kind: "answer",
    topic: "breach",
    citations: [{ policy: "nyby", text: said }],
  });
  expect(ask({ text: "hvornår udløber en dispensation", policy: "nyby" })).toMatchObject({
    kind: "silent",
    topic: "expiry",
  });
});

test("a writer who is left out teaches nothing", () => {
  const [first, ...others] = catalogue.phrasings;
  if (!first) throw new Error("no phrasings");
  const two = { ...catalogue, phrasings: [{ ...first, by: "w2" }, ...others] };
  const corpus = readCorpus(two, [solby]);
  const learned = compileCorpus(corpus, two, [solby], ({ by }) => by !== "w2");
  expect(learned.speech.phrasings.size).toBe(others.length);
  const everything = compileCorpus(corpus, two, [solby]);
  expect(numberOf("b:meld_jeg", learned.speech.vocabulary.ids)).toBeUndefined();
  expect(numberOf("b:meld_jeg", everything.speech.vocabulary.ids)).toBeDefined();
});

test("questions that are learned from are answered from the clause of their topic", () => {
  const { ask } = askAbout(catalogue, [solby], { calibration: CALIBRATION });
  for (const [topic, texts] of Object.entries(QUESTIONS)) {
    for (const text of texts) {
      expect(ask({ text, policy: "solby" })).toMatchObject({ kind: "answer", topic });
    }
  }
});

function foundInSolby<T extends { topics: readonly string[] }>(phrasing: T) {
  const clause = phrasing.topics[0] === "breach" ? "brud/1" : "dispensation/1";
  return { ...phrasing, at: [`solby:${clause}`] };
}
