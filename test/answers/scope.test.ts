import { describe, expect, test } from "vitest";
import type { Question } from "../../src/answers/outcome.ts";
import { scopeOf } from "../../src/answers/scope.ts";
import { inventedPolicy } from "./invented.ts";

const SOLBY_2015 = inventedPolicy({
  id: "solby-2015",
  dates: { inForce: { from: "2011-05-01", until: "2020-02-26" } },
});
const SOLBY = inventedPolicy({
  id: "solby-2020",
  supersedes: "solby-2015",
  dates: { inForce: { from: "2020-02-26" } },
});
const HAVBY = inventedPolicy({ id: "havby", place: "Havby" });
const NYBY = inventedPolicy({
  id: "nyby-2022",
  place: "Nyby",
  dates: { inForce: { from: "2022-01-01" } },
});
const KNOWN = {
  policies: [SOLBY_2015, SOLBY, HAVBY, NYBY],
  municipalities: ["Solby", "Havby", "Nyby", "Odense", "Lyngby-Taarbæk"],
  today: "2026-11-21",
};

/** The ids of the policies asked about, or what else the question is about. */
function scope(text: string, policy = "solby-2020", more: Partial<Question> = {}) {
  const found = scopeOf({ text, policy, ...more }, KNOWN);
  switch (found.kind) {
    case "one":
      return found.policy.id;
    case "across":
      return found.policies.map(({ id }) => id);
    case "changes":
      return `${found.older.id} -> ${found.newer.id}`;
    case "elsewhere":
      return `not here: ${found.municipality}`;
    case "none":
      return "none";
  }
}
const ALL = ["solby-2020", "havby", "nyby-2022"];

describe("which version", () => {
  test.each([
    ["Hvem giver dispensation?", "the policy that is asked"],
    ["må vi beholde de gamle computere", "old things are not the old policy"],
    ["Erstatter den en tidligere politik?", "what was replaced is said by what replaced it"],
    [
      "hvilken gammel politik blev afløst af den her",
      "what was replaced is said by what replaced it",
    ],
    ["Does it replace the old policy?", "what was replaced is said by what replaced it"],
    ["Følger vi ISO 27001:2013?", "the year of a standard"],
    ["gælder forordning (EU) 2016/679 for os", "the year of a law"],
    ["hvad gælder i 2023", "a year in which it applies"],
    ["hvad gjaldt i 1999?", "a year in which nothing is known"],
    ["sag nr. 120165", "digits that hold a year"],
  ])("today's: %s (%s)", (text) => {
    expect(scope(text)).toBe("solby-2020");
  });

  test.each([
    "Hvad gjaldt i 2016?",
    "hvem godkendte håndbogen i 2015-versionen",
    "Who decided in 2016?",
    "hvem gav dispensation i den gamle politik",
    "hvem gav dispensation i den tidligere it-sikkerhedspolitik",
    "hvad sagde den forrige version",
    "hvem fulgte op dengang",
    "what did the previous policy say",
  ])("the one before: %s", (text) => {
    expect(scope(text)).toBe("solby-2015");
  });

  test("the day that is asked for decides, to the day, and over what the question says", () => {
    const on = (asOf: string, text = "Hvem?") => scope(text, "solby-2020", { asOf });
    expect(on("2020-02-25")).toBe("solby-2015");
    expect(on("2020-02-26")).toBe("solby-2020");
    expect(on("2020-02-26", "hvad gjaldt i den gamle politik i 2016")).toBe("solby-2020");
    expect(on("2011-04-30")).toBe("none");
  });

  test("either version's id stands for the municipality when a day is asked for", () => {
    expect(scope("Hvem?", "solby-2015", { asOf: "2024-01-01" })).toBe("solby-2020");
    expect(scope("Hvem?", "solby-2015")).toBe("solby-2015");
  });

  test("a municipality with one policy has no old one", () => {
    expect(scope("hvad sagde den gamle politik", "havby")).toBe("havby");
  });
});

