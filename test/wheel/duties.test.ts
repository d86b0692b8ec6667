import { describe, expect, test } from "vitest";
import { currentPolicy } from "../../src/people/index.ts";
import { clauseOf, dutiesWithoutDate, recurringDuties } from "../../src/policy/index.ts";
import { dutiesOf, requireDuties } from "../../src/wheel/duty.ts";
import { ownersOf } from "../../src/wheel/owners.ts";
import { nextSlot, slotsIn } from "../../src/wheel/slots.ts";
import { POLICIES, policyOf, tenantOf } from "../demo.ts";
import { PROPOSAL } from "./town.ts";

const setupOf = (id: string) => ({ tenant: tenantOf(id), policyOf, proposal: PROPOSAL });
const linesOf = (id: string) => {
  const setup = setupOf(id);
  return dutiesOf(setup, 2026).map((duty) => {
    const { people, by } = ownersOf(duty, setup);
    const whose = people.map((one) => one.id).join("+");
    const years = [2026, 2027, 2028, 2029].filter((year) => slotsIn(duty, year).length > 0);
    return `${duty.id} ${duty.month}: ${whose} (${by}) ${years.map((year) => year - 2000).join(",")}`;
  });
};

describe("what the policy in force wants done again and again", () => {
  test("Faxe: six items a year, two reports to the council, and a control every second year", () => {
    expect(linesOf("faxe")).toEqual([
      "systematic-control 5: nadia (nobody-named) 27,29",
      "council-report 3: nadia (policy) 26,27,28,29",
      "audit-report 6: nadia (nobody-named) 26,27,28,29",
      "annual-wheel-1 1: thomas (policy) 26,27,28,29",
      "annual-wheel-2 4: thomas (policy) 26,27,28,29",
      "annual-wheel-3 9: thomas (policy) 26,27,28,29",
      "annual-wheel-4 8: thomas (policy) 26,27,28,29",
      "annual-wheel-5 2: thomas (policy) 26,27,28,29",
      "annual-wheel-6 11: thomas (policy) 26,27,28,29",
    ]);
  });

  test("Næstved: the yearly review and the risk assessment, with the coordinator", () => {
    expect(linesOf("naestved")).toEqual([
      "policy-review 11: sofie (nobody-named) 26,27,28,29",
      "risk-assessment 10: sofie (nobody-named) 26,27,28,29",
    ]);
  });

  test("Halsnæs: rules each year, the policy every fourth, the yearly status; not with all leaders at once", () => {
    expect(linesOf("halsnaes")).toEqual([
      "rules-review 9: anders (nobody-named) 26,27,28,29",
      "policy-review 11: anders (nobody-named) 26",
      "council-report 3: zahra (policy) 26,27,28,29",
      "audit-report 6: anders (nobody-named) 26,27,28,29",
    ]);
  });

  test("Kalundborg: nothing with a date; the policy before it does not count any more", () => {
    expect(linesOf("kalundborg")).toEqual([]);
    const { profile } = policyOf("kalundborg-2023");
    expect(dutiesWithoutDate(profile).length).toBeGreaterThan(2);
    expect(recurringDuties(policyOf("kalundborg-2015").profile)).toHaveLength(1);
  });

  test("the reviews at staff meetings are not in it", () => {
    for (const { profile } of POLICIES) {
      const ids = [...recurringDuties(profile), ...dutiesWithoutDate(profile)].map(({ id }) => id);
      expect(ids).not.toContain("staff-meeting-review");
    }
  });

  test("each stands word for word in the clause that it cites", () => {
    for (const id of ["faxe", "naestved", "halsnaes"]) {
      const setup = setupOf(id);
      const policy = policyOf(currentPolicy(setup.tenant));
      for (const { clause, quote } of dutiesOf(setup, 2026)) {
        const words = (text = "") => text.replaceAll(/\s+/g, " ");
        expect(words(clauseOf(policy, clause)?.text)).toContain(words(quote));
      }
    }
  });
});

describe("when in the year", () => {
  test("the municipality's own month and first year come before Vogter's proposal", () => {
    const annualWheel = [{ duty: "systematic-control", month: 2, firstYear: 2026 }];
    const setup = { ...setupOf("faxe"), tenant: { ...tenantOf("faxe"), annualWheel } };
    const found = dutiesOf(setup, 2026).find(({ id }) => id === "systematic-control");
    expect(found).toMatchObject({ month: 2, monthBy: "municipality", countedFrom: "municipality" });
    expect(found && nextSlot(found, "2026-03").month).toBe("2028-02");
    const other = dutiesOf(setup, 2026).find(({ id }) => id === "council-report");
    expect(other).toMatchObject({ month: 3, monthBy: "vogter" });
    expect(() => requireDuties(setup)).not.toThrow();
    const wrong = { ...setup.tenant, annualWheel: [{ duty: "control", month: 2 }] };
    expect(() => requireDuties({ ...setup, tenant: wrong })).toThrow("no recurring duty");
  });

  test("every duty of a policy in force has a month and a short name of its own", () => {
    for (const id of ["faxe", "naestved", "halsnaes"])
      for (const { id: duty, short, why } of dutiesOf(setupOf(id), 2026)) {
        expect(why, duty).not.toEqual(PROPOSAL.otherwise.why);
        expect(short.da.length, duty).toBeLessThanOrEqual(36);
      }
  });

  test.each([
    [{ everyMonths: 6, month: 9, firstYear: 2026 }, 2027, ["2027-03", "2027-09"], "2027-06-30"],
    [
      { everyMonths: 3, month: 2, firstYear: 2026 },
      2027,
      ["2027-02", "2027-05", "2027-08", "2027-11"],
      "2027-03-31",
    ],
    [{ everyMonths: 12, month: 7, firstYear: 2026 }, 2028, ["2028-07"], "2028-12-31"],
    [{ everyMonths: 24, month: 5, firstYear: 2023 }, 2026, [], undefined],
    [{ everyMonths: 48, month: 12, firstYear: 2026 }, 2030, ["2030-12"], "2030-12-31"],
    [{ everyMonths: 18, month: 1, firstYear: 2026 }, 2027, ["2027-07"], "2027-07-31"],
    [{ everyMonths: 12, month: 1, firstYear: 2027 }, 2026, [], undefined],
  ])("%j in %i", (duty, year, months, limit) => {
    const slots = slotsIn(duty, year);
    expect(slots.map(({ month }) => month)).toEqual(months);
    expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
    expect(slots[0]?.limit).toBe(limit);
  });
});
