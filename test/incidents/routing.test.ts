import { describe, expect, test } from "vitest";
import { type Facts, routesOf, runningRoles, standInsFor } from "../../src/incidents/routing.ts";
import type { Tenant } from "../../src/people/index.ts";
import { policyOf, tenantOf } from "../demo.ts";

function facts(more: Partial<Facts> = {}): Facts {
  return {
    ...{ personalData: "yes", isLarger: false, reporter: { person: "somebody" } },
    ...more,
  };
}

/** Who is told, in which role, and why: `nadia as dpo by sikkerhedsbrud/1`. */
function told(tenant: Tenant, policy: string, about: Facts): string[] {
  return routesOf(policyOf(policy), tenant, about).map(({ role, people, basis, onlyInforms }) => {
    const why = basis.kind === "clause" ? basis.clause : basis.kind;
    const names = people.map(({ id }) => id).join(" and ") || "nobody";
    return `${names} as ${role} by ${why}${onlyInforms ? ", to know" : ""}`;
  });
}

describe("whom a policy wants told of an incident", () => {
  test("Faxe: the data protection officer and the service desk, and the finance committee not at once", () => {
    const tenant = tenantOf("faxe");
    const reporter = { person: "mette", unit: "dagplejen" };
    expect(told(tenant, "faxe-2021", facts({ reporter }))).toEqual([
      "nadia as dpo by sikkerhedsbrud/1",
      "sanne as itServiceDesk by sikkerhedsbrud/1",
      "nadia as dpo by implementering-og-efterlevelse-af-politikken/6",
    ]);
    const running = runningRoles(policyOf("faxe-2021")).map(({ role }) => role);
    expect(running).toEqual(["financeCommittee"]);
  });

  test("Næstved: the reporter's own management and the coordinator", () => {
    const tenant = tenantOf("naestved");
    const reporter = { person: "amina", unit: "sygeplejen" };
    expect(told(tenant, "naestved", facts({ reporter, personalData: "no" }))).toEqual([
      "marie as management by overtraedelse-af-informationssikkerhedspolitikken/2",
      "sofie as coordinator by organisation-og-ansvar-sikkerhedsmaalsaetning/2",
    ]);
  });

  test("Halsnæs: the reporter's daily leader, and of a larger one the council, to know", () => {
    const tenant = tenantOf("halsnaes");
    const reporter = { person: "laila", unit: "boernehuset" };
    expect(told(tenant, "halsnaes", facts({ reporter, isLarger: true }))).toEqual([
      "mikkel as dailyLeader by overtraedelse/2",
      "dorthe and poul as council by gyldighed/1, to know",
      "zahra as dpo by law",
    ]);
  });

  test("Kalundborg names nobody, so it is whom the municipality has chosen", () => {
    const tenant = tenantOf("kalundborg");
    const reporter = { person: "ida", unit: "boern-og-familier" };
    expect(told(tenant, "kalundborg-2023", facts({ reporter }))).toEqual([
      "lone and viggo as incidentContact by configured",
    ]);
  });
});

test("where people's data may be in it, the data protection officer hears of it by the law", () => {
  const tenant = tenantOf("naestved");
  const reporter = { person: "amina", unit: "sygeplejen" };
  const withDpo = "sune as dpo by law";
  expect(told(tenant, "naestved", facts({ reporter, personalData: "yes" }))).toContain(withDpo);
  expect(told(tenant, "naestved", facts({ reporter, personalData: "unknown" }))).toContain(withDpo);
  expect(told(tenant, "naestved", facts({ reporter, personalData: "no" }))).not.toContain(withDpo);
});

test("who reports it is not told of it: their deputy is", () => {
  const tenant = tenantOf("faxe");
  const reporter = { person: "nadia", unit: "direktionssekretariatet" };
  expect(told(tenant, "faxe-2021", facts({ reporter }))[0]).toBe(
    "asger as dpo by sikkerhedsbrud/1",
  );
});

describe("a role that is held in several units", () => {
  const tenant = tenantOf("halsnaes");
  const daily = (unit?: string) =>
    told(tenant, "halsnaes", facts({ reporter: { person: "somebody", ...(unit && { unit }) } }))[0];

  test("is the one in the reporter's unit, or the nearest above", () => {
    expect(daily("boernehuset")).toContain("mikkel");
    expect(daily("skole")).toContain("steen");
  });

  test("is nobody for who works in none of them: any would be the wrong one", () => {
    expect(daily("it-digitalisering")).toContain("nobody");
    expect(daily()).toContain("nobody");
    expect(standInsFor(tenant, facts())?.people.map(({ id }) => id)).toEqual(["anders"]);
  });
});
