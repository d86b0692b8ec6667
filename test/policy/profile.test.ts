import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { clauseOf, dateOf, roleOf } from "../../src/policy/index.ts";
import { policyJsonSchema } from "../../src/policy/json-schema.ts";
import { fileOf, POLICIES, policy } from "./policies.ts";

const SCHEMA = "data/schemas/policy.schema.json";

test("the committed JSON Schema is the one that zod gives", () => {
  expect(readFileSync(SCHEMA, "utf8"), "run `node scripts/schemas.ts`").toBe(policyJsonSchema());
});

test.each(POLICIES)("$id: an editor finds the schema, and the profile fits it", ({ id }) => {
  const yaml = fileOf(id, "policy.yaml");
  expect(yaml.split("\n")[0]).toBe(
    "# yaml-language-server: $schema=../../schemas/policy.schema.json",
  );
  const validate = new Ajv.Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(policyJsonSchema()),
  );
  validate(parse(yaml));
  expect(validate.errors).toBeNull();
});

test.each(POLICIES)("$id survives being written to a cache", (one) => {
  expect(JSON.parse(JSON.stringify(one))).toEqual(one);
});

test("a clause and a role are found by id, or not at all", () => {
  const faxe = policy("faxe-2021");
  expect(clauseOf(faxe, "sikkerhedsbrud/3")?.text).toContain("Økonomiudvalget informeres løbende");
  expect(roleOf(faxe, "dpo")?.name).toBe("Databeskyttelsesrådgiveren (DBR)");
  expect(clauseOf(faxe, "sikkerhedsbrud/99")).toBeUndefined();
  expect(roleOf(faxe, "committee")).toBeUndefined();
});

test("a policy is dated by its own date, else by its last approval, else not at all", () => {
  expect(POLICIES.map((one) => [one.id, dateOf(one)])).toEqual([
    ["faxe-2021", "2021-05-27"],
    ["halsnaes", undefined],
    ["kalundborg-2015", "2015-04-22"],
    ["kalundborg-2023", "2023-05-30"],
    ["naestved", undefined],
  ]);
});

test("what each policy says of incidents, dispensations and rhythms", () => {
  const facts = POLICIES.map(({ id, profile: { incidents, dispensations, rhythms } }) => [
    id,
    incidents.told.map(({ role, when }) => `${role} ${when}`).join(", "),
    dispensations.steps.map((step) => `${step.do}: ${step.roles.join("+")}`).join(", "),
    rhythms
      .filter(({ every }) => every.startsWith("P"))
      .map(({ id: name, every }) => `${name} ${every}`)
      .join(", "),
  ]);
  expect(facts).toEqual([
    [
      "faxe-2021",
      "dpo at-once, itServiceDesk at-once, dpo unspecified, financeCommittee running",
      "assess: dpo+specialistDirectors, decide: specialistDirectors",
      "staff-meeting-review P6M, systematic-control P2Y, council-report P1Y, audit-report P1Y, annual-wheel P1Y",
    ],
    [
      "halsnaes",
      "",
      "recommend: securityOfficer, decide: managementGroup",
      "rules-review P1Y, policy-review P4Y, council-report P1Y, audit-report P1Y",
    ],
    ["kalundborg-2015", "", "decide: itManager", "finance-committee-report P1Y"],
    ["kalundborg-2023", "", "receive: committee, decide: committee", ""],
    [
      "naestved",
      "management unspecified",
      "receive: committeeChair, decide: committeeChair",
      "policy-review P1Y, risk-assessment P1Y",
    ],
  ]);
});
