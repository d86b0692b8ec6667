import { describe, expect, test, vi } from "vitest";
import type { Outcome } from "../../src/answers/outcome.ts";
import { command } from "../../src/cli/eval.ts";
import { judge } from "../../src/cli/eval-judge.ts";
import type { EvalQuestion } from "../../src/cli/eval-question.ts";
import { scoreOf, scoresBy } from "../../src/cli/eval-score.ts";
import {
  ANSWER,
  CHOICES,
  fakeAsk,
  GUIDANCE,
  REPORTING,
  SILENCE,
} from "../conversation/fake-answers.ts";
import { runCommand } from "./run-command.ts";
import { writeLines } from "./write-lines.ts";

const { ask } = fakeAsk();
const answers = { ask, policies: [{ id: "faxe-2021" }, { id: "naestved" }] };
vi.mock("../../src/cli/open-answers.ts", () => ({ openAnswers: async () => answers }));

const ASKED: EvalQuestion = {
  id: "1",
  policy: "faxe-2021",
  lang: "da",
  question: "et brud?",
  answerable: true,
  gold: ["Brud meldes straks"],
  key_facts: ["straks", "DBR|databeskyttelsesrådgiver"],
  policies: [],
};
const UNANSWERABLE: EvalQuestion = { ...ASKED, answerable: false, gold: [], key_facts: [] };
const OFF_TOPIC: Outcome = { kind: "off-topic", language: "da", sentence: "Det ved jeg ikke." };
const OTHER_CLAUSE: Outcome = { ...ANSWER, citations: [GUIDANCE, REPORTING] };

const offering = (...texts: string[]): Outcome => ({
  ...CHOICES,
  choices: texts.map((text) => ({
    policy: "faxe-2021",
    topic: "x",
    clause: "x/1",
    title: "x",
    text,
  })),
});
const RIGHT_OFFERED = offering("Andet.", "Mere.", REPORTING.text);

describe("a verdict", () => {
  test.each([
    ["right", ASKED, ANSWER],
    ["wrong-clause", ASKED, OTHER_CLAUSE],
    ["offered", ASKED, RIGHT_OFFERED],
    ["offered-in-vain", ASKED, offering("Andet.", "Mere.", "Og mere.", REPORTING.text)],
    ["not-answered", ASKED, SILENCE],
    ["not-answered", ASKED, OFF_TOPIC],
    ["not-silent", UNANSWERABLE, ANSWER],
    ["offered-in-vain", UNANSWERABLE, RIGHT_OFFERED],
    ["rightly-silent", UNANSWERABLE, SILENCE],
    ["rightly-silent", UNANSWERABLE, OFF_TOPIC],
  ] as const)("is %s", (verdict, question, outcome) => {
    expect(judge(question, outcome).verdict).toBe(verdict);
  });

  test("takes any of the quotes, whatever their white space and bold marks", () => {
    const gold = ["Findes ikke", "**Brud**  meldes\nstraks"];
    expect(judge({ ...ASKED, gold }, ANSWER).verdict).toBe("right");
    const text = "Brud\u00A0meldes **straks**.";
    const bold: Outcome = { ...ANSWER, citations: [{ ...REPORTING, text }] };
    expect(judge(ASKED, bold).verdict).toBe("right");
    expect(judge({ ...ASKED, gold: ["brud meldes straks"] }, ANSWER).verdict).toBe("wrong-clause");
  });

  test("names the key facts that are neither in the sentence nor in a cited clause", () => {
    const facts = ["MELD DET", "umiddelbart", "vejleder|informeres", "72 timer", "Næstved|Halsnæs"];
    const { lacking } = judge({ ...ASKED, key_facts: facts }, ANSWER);
    expect(lacking).toEqual(["72 timer", "Næstved|Halsnæs"]);
    const both: Outcome = { ...ANSWER, citations: [REPORTING, GUIDANCE] };
    expect(judge({ ...ASKED, key_facts: ["vejleder"] }, both).lacking).toEqual([]);
    expect(judge({ ...ASKED, key_facts: ["72 timer"] }, OTHER_CLAUSE).lacking).toEqual([]);
  });
});

