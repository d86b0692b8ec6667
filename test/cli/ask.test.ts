import { expect, test, vi } from "vitest";
import { command } from "../../src/cli/ask.ts";
import { printOutcome } from "../../src/cli/ask-print.ts";
import { wrap } from "../../src/cli/wrap.ts";
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

const { ask, asked } = fakeAsk();
const answers = { ask, policies: [{ id: "faxe-2021" }, { id: "naestved" }] };
const examples = (policy: string) => [`Hvem godkender ${policy}?`];
vi.mock("../../src/cli/open-answers.ts", () => ({
  openAnswers: async () => answers,
  openExamples: async () => examples,
}));

const FAXE = ["--policy", "faxe-2021"] as const;
const run = (...args: string[]) => runCommand(command, ...args);

test("an answer is its sentence, the clause word for word, where it stands, and whom to ask", async () => {
  const { out, error } = await run(...FAXE, "et brud?");
  expect(error).toBeUndefined();
  expect(out).toBe(
    [
      "Meld det straks til DBR og IT-Servicedesk.",
      `  "${REPORTING.text}"\n  – ${REPORTING.policyTitle} › Sikkerhedsbrud`,
      "Er du i tvivl, så spørg Databeskyttelsesrådgiveren.",
    ].join("\n\n"),
  );
});

test("choices are numbered, each with its clause", async () => {
  const { out } = await run(...FAXE, "hvilke regler?");
  expect(out).toMatch(/^Det kan betyde flere ting\./);
  expect(out).toContain(
    '1. Sikkerhedsbrud\n\n  "Alt om Sikkerhedsbrud."\n  – faxe-2021 incident-reporting/1',
  );
  expect(out).toContain("\n\n3. Hvem politikken gælder for\n\n");
});

test("a silence shows what comes nearest and whom to ask", async () => {
  const { out } = await run(...FAXE, "hvor lang skal min adgangskode være?");
  expect(out).toBe(
    [
      "Det siger politikken ikke.",
      "Nærmest ligger:",
      `  "${GUIDANCE.text}"\n  – ${GUIDANCE.policyTitle} › Organisering og ansvar`,
      "Spørg Databeskyttelsesrådgiveren.",
    ].join("\n\n"),
  );
});

test("what is off topic gets examples of what is not", async () => {
  const { out } = await run(...FAXE, "hvordan bliver vejret?");
  expect(out).toContain("Prøv for eksempel:\n\n• Hvem godkender faxe-2021?");
});

test("no line is wider than the terminal, and no word of the clause is lost", () => {
  const asked = { question: "", policy: "faxe-2021" };
  const lines = printOutcome(ANSWER, asked, 30).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
  expect(lines.join(" ").replace(/ +/g, " ")).toContain(REPORTING.text);
});

test("a word wider than the terminal stays whole", () => {
  expect(wrap("i IT-sikkerhedskoordinatorens\ntid", 10, " ")).toBe(
    " i\n IT-sikkerhedskoordinatorens\n tid",
  );
});

test("--json is the contract's shape", async () => {
  const json = async (question: string) => JSON.parse((await run(...FAXE, "--json", question)).out);
  const citation = ({ policy, clause, heading, text }: typeof REPORTING) => ({
    ...{ policy, clause, heading, text },
  });
  expect(await json("et brud?")).toStrictEqual({
    outcome: "answer",
    answer: ANSWER.sentence,
    citations: [citation(REPORTING)],
    choices: [],
    ask_whom: "Databeskyttelsesrådgiveren",
  });
  expect(await json("hvilke regler?")).toStrictEqual({
    outcome: "choices",
    answer: "Det kan betyde flere ting. Hvad tænker du på?",
    citations: [],
    choices: CHOICES.choices.map(({ policy, clause, text }) => ({ policy, clause, text })),
    ask_whom: null,
  });
  expect(await json("min adgangskode?")).toStrictEqual({
    outcome: "silent",
    answer: SILENCE.sentence,
    citations: [],
    choices: [],
    ask_whom: "Databeskyttelsesrådgiveren",
    nearest: citation(GUIDANCE),
  });
  expect(await json("vejret?")).toStrictEqual({
    outcome: "off-topic",
    answer: "Det kan jeg ikke hjælpe med.",
    citations: [],
    choices: [],
    ask_whom: null,
  });
});

