import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadPolicies, POLICIES_DIR } from "../../src/policy/index.ts";
import { readFolders } from "../../src/policy/read-policy.ts";
import { VogterError } from "../../src/shared/errors.ts";
import { fileOf, POLICIES, problemsOf, withTopics } from "./policies.ts";

const FILE = "data/policies/faxe-2021/policy.yaml";

test("a clause that is not there is named with its line and the nearest that is", () => {
  const [problem, ...others] = problemsOf((yaml) =>
    yaml.replace("clause: sikkerhedsbrud/3", "clause: sikkerhedsbrud/9"),
  );
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: "policy.unknown-clause",
    file: FILE,
    source: "clause: sikkerhedsbrud/9",
  });
  expect(problem?.mend).toContain("sikkerhedsbrud/");
});

test("a quote that differs by a letter is shown beside what the clause says", () => {
  expect(
    problemsOf((yaml) => yaml.replace("informeres løbende om", "underrettes løbende om")),
  ).toEqual([
    expect.objectContaining({
      code: "policy.quote-not-in-clause",
      file: FILE,
      source: "quote: Økonomiudvalget underrettes løbende om de registrerede sikkerhedsbrud.",
      mend: 'The clause says: "Økonomiudvalget informeres løbende om de registrerede sikkerhedsbrud."',
    }),
  ]);
});

test("a quote that stands in another clause is sent there", () => {
  const [problem] = problemsOf((yaml) =>
    yaml.replace("clause: sikkerhedsbrud/3", "clause: sikkerhedsbrud/1"),
  );
  expect(problem?.mend).toBe("It stands in sikkerhedsbrud/3: name that clause.");
});

test("a quote may not end inside a word", () => {
  const [problem] = problemsOf((yaml) =>
    yaml.replace("quote: DBR og IT-Servicedesk informeres umiddelbart", "quote: DBR og IT-Service"),
  );
  expect(problem?.code).toBe("policy.quote-not-in-clause");
});

test("a role that the policy does not have is named with the nearest that it has", () => {
  const [problem] = problemsOf((yaml) => yaml.replace("role: leader", "role: leadr"));
  expect(problem).toMatchObject({ code: "policy.unknown-role", source: "- role: leadr" });
  expect(problem?.mend).toContain("leader");
});

test("a chain in which nobody decides is refused on its line", () => {
  const [problem, ...others] = problemsOf((yaml) =>
    yaml.replace("- do: decide\n", "- do: recommend\n"),
  );
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "policy.no-decision", file: FILE, source: "steps:" });
  expect(problem?.mend).toContain("`do: decide`");
});

test("a chain that goes on after the decision is refused at the step that comes too late", () => {
  const [problem, ...others] = problemsOf((yaml) =>
    yaml
      .replace("- do: decide\n", "- do: later\n")
      .replace("- do: assess\n", "- do: decide\n")
      .replace("- do: later\n", "- do: assess\n"),
  );
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "policy.no-decision", source: "- do: assess" });
});

test("a role is called as its clause writes it", () => {
  const [problem] = problemsOf((yaml) => yaml.replace("name: fagdirektører", "name: fagchefer"));
  expect(problem).toMatchObject({
    code: "policy.name-not-in-clause",
    source: "name: fagchefer",
    mend: expect.stringContaining("fagdirektører"),
  });
});

test.each([
  ["a field that is missing", "title: Informationssikkerheds- og Datapolitik\n", "", "title"],
  ["a field that does not exist", "language: da", "language: da\nlangauge: da", "langauge: da"],
  ["a date that is none", "adopted: 2021-05-27", "adopted: 27. maj 2021", "adopted: 27. maj 2021"],
  ["a rhythm that is none", "every: P6M", "every: twice a year", "every: twice a year"],
  [
    "a cell with a slip",
    "topics: {}",
    "topics:\n  a.b:\n    silent: true\n    nearst: x",
    "nearst: x",
  ],
])("%s is a fault of the schema, on its line", (_, from, to, at) => {
  const yaml = withTopics(fileOf("faxe-2021", "policy.yaml"), "{}");
  const [problem, ...others] = problemsOf(() => yaml.replace(from, to));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "policy.schema", file: FILE });
  expect(`${problem?.source} ${problem?.message}`).toContain(at);
  expect(problem?.mend).toContain("data/schemas/policy.schema.json");
});

test("what is not YAML is said on its line", () => {
  const [problem] = problemsOf((yaml) => yaml.replace("language: da", "language: [da"));
  expect(problem).toMatchObject({ code: "policy.yaml", file: FILE });
  expect(problem?.line).toBeGreaterThanOrEqual(6);
});

test("a key that stands twice is not YAML either", () => {
  const [problem] = problemsOf((yaml) =>
    yaml.replace("language: da", "language: da\nlanguage: da"),
  );
  expect(problem).toMatchObject({ code: "policy.yaml", line: 7 });
});