describe("scores", () => {
  // Ten questions, six of them answerable, so that no two shares are alike by chance.
  const judged = [
    judge(ASKED, ANSWER),
    judge({ ...ASKED, key_facts: ["straks", "72 timer", "Datatilsynet"] }, ANSWER),
    judge({ ...ASKED, lang: "en", key_facts: [] }, ANSWER),
    judge(ASKED, OTHER_CLAUSE),
    judge({ ...ASKED, policy: "naestved" }, RIGHT_OFFERED),
    judge(ASKED, SILENCE),
    judge(UNANSWERABLE, ANSWER),
    judge(UNANSWERABLE, SILENCE),
    judge(UNANSWERABLE, OFF_TOPIC),
    judge({ ...UNANSWERABLE, policy: "naestved" }, RIGHT_OFFERED),
  ];
  const score = scoreOf(judged);

  test("right@1 is of the answerable", () => expect(score.rightAt1).toBe(3 / 6));
  test("in choices is of the answerable", () => expect(score.inChoices).toBe(1 / 6));
  test("wrong is of all, and choices are not wrong", () => expect(score.wrong).toBe(2 / 10));
  test("silence weighs speaking and keeping silent alike, and choices speak", () =>
    expect(score.silence).toBe((5 / 6 + 2 / 4) / 2));
  test("key facts are of all those of the right answers", () => expect(score.keyFacts).toBe(3 / 5));
  test("the questions are counted", () => expect(score).toMatchObject({ n: 10, answerable: 6 }));

  test("a share of nothing is not there", () => {
    const shares = { rightAt1: null, inChoices: null, silence: null, keyFacts: null };
    expect(scoreOf([judge(UNANSWERABLE, SILENCE)])).toEqual({
      ...{ n: 1, answerable: 0, wrong: 0 },
      ...shares,
    });
    expect(scoreOf([judge(ASKED, ANSWER)]).silence).toBeNull();
  });

  test("they are also by policy and by language", () => {
    const byPolicy = scoresBy(judged, "policy");
    expect(Object.keys(byPolicy)).toEqual(["faxe-2021", "naestved"]);
    expect(byPolicy.naestved).toMatchObject({ n: 2, rightAt1: 0, inChoices: 1 });
    expect(scoresBy(judged, "lang").en).toMatchObject({ n: 1, rightAt1: 1 });
  });
});

describe("the command", () => {
  const run = (...args: string[]) => runCommand(command, ...args);
  const lines = [
    { ...ASKED, note: "other fields are ignored" },
    { ...ASKED, id: "2", lang: "en", key_facts: ["72 timer"] },
    { ...UNANSWERABLE, id: "3", policy: "naestved" },
    { id: "4", policy: "all", lang: "da", question: "adgangskode?", answerable: false },
    { ...ASKED, id: "5", policy: "all", question: "adgangskode?", policies: ["naestved"] },
  ];

  test("prints a table by policy, by language, and of all", async () => {
    const { out, error } = await run(writeLines(...lines));
    expect(error).toBeUndefined();
    expect(out).toBe(
      [
        "           n  answerable  right@1  in choices    wrong  silence  key facts",
        "all        2           1    0.0 %       0.0 %    0.0 %   50.0 %          –",
        "faxe-2021  2           2  100.0 %       0.0 %    0.0 %        –     66.7 %",
        "naestved   1           0        –           –  100.0 %        –          –",
        "da         4           2   50.0 %       0.0 %   25.0 %   50.0 %    100.0 %",
        "en         1           1  100.0 %       0.0 %    0.0 %        –      0.0 %",
        "in all     5           3   66.7 %       0.0 %   20.0 %   58.3 %     66.7 %",
      ].join("\n"),
    );
  });

  test("--wrong lists each miss, and right answers that lack a key fact", async () => {
    const { out } = await run(writeLines(...lines), "--wrong");
    expect(out.split("\n\n").slice(0, -1)).toEqual([
      expect.stringMatching(/^2 {2}faxe-2021 {2}en {2}right, but lacks 72 timer\n/),
      [
        "3  naestved  da  not-silent",
        "  asked     et brud?",
        "  expected  silence",
        "  came      faxe-2021 sikkerhedsbrud/1: Meld det straks til DBR og IT-Servicedesk.",
      ].join("\n"),
      [
        "5  all  da  not-answered",
        "  asked     adgangskode?",
        '  expected  "Brud meldes straks" (naestved)',
        "  came      silence, nearest faxe-2021 organisering/3: Det siger politikken ikke.",
      ].join("\n"),
    ]);
  });

  test("--json is for programs", async () => {
    const plain = JSON.parse((await run(writeLines(...lines), "--json")).out);
    expect(Object.keys(plain)).toEqual(["all", "policies", "languages"]);
    expect(plain.languages.en).toMatchObject({ n: 1, rightAt1: 1, silence: null });
    const { misses } = JSON.parse((await run(writeLines(...lines), "--json", "--wrong")).out);
    expect(misses[1]).toMatchObject({
      id: "3",
      verdict: "not-silent",
      came: { outcome: "answer" },
    });
  });

  test.each([
    ["not JSON", "{", ":2: It is not valid JSON."],
    ["no object", "7", ":2: The line: "],
    ["a missing field", { ...ASKED, lang: undefined }, ":2: lang: "],
    ["no quote to be right by", { ...ASKED, gold: [] }, ":2: gold: an answerable question needs"],
    ["an unknown policy", { ...ASKED, policy: "faxe" }, ":2: There is no policy faxe."],
  ])("a line with %s stops it and is named", async (_, line, message) => {
    const { out, error } = await run(writeLines(ASKED, line, ASKED));
    expect(out).toBe("");
    expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining(message) });
  });

  test("a file without questions is refused", async () => {
    expect((await run(writeLines(""))).error).toMatchObject({ code: "eval.no-questions" });
  });
});
