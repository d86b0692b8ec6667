import { expect, test } from "vitest";
import { checkPolicy, type Policy } from "../../src/policy/index.ts";
import { POLICIES, policy } from "./policies.ts";

function withTopics(one: Policy, topics: Policy["profile"]["topics"]): Policy {
  return { ...one, profile: { ...one.profile, topics } };
}

const holes = (id: string) => checkPolicy(policy(id)).holes.map(({ kind }) => kind);

test("a clause is reached by a cell that answers with it or names it too, or is not normative", () => {
  const faxe = withTopics(policy("faxe-2021"), {
    "a.b": {
      clause: "sikkerhedsbrud/1",
      quote: "DBR",
      da: "…",
      en: "…",
      also: ["sikkerhedsbrud/2"],
    },
    "a.c": { silent: true, nearest: "sikkerhedsbrud/3" },
  });
  const { unreached, silent } = checkPolicy(faxe);
  const ids = unreached.map(({ id }) => id);
  expect(ids).not.toContain("sikkerhedsbrud/1");
  expect(ids).not.toContain("sikkerhedsbrud/2");
  expect(ids, "the nearest clause does not answer").toContain("sikkerhedsbrud/3");
  expect(ids, "says what the document is called").not.toContain("formaal/1");
  expect(silent).toEqual(["a.c"]);
});

test("Kalundborg names nobody to be told of incidents", () => {
  expect(holes("kalundborg-2023")).toEqual(expect.arrayContaining(["nobody-told", "no-haste"]));
  expect(holes("faxe-2021")).not.toContain("nobody-told");
});

test("only Næstved wants an expiry date and alternative measures", () => {
  for (const { id } of POLICIES) {
    expect(holes(id).includes("no-expiry")).toBe(id !== "naestved");
    expect(holes(id).includes("no-alternative")).toBe(id !== "naestved");
  }
});

test("only Faxe has a rhythm for staff meetings", () => {
  for (const { id } of POLICIES) {
    expect(holes(id).includes("no-staff-review")).toBe(id !== "faxe-2021");
  }
});

test("a rhythm without a person is a hole of its own", () => {
  const { holes: found } = checkPolicy(policy("faxe-2021"));
  const rhythms = found.flatMap((hole) => ("rhythm" in hole ? hole.rhythm.id : []));
  expect(rhythms).toEqual(["systematic-control", "audit-report"]);
});