test("policy, day and question go through, also without quotation marks and across policies", async () => {
  await run("--policy", "all", "--as-of", "2016-02-29", "hvem", "giver", "dispensation?");
  expect(asked.at(-1)).toEqual({
    text: "hvem giver dispensation?",
    policy: "all",
    asOf: "2016-02-29",
  });
});

test("an empty question is answered too", async () => {
  const { error } = await run(...FAXE, "");
  expect(error).toBeUndefined();
  expect(asked.at(-1)).toEqual({ text: "", policy: "faxe-2021" });
});

test.each([
  [[...FAXE], "no question", "--help"],
  [["hvem?"], "not said which policy", "--policy ID"],
  [["--policy", "faxe", "hvem?"], "no policy faxe", "faxe-2021, naestved"],
  [[...FAXE, "--as-of", "2016", "hvem?"], '"2016" is not a day', "2016-05-01"],
  [[...FAXE, "--as-of", "2015-02-29", "hvem?"], "is not a day", "2016-05-01"],
  [["--batch", "x.jsonl", "hvem?"], "both a question and a batch", "--batch FILE"],
  [["--batch", "no-such-file"], "no-such-file cannot be read", "JSON lines"],
])("%j is wrong usage and says what to do", async (args, message, mend) => {
  const { error, out } = await run(...args);
  expect(out).toBe("");
  expect(error).toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(message),
    mend: expect.stringContaining(mend),
  });
});

test("a batch takes no policy beside those of its lines", async () => {
  const { error } = await run("--batch", "x.jsonl", ...FAXE);
  expect(error).toMatchObject({ code: "commander.conflictingOption" });
});

test("a batch gives a line for each line, in their order", async () => {
  const file = writeLines(
    { id: "a", policy: "faxe-2021", question: "min adgangskode?", lang: "da" },
    "",
    { id: 2, policy: "all", question: "et\u2028brud?", as_of: "2016-05-01" },
    { id: "c", policy: "naestved", question: "", as_of: null },
  );
  const { out, error } = await run("--batch", file);
  expect(error).toBeUndefined();
  const lines = out.split("\n").map((line) => JSON.parse(line));
  expect(lines.map(({ id, outcome }) => [id, outcome])).toEqual([
    ["a", "silent"],
    [2, "answer"],
    ["c", "answer"],
  ]);
  expect(asked.slice(-2)).toEqual([
    { text: "et\u2028brud?", policy: "all", asOf: "2016-05-01" },
    { text: "", policy: "naestved" },
  ]);
});

test("a batch names each line it cannot answer, answers the others, and fails", async () => {
  const good = { id: "1", policy: "faxe-2021", question: "et brud?" };
  const file = writeLines(
    `\uFEFF${JSON.stringify(good)}`,
    '{"id": "2", ',
    "null",
    { ...good, question: ["et brud?"] },
    { ...good, policy: "faxe" },
    { ...good, as_of: "i går" },
    { ...good, id: "7" },
  );
  const { out, err, error } = await run("--batch", file);
  expect(out.split("\n").map((line) => JSON.parse(line).id)).toEqual(["1", "7"]);
  expect(err.replaceAll(`${file}:`, "").split("\n")).toEqual([
    "2: It is not valid JSON. Write one JSON object a line.",
    expect.stringMatching(/^3: "id" is missing or of the wrong kind\. .*"question"/),
    expect.stringMatching(/^4: "question" is missing/),
    '5: There is no policy faxe. The policies are faxe-2021, naestved; "all" asks across them.',
    '6: "i går" is not a day. Write the day as 2016-05-01.',
  ]);
  expect(error).toMatchObject({ exitCode: 1, message: "5 of 7 lines could not be answered." });
});

test("a fault of Vogter's own is not taken for a bad line", async () => {
  const file = writeLines({ id: "1", policy: "faxe-2021", question: "sprængt" });
  const { error } = await run("--batch", file);
  expect(error).toMatchObject({ message: 'could not read "sprængt"' });
});
