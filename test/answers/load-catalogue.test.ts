import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadCatalogue } from "../../src/answers/load-catalogue.ts";

const FILES = {
  "topics.yaml": 'breach: { da: "Brud", en: "Breaches" }\nrules: { da: "Regler", en: "Rules" }\n',
  "lexicon.yaml": "breach: [brud, 42, true]\n",
  "municipalities.yaml": "- Solby\n- Havby\n",
  "phrasings/breach.yaml":
    'breach:\n  - { text: "hvem melder jeg et brud til", by: w1, also: [rules], at: ["solby:brud/1"] }\n',
  "phrasings/rules.yaml": 'rules:\n  - { text: "hvad er reglerne", by: w2 }\n',
};
type File = keyof typeof FILES;

function load(changed: Partial<Record<File, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "vogter-catalogue-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "phrasings"));
  for (const [name, text] of Object.entries({ ...FILES, ...changed })) {
    writeFileSync(join(folder, name), text);
  }
  // What an editor leaves behind is no phrasing.
  writeFileSync(join(folder, "phrasings", "breach.yaml~"), "nonsense: [");
  return loadCatalogue(folder);
}

test("topics, phrasings, lexicon and municipalities come together", async () => {
  expect(await load()).toEqual({
    topics: { breach: { da: "Brud", en: "Breaches" }, rules: { da: "Regler", en: "Rules" } },
    phrasings: [
      {
        text: "hvem melder jeg et brud til",
        by: "w1",
        topics: ["breach", "rules"],
        at: ["solby:brud/1"],
      },
      { text: "hvad er reglerne", by: "w2", topics: ["rules"], at: [] },
    ],
    lexicon: { breach: ["brud", "42", "true"] },
    municipalities: ["Solby", "Havby"],
  });
});

describe("an error names the file, what is wrong in it, and how it is mended:", () => {
  const topics = FILES["topics.yaml"];
  test.each<[string, File, string, string]>([
    ["what is not YAML", "lexicon.yaml", "breach: [brud", "line 1"],
    ["a topic twice", "topics.yaml", topics + topics, "unique"],
    ["a phrasing of no topic", "phrasings/rules.yaml", 'ruls: [{ text: "x", by: w1 }]', "ruls"],
    [
      "a phrasing that also asks for no topic",
      "phrasings/rules.yaml",
      'rules: [{ text: "hvad så", by: w1, also: [ruls] }]',
      '"hvad så" is filed under ruls',
    ],
    ["a phrasing by nobody", "phrasings/breach.yaml", 'breach: [{ text: "x" }]', "breach › 0 › by"],
    [
      "a field with a slip",
      "phrasings/breach.yaml",
      'breach: [{ text: "x", by: w1, allso: [rules] }]',
      "allso",
    ],
    ["a file with nothing in it", "phrasings/breach.yaml", "", "expected record"],
    ["a topic without its Danish", "topics.yaml", 'breach: { en: "Breaches" }', "breach › da"],
    ["an id with capitals", "topics.yaml", 'Breach: { da: "B", en: "B" }', "Breach"],
    [
      "a detail of no topic",
      "topics.yaml",
      `${topics}minutes: { da: "M", en: "M", detailOf: braech }`,
      "minutes is a detail of braech",
    ],
    [
      "a detail of what is outside",
      "topics.yaml",
      `${topics}minutes: { da: "M", en: "M", detailOf: breach, outside: law }`,
      "detailOf and outside exclude each other",
    ],
    [
      "an outside that there is not",
      "topics.yaml",
      `${topics}minutes: { da: "M", en: "M", outside: lov }`,
      "minutes › outside",
    ],
    ["a concept nobody says", "lexicon.yaml", "breach: []", "breach"],
    ["no municipalities", "municipalities.yaml", "[]", "expected array"],
  ])("%s", async (_, file, text, said) => {
    await expect(load({ [file]: text })).rejects.toMatchObject({
      name: "VogterError",
      code: "answers.catalogue",
      exitCode: 2,
      message: expect.stringMatching(new RegExp(`${file}.*${RegExp.escape(said)}`, "su")),
      mend: expect.stringContaining("docs/answering.md"),
    });
  });
});
