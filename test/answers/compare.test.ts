import { describe, expect, test } from "vitest";
import { t } from "../../src/shared/texts.ts";
import { answers, askAbout, inventedCatalogue, inventedPolicy, SILENT } from "./invented.ts";

const catalogue = inventedCatalogue(
  {
    expiry: ["hvornår udløber en dispensation", "hvor længe gælder dispensationen"],
    review: ["hvor tit gennemgås reglerne", "hvor ofte skal vi tage reglerne op"],
    password: ["hvor lang skal min adgangskode være", "hvilke krav er der til adgangskoder"],
    weather: ["hvordan bliver vejret i morgen", "bliver det regnvejr i weekenden"],
  },
  { weather: { da: "Vejret", en: "The weather", outside: "off-topic" } },
);

const SOLBY_EXPIRY = "En dispensation gælder i et år.";
const NYBY_EXPIRY = "Dispensationer udløber efter seks måneder.";
const [YEARLY, HALF_YEARLY] = [
  "Reglerne gennemgås hvert år.",
  "Reglerne gennemgås to gange om året.",
];
const rhythm = (clause: string, every: string) => ({
  id: "staff-review",
  da: "Gennemgang",
  en: "Review",
  every,
  clause,
  quote: "Reglerne gennemgås",
});

const policies = [
  inventedPolicy({
    id: "solby",
    clauses: { "dispensation/1": SOLBY_EXPIRY, "regler/1": YEARLY },
    rhythms: [rhythm("regler/1", "P1Y")],
    topics: {
      expiry: answers("dispensation/1", SOLBY_EXPIRY),
      review: answers("regler/1", YEARLY),
      password: SILENT,
    },
  }),
  inventedPolicy({
    id: "havby",
    place: "Havby",
    clauses: { "regler/1": HALF_YEARLY },
    rhythms: [rhythm("regler/1", "P6M")],
    topics: { expiry: SILENT, review: answers("regler/1", HALF_YEARLY), password: SILENT },
  }),
  inventedPolicy({
    id: "nyby",
    place: "Nyby",
    clauses: { "dispensation/1": NYBY_EXPIRY },
    topics: {
      expiry: answers("dispensation/1", NYBY_EXPIRY),
      review: SILENT,
      password: SILENT,
    },
  }),
];
const { ask } = askAbout(catalogue, policies);
const everywhere = (text: string) => ask({ text, policy: "all" });
const cited = (text: string) => {
  const outcome = everywhere(text);
  return outcome.kind === "answer"
    ? outcome.citations.map(({ policy, text: said }) => ({ policy, said }))
    : [];
};

describe("across municipalities", () => {
  test("each policy has its own line, and those that do not say so are named too", () => {
    expect(everywhere("hvornår udløber en dispensation")).toMatchObject({
      kind: "answer",
      topic: "expiry",
      sentence: [
        `Solby Kommune: Dansk: ${SOLBY_EXPIRY}`,
        t("da", "answers.across.silent", { municipality: "Havby Kommune" }),
        `Nyby Kommune: Dansk: ${NYBY_EXPIRY}`,
      ].join("\n"),
    });
  });

  test("each line has its own clause, and the silent ones none", () => {
    expect(cited("hvornår udløber en dispensation")).toEqual([
      { policy: "solby", said: SOLBY_EXPIRY },
      { policy: "nyby", said: NYBY_EXPIRY },
    ]);
  });

  test("what must happen most often is cited first", () => {
    expect(cited("hvor tit gennemgås reglerne")).toEqual([
      { policy: "havby", said: HALF_YEARLY },
      { policy: "solby", said: YEARLY },
    ]);
  });

  test("an English question gets English lines", () => {
    const { ask: askEnglish } = askAbout(
      inventedCatalogue({ expiry: ["when does a dispensation expire"] }),
      policies.map((policy) => ({
        ...policy,
        profile: {
          ...policy.profile,
          topics: { expiry: policy.profile.topics.expiry ?? SILENT },
        },
      })),
    );
    const outcome = askEnglish({ text: "When does a dispensation expire?", policy: "all" });
    expect(outcome).toMatchObject({ language: "en" });
    expect(outcome.kind === "answer" && outcome.sentence.split("\n")).toEqual([
      `Solby Kommune: English: ${SOLBY_EXPIRY}`,
      t("en", "answers.across.silent", { municipality: "Havby Kommune" }),
      `Nyby Kommune: English: ${NYBY_EXPIRY}`,
    ]);
  });

  test("where none of them says, that is said, without a word from any of them", () => {
    const outcome = everywhere("hvor lang skal min adgangskode være");
    expect(outcome).toMatchObject({ kind: "silent", sentence: t("da", "answers.silent") });
    expect(outcome).not.toHaveProperty("citations");
  });

  test("what is no policy's matter is off topic for all of them", () => {
    expect(everywhere("hvordan bliver vejret i morgen")).toMatchObject({ kind: "off-topic" });
  });

  test("so it is even when one of them has a clause that sounds like it", () => {
    const [first, ...others] = policies;
    if (!first) throw new Error("no policy");
    const topics = {
      ...first.profile.topics,
      weather: answers("dispensation/1", SOLBY_EXPIRY),
    };
    const stormy = { ...first, profile: { ...first.profile, topics } };
    const text = "hvordan bliver vejret i morgen";
    const { ask: askStormy } = askAbout(catalogue, [stormy, ...others]);
    expect(askStormy({ text, policy: "solby" })).toMatchObject({ kind: "answer" });
    expect(askStormy({ text, policy: "all" })).toMatchObject({ kind: "off-topic" });
  });
});

describe("two versions", () => {
  const [first] = policies;
  if (!first) throw new Error("no policy");
  const OLD = "En dispensation gælder altid.";
  const older = inventedPolicy({
    id: "solby-2015",
    clauses: { "dispensation/1": OLD },
    dates: { adopted: "2015-04-22", inForce: { until: "2020-01-01" } },
    topics: { expiry: answers("dispensation/1", OLD), review: SILENT, password: SILENT },
  });
  const newer = {
    ...first,
    profile: {
      ...first.profile,
      supersedes: "solby-2015",
      dates: { approvals: [], adopted: "2020-01-01", inForce: { from: "2020-01-01" } },
    },
  };
  const versions = askAbout(catalogue, [newer, older]).ask;

  test("what changed on one matter is what each says of it, by year, the older first", () => {
    const text = "hvad er ændret siden 2015 om hvornår en dispensation udløber";
    const outcome = versions({ text, policy: "solby" });
    expect(outcome).toMatchObject({
      kind: "answer",
      sentence: `Solby Kommune 2015: Dansk: ${OLD}\nSolby Kommune 2020: Dansk: ${SOLBY_EXPIRY}`,
      citations: [{ policy: "solby-2015" }, { policy: "solby" }],
    });
  });
});