describe("which municipality", () => {
  test("one that is named and here is asked instead", () => {
    expect(scope("Hvad siger Havbys politik?")).toBe("havby");
    expect(scope("hvem er DPO i NYBY kommune", "havby")).toBe("nyby-2022");
  });

  test("the asker's own is named in vain", () => {
    expect(scope("Hvem giver dispensation i Solby?")).toBe("solby-2020");
  });

  test("the version that is asked about is theirs", () => {
    expect(scope("Hvem gav dispensation i Solby i 2016?", "havby")).toBe("solby-2015");
    expect(scope("hvad sagde den gamle politik i Solby", "havby")).toBe("solby-2015");
    expect(scope("Hvem giver dispensation i Solby?", "havby")).toBe("solby-2020");
  });

  test("one that is named and not here is said so", () => {
    expect(scope("Hvad gør Odense?")).toBe("not here: Odense");
    expect(scope("hvad siger odenses politik", "all")).toBe("not here: Odense");
    expect(scope("er det anderledes i Lyngby-Taarbæk")).toBe("not here: Lyngby-Taarbæk");
  });

  test("half a name is no name", () => {
    expect(scope("skolen i Lyngby")).toBe("solby-2020");
    expect(scope("odenseaner")).toBe("solby-2020");
  });
});

describe("several side by side", () => {
  test.each([
    ["hvad er forskellen på Solby og Havby", ["solby-2020", "havby"]],
    ["er Havby strengere end os", ["solby-2020", "havby"]],
    ["how do we compare to Nyby", ["solby-2020", "nyby-2022"]],
    ["Hvad siger Havby og Nyby?", ["havby", "nyby-2022"]],
  ])("those that are named: %s", (text, expected) => {
    expect(scope(text)).toEqual(expected);
  });

  test.each([
    "Hvilken kommune har de strengeste krav til dispensation?",
    "hvem har de strengeste krav",
    "hvad siger alle kommunerne",
    "hvilke kommuner nævner sanktioner",
    "which municipalities mention sanctions",
  ])("every policy in force: %s", (text) => {
    expect(scope(text)).toEqual(ALL);
  });

  test("whoever asks all gets every policy in force, on the day asked for", () => {
    expect(scope("Hvem giver dispensation?", "all")).toEqual(ALL);
    expect(scope("Hvem?", "all", { asOf: "2016-05-01" })).toEqual(["solby-2015", "havby"]);
  });

  test("whoever asks all and names some gets those", () => {
    expect(scope("Hvem i Havby og Nyby?", "all")).toEqual(["havby", "nyby-2022"]);
    expect(scope("Hvem i Havby?", "all")).toBe("havby");
    expect(scope("Hvem gav dispensation i Solby i 2016?", "all")).toBe("solby-2015");
  });

  test("all municipalities that made something together are one policy's matter", () => {
    expect(scope("hvilke kommuner er håndbogen lavet sammen med")).toBe("solby-2020");
  });
});

describe("what changed", () => {
  const CHANGES = "solby-2015 -> solby-2020";

  test.each([
    ["hvad er ændret siden 2015?", "solby-2020"],
    ["What has changed since the old policy?", "solby-2020"],
    ["hvad er anderledes i forhold til før", "solby-2020"],
    ["hvilke ændringer er der fra den gamle til den nye", "solby-2020"],
    ["hvad er forskellen på den gamle og den nye politik", "solby-2020"],
    ["hvad er ændret siden 2015?", "solby-2015"],
    ["hvad er ændret i Solby siden 2015", "all"],
    ["hvad er ændret i Solby siden 2015", "havby"],
    ["hvad er forskellen på den gamle og den nye politik i Solby", "havby"],
  ])("%s (asked of %s)", (text, policy) => {
    expect(scope(text, policy)).toBe(CHANGES);
  });

  test.each([
    "Skal vi slette gamle filer eller gemme dem?",
    "Må en tidligere medarbejder beholde sin adgang, eller skal den lukkes?",
    "er gamle systemer mere usikre end nye",
    "can a former employee keep the laptop or not",
    "må jeg ændre min gamle adgangskode",
    "hvem må ændre i reglerne",
  ])("is not asked by: %s", (text) => {
    expect(scope(text)).toBe("solby-2020");
  });

  test("where there is one version only, there is nothing to compare", () => {
    expect(scope("hvad er ændret siden 2015?", "havby")).toBe("havby");
  });
});

test("a policy that is not here is no policy", () => {
  expect(scope("Hvem?", "nowhere")).toBe("none");
  expect(scope("Hvem?", "nowhere", { asOf: "2020-01-01" })).toBe("none");
});
