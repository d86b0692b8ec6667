import { describe, expect, test } from "vitest";
import { t } from "../../src/shared/texts.ts";
import { answers, askAbout, inventedCatalogue, inventedPolicy, SILENT } from "./invented.ts";

const BREACH = "Et brud meldes straks til byrådet.";
const RULES = "Håndbogen godkendes af direktionen.";
const policy = inventedPolicy({
  id: "solby",
  clauses: { "brud/1": BREACH, "haandbog/1": RULES },
  topics: {
    breach: answers("brud/1", BREACH, { ask: "council" }),
    handbook: answers("haandbog/1", RULES),
    password: SILENT,
    expiry: { silent: true, nearest: "haandbog/1", ask: "council" },
  },
});
const outside = (kind: string) => ({ [kind]: { da: kind, en: kind, outside: kind as "law" } });
const KINDS = [
  "handbook-rules",
  "contact",
  "law",
  "figures",
  "storage",
  "other-domain",
  "off-topic",
];
const { ask } = askAbout(
  inventedCatalogue(
    {
      breach: ["hvem melder jeg et brud til"],
      handbook: ["hvem godkender håndbogen"],
      password: ["hvor lang skal min adgangskode være"],
      expiry: ["hvornår udløber en dispensation"],
      "breach-minutes": ["hvor mange minutter har jeg til at melde det"],
      ...Object.fromEntries(KINDS.map((kind) => [kind, [`noget om ${kind}`]])),
    },
    {
      "breach-minutes": { da: "Frist", en: "Deadline", detailOf: "breach" },
      "handbook-rules": { da: "Regler", en: "Rules", outside: "handbook" },
      ...Object.assign({}, ...KINDS.slice(1).map(outside)),
    },
  ),
  [policy],
);
const chosen = (topic: string, text = "noget") =>
  ask({ text, policy: "solby", chosenTopic: topic });

describe("on what is no matter for a policy", () => {
  test.each([
    ["handbook-rules", "answers.silent.handbook"],
    ["contact", "answers.silent.contact"],
    ["law", "answers.silent.law"],
    ["figures", "answers.silent.figures"],
    ["storage", "answers.silent.storage"],
  ] as const)("%s: silent, and where such things are found", (topic, key) => {
    expect(chosen(topic)).toMatchObject({ kind: "silent", topic, sentence: t("da", key) });
  });

  test.each(["other-domain", "off-topic"])("%s: what Vogter is for, and no policy", (topic) => {
    expect(chosen(topic)).toEqual({
      kind: "off-topic",
      language: "da",
      sentence: t("da", "answers.off-topic"),
    });
  });
});

describe("the nearest clause", () => {
  test("is the one the profile names", () => {
    expect(chosen("expiry")).toMatchObject({
      kind: "silent",
      sentence: t("da", "answers.silent"),
      nearest: { clause: "haandbog/1", text: RULES },
    });
  });

  test("is, for a detail, what it is a detail of", () => {
    expect(chosen("breach-minutes")).toMatchObject({
      kind: "silent",
      nearest: { clause: "brud/1", quote: BREACH },
    });
  });

  test("is not shown where nothing comes near", () => {
    expect(chosen("password")).not.toHaveProperty("nearest");
  });
});

describe("whom to ask", () => {
  test("is who the cell names", () => {
    expect(chosen("expiry")).toMatchObject({ owner: { name: "Byrådet" } });
  });

  test("is the policy's default where it names nobody", () => {
    expect(chosen("password")).toMatchObject({ owner: { name: "Databeskyttelsesrådgiveren" } });
  });
});

test("an English question is met with English silence", () => {
  expect(chosen("expiry", "when does it expire")).toMatchObject({
    language: "en",
    sentence: t("en", "answers.silent"),
    owner: { name: "the council (Byrådet)" },
  });
});

test("what is like nothing in the catalogue is silence without a topic", () => {
  const outcome = ask({ text: "zzz qqq", policy: "solby" });
  expect(outcome).toMatchObject({ kind: "silent" });
  expect(outcome).not.toHaveProperty("topic");
});

test.each(["no-such-topic", "constructor", "__proto__", ""])(
  "a button that was tampered with (%j) is answered with silence",
  (topic) => {
    expect(chosen(topic)).toMatchObject({
      kind: "silent",
      sentence: t("da", "answers.silent"),
    });
  },
);