test("a text that changed is not read with the old profile", () => {
  const text = fileOf("faxe-2021", "policy.txt").replace("Mindst hver andet år", "Hvert år");
  const [problem, ...others] = problemsOf((yaml) => yaml, { text });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: "policy.text-changed",
    source: expect.stringContaining("sha256: f2f3c449"),
    mend: expect.stringMatching(/write sha256: [0-9a-f]{64}$/u),
  });
});

test("a heading that the text does not hold is named on its line of the outline", () => {
  const [problem] = problemsOf((yaml) => yaml.replace("- Sikkerhedsbrud", "- Sikkerhedsbrist"));
  expect(problem).toMatchObject({
    code: "policy.outline",
    source: "- Sikkerhedsbrist",
    message: expect.stringContaining('"Sikkerhedsbrist"'),
  });
});

test("the id is the folder's name", () => {
  const [problem] = problemsOf((yaml) => yaml, { id: "faxe-2022" });
  expect(problem).toMatchObject({
    code: "policy.id",
    file: "data/policies/faxe-2022/policy.yaml",
    source: "id: faxe-2021",
  });
});

test("a topic of the catalogue without a cell, and a cell without a topic", () => {
  const yaml = withTopics(fileOf("faxe-2021", "policy.yaml"), "{ a.c: { silent: true } }");
  const problems = problemsOf(() => yaml, { catalogue: { required: ["a.b"], optional: [] } });
  expect(problems.map(({ code, source }) => ({ code, source }))).toEqual([
    { code: "policy.topic-missing", source: "topics: { a.c: { silent: true } }" },
    { code: "policy.unknown-topic", source: "topics: { a.c: { silent: true } }" },
  ]);
  expect(problems[1]?.mend).toContain("a.b");
});

test("all that is wrong is told at once", () => {
  const problems = problemsOf((yaml) =>
    yaml
      .replace("informeres løbende om", "underrettes om")
      .replace("name: fagdirektører", "name: chefer"),
  );
  expect(problems.map(({ code }) => code)).toEqual([
    "policy.quote-not-in-clause",
    "policy.name-not-in-clause",
  ]);
});

test.each([
  ["a predecessor that is not here", "supersedes: kalundborg-2015", "supersedes: kalundborg-2014"],
  ["another municipality's predecessor", "supersedes: kalundborg-2015", "supersedes: naestved"],
  ["no word of which one is current", "supersedes: kalundborg-2015\n", ""],
  ["a gap between the two", "from: 2020-02-26", "from: 2020-03-01"],
])("two versions of one policy: %s", (_, from, to) => {
  const folders = POLICIES.map(({ id }) => ({
    id,
    path: `data/policies/${id}`,
    yaml: fileOf(id, "policy.yaml").replace(from, to),
    text: fileOf(id, "policy.txt"),
  }));
  const problems = readFolders(folders, "unknown").flatMap((one) =>
    "problems" in one ? one.problems : [],
  );
  expect(problems.map(({ code }) => code)).toContain("policy.lineage");
  expect(problems.some(({ file }) => file.includes("kalundborg-20"))).toBe(true);
  expect(problems.every(({ line = 0 }) => line > 1)).toBe(true);
});

test("loading throws one error that names file, line and mend of every problem", async () => {
  const dir = mkdtempSync(join(tmpdir(), "vogter-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync(join(POLICIES_DIR, "naestved"), join(dir, "naestved"), { recursive: true });
  cpSync(join(POLICIES_DIR, "halsnaes"), join(dir, "halsnaes"), { recursive: true });
  const yaml = fileOf("naestved", "policy.yaml").replace("role: coordinator", "role: coordinatr");
  writeFileSync(join(dir, "naestved", "policy.yaml"), yaml);
  rmSync(join(dir, "halsnaes", "policy.txt"));

  const error = await loadPolicies(dir, "unknown").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(VogterError);
  const { code, message } = error as VogterError;
  expect(code).toBe("policy.several-problems");
  expect(message).toContain("halsnaes/policy.txt: there is no such file");
  expect(message).toMatch(/naestved\/policy\.yaml:\d+: there is no role coordinatr/u);
  expect(message).toContain("Did you mean coordinator?");
});

test("a single problem keeps its own code and mend", async () => {
  const dir = mkdtempSync(join(tmpdir(), "vogter-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync(join(POLICIES_DIR, "naestved"), join(dir, "naestved"), { recursive: true });
  rmSync(join(dir, "naestved", "policy.yaml"));
  await expect(loadPolicies(dir, "unknown")).rejects.toMatchObject({
    code: "policy.file-missing",
    mend: expect.stringContaining("policy.yaml"),
  });
});
