import { describe, expect, test } from "vitest";
import { cite, citeById, ownerOf } from "../../src/answers/cite.ts";
import type { Policy } from "../../src/policy/index.ts";
import { inventedPolicy } from "./invented.ts";

const TEXT = "Brud meldes straks. Det gælder alle.";
const policy = inventedPolicy({
  id: "solby",
  clauses: { "brud/1": TEXT },
  headings: ["6. Organisation og ansvar", "Sikkerhedsmålsætning:", "Brud."],
  lead: "Følgende gælder for brud:",
  dates: { adopted: "2021-05-07" },
});
const clauseIn = ({ text }: Policy) => {
  const [clause] = text.clauses;
  if (!clause) throw new Error("no clause");
  return clause;
};
const cited = (changed: Policy = policy, language: "da" | "en" = "da", quote?: string) =>
  cite(changed, clauseIn(changed), language, quote);

test("a clause is cited whole, with the sentence that carries the answer", () => {
  expect(cited(policy, "da", "Brud meldes straks.")).toMatchObject({
    policy: "solby",
    clause: "brud/1",
    text: TEXT,
    quote: "Brud meldes straks.",
  });
});

test("without such a sentence all of it carries the answer", () => {
  expect(cited().quote).toBe(TEXT);
});

test("it stands below its headings and the sentence that leads into it, without their colons", () => {
  expect(cited().heading).toBe(
    "6. Organisation og ansvar › Sikkerhedsmålsætning › Brud › Følgende gælder for brud",
  );
  expect(cited(inventedPolicy({ id: "solby", headings: ["Formål"] })).heading).toBe("Formål");
});

describe("the policy's title", () => {
  const titled = (dates: Partial<Policy["profile"]["dates"]>, language: "da" | "en" = "da") =>
    cited(inventedPolicy({ id: "solby", dates }), language).policyTitle;
  const approval = (date: string) => ({ by: "Byrådet", date, clause: "formaal/1", quote: "x" });

  test("has its municipality and its date, in the asker's language", () => {
    expect(cited().policyTitle).toBe("Informationssikkerhedspolitik, Solby Kommune (7. maj 2021)");
    expect(cited(policy, "en").policyTitle).toBe(
      "Informationssikkerhedspolitik, Solby Kommune (7 May 2021)",
    );
  });

  test("has the date it carries, else the last approval, else the adoption", () => {
    const approvals = [approval("2022-12-31"), approval("2020-01-01")];
    expect(titled({ dated: "2015-04-22", approvals })).toContain("(22. april 2015)");
    expect(titled({ adopted: "2020-01-01", approvals })).toContain("(31. december 2022)");
  });

  test("has no date where the policy has none", () => {
    expect(titled({})).toBe("Informationssikkerhedspolitik, Solby Kommune");
  });
});

test("what is not in the policy cannot be cited", () => {
  expect(citeById(policy, "brud/1", "da")?.text).toBe(TEXT);
  expect(citeById(policy, "brud/2", "da")).toBeUndefined();
});

describe("whom to ask", () => {
  test("is who the topic names, with the clause that gives them the matter", () => {
    expect(ownerOf(policy, "da", "council")).toMatchObject({
      name: "Byrådet",
      citation: { clause: "brud/1", text: TEXT },
    });
  });

  test("is the policy's own default when the topic names nobody", () => {
    expect(ownerOf(policy, "da").name).toBe("Databeskyttelsesrådgiveren");
  });

  test("has in English both names, as the policy only knows the Danish", () => {
    expect(ownerOf(policy, "en").name).toBe(
      "the data protection officer (Databeskyttelsesrådgiveren)",
    );
  });
});
