import { readFile } from "node:fs/promises";
import { createAsk } from "../src/answers/ask.ts";
import { readCalibration } from "../src/answers/calibration.ts";
import { profileTopics } from "../src/answers/catalogue.ts";
import { compileCorpus, readCorpus } from "../src/answers/compile.ts";
import { loadCatalogue } from "../src/answers/load-catalogue.ts";
import { judge } from "../src/cli/eval-judge.ts";
import { type EvalQuestion, readEvalQuestion } from "../src/cli/eval-question.ts";
import { scoreOf } from "../src/cli/eval-score.ts";
import { clauseOf, loadPolicies, POLICIES_DIR } from "../src/policy/index.ts";

/**
 * How well a municipality is served on the day it joins: each in turn is asked about with no
 * phrasing in the catalogue that was written for its policy, only those of the others.
 */
const catalogue = await loadCatalogue("data");
const policies = await loadPolicies(POLICIES_DIR, profileTopics(catalogue.topics));
const corpus = readCorpus(catalogue, policies);
const calibration = await readCalibration("data/answering.json");
const third = (await readFile("test/questions/third.jsonl", "utf8"))
  .trim()
  .split("\n")
  .map((line) => readEvalQuestion(JSON.parse(line)));

process.stdout.write("left out             asked                    n  right@1  choices  wrong\n");
for (const municipality of new Set(policies.map(({ profile }) => profile.municipality))) {
  const own = policies
    .filter(({ profile }) => profile.municipality === municipality)
    .map(({ id }) => id);
  const isOwn = (place: string) => own.includes(place.split(":")[0] as string);
  const learned = compileCorpus(corpus, catalogue, policies, ({ at }) => !at.some(isOwn));
  const { topics, municipalities } = catalogue;
  const compiled = { ...learned, policies, topics, municipalities };
  const ask = createAsk({ compiled, calibration, today: () => "2026-01-01" });
  const report = (what: string, questions: readonly EvalQuestion[]) => {
    const score = scoreOf(
      questions.map((one) => judge(one, ask({ text: one.question, policy: one.policy }))),
    );
    const shares = [score.rightAt1, score.inChoices, score.wrong].map((share) =>
      (share ?? Number.NaN).toFixed(3).padStart(9),
    );
    const name = `${municipality.padEnd(21)}${what.padEnd(22)}`;
    process.stdout.write(`${name}${String(questions.length).padStart(4)}${shares.join("")}\n`);
  };
  report("its own phrasings", leftOut(isOwn));
  report(
    "third set",
    third.filter(({ policy }) => own.includes(policy)),
  );
}

/** The phrasings written for a municipality, as questions whose right answers are the clauses their writers found. */
function leftOut(isOwn: (place: string) => boolean): EvalQuestion[] {
  return catalogue.phrasings.flatMap(({ text, at }, i) => {
    const place = at.find(isOwn);
    if (place === undefined) return [];
    const [policy, clause] = place.split(":") as [string, string?];
    const gold = at.flatMap((one) => {
      const [id, name] = one.split(":") as [string, string?];
      const found = policies.find((p) => p.id === id);
      const text = found && name !== undefined ? clauseOf(found, name)?.text : undefined;
      return id === policy && text !== undefined ? text : [];
    });
    const answerable = clause !== undefined;
    const question = { id: String(i), policy, lang: "", question: text, answerable, gold };
    return [{ ...question, key_facts: [], policies: [] }];
  });
}
