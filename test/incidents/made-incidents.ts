import { join } from "node:path";
import fc from "fast-check";
import { openIncidents } from "../../src/conversation/incidents/index.ts";
import { INCIDENT_SORTS, type Incident, incidentShape } from "../../src/incidents/incident.ts";
import type { Setting } from "../../src/incidents/index.ts";
import { createLog } from "../../src/shared/log.ts";
import type { Locale } from "../../src/shared/texts.ts";
import { POLICIES, TENANTS } from "../demo.ts";

const { desks } = await openIncidents(join(import.meta.dirname, "../../data"), {
  ...{ tenants: TENANTS, policies: POLICIES },
  ...{ log: createLog("silent"), onUnreached: () => undefined },
});

/** What a card or a file of a municipality's incidents is made of. */
export function settingOf(tenant: string, now: string, locale: Locale = "da"): Setting {
  const desk = desks(tenant);
  if (!desk) throw new Error(`There is no municipality ${tenant}.`);
  return { desk, locale, now: new Date(now) };
}

/** A mail that went to a wrong recipient, reported on a Friday. */
export function incidentOf(more: Partial<Incident> = {}): Incident {
  const reported = "2026-11-20T09:14:00.000Z";
  return {
    ...{ number: "HÆN-2026-0042", state: "open", policy: "faxe-2021", sort: "wrong-recipient" },
    reporter: { person: "mette", unit: "dagplejen", locale: "da" },
    ...{ what: "En mail med en borgers sag gik til en forkert borger.", personalData: "yes" },
    times: { found: "2026-11-20T09:11:00.000Z", reported, aware: reported },
    ...{ isLarger: false, isConfidential: false, nis2Sent: {}, measures: [], notices: [] },
    ...{ handlers: [], escalations: 0, reminded: [], merged: [] },
    log: [{ at: reported, by: "mette", did: "reported" }],
    ...more,
  };
}

export const JUDGED = {
  reason: "Sådan er det vurderet.",
  by: "nadia",
  at: "2026-11-20T10:00:00.000Z",
};

/** What people write, and what no form would stop: signs of every kind, formulas, line breaks, halves of characters. */
export const anyWords = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  fc.string({ minLength: 1, maxLength: 200 }),
  fc
    .tuple(
      fc.constantFrom("=", "+", "-", "@", "\t=", " =", "\r", '"', ";", "<", "]]>", "&"),
      fc.string(),
    )
    .map((parts) => parts.join("")),
);

const instant = fc
  .date({ min: new Date("2025-08-01"), max: new Date("2026-11-20"), noInvalidDate: true })
  .map((date) => date.toISOString());
const judged = { reason: anyWords, by: fc.constant("nadia"), at: instant };
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const number = fc.nat({ max: 9_999 }).map((count) => `HÆN-2026-${String(count).padStart(4, "0")}`);

/** An incident in any state that there is. */
export const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    number,
    state: fc.constantFrom("open" as const, "closed" as const, "merged" as const),
    policy: fc.constant("faxe-2021"),
    sort: fc.constantFrom(...INCIDENT_SORTS),
    reporter: fc.constant({ person: "mette", unit: "dagplejen", locale: "da" as const }),
    what: anyWords,
    whose: maybe(anyWords),
    personalData: fc.constantFrom("yes" as const, "no" as const, "unknown" as const),
    times: fc.record({
      happened: maybe(instant),
      found: instant,
      reported: instant,
      aware: instant,
    }),
    extent: maybe(
      fc.record({ people: maybe(fc.nat()), records: maybe(fc.nat()), categories: maybe(anyWords) }),
    ),
    consequences: maybe(anyWords),
    severity: maybe(fc.constantFrom("low" as const, "medium" as const, "high" as const)),
    ...{ isLarger: fc.boolean(), isConfidential: fc.boolean() },
    significant: maybe(fc.record(judged)),
    breach: maybe(fc.record({ is: fc.boolean(), ...judged })),
    risk: maybe(
      fc.record({
        level: fc.constantFrom("none" as const, "risk" as const, "high" as const),
        ...judged,
      }),
    ),
    authority: maybe(
      fc.record({
        ...{ notify: fc.boolean(), ...judged },
        sent: fc.array(instant, { maxLength: 3 }).map((all) => all.sort()),
        lateBecause: maybe(anyWords),
      }),
    ),
    concerned: maybe(
      fc.record({
        ...{ tell: fc.boolean(), ...judged, told: maybe(instant) },
        exemption: maybe(
          fc.constantFrom("unreadable" as const, "removed" as const, "disproportionate" as const),
        ),
      }),
    ),
    nis2Sent: fc.record({
      warning: maybe(instant),
      notification: maybe(instant),
      final: maybe(instant),
    }),
    measures: fc.array(anyWords, { maxLength: 3 }),
    notices: fc.constant([
      {
        person: "nadia",
        role: "dpo",
        basis: { kind: "law" as const, article: "GDPR art. 38(1)" },
        at: JUDGED.at,
      },
    ]),
    handlers: fc.subarray(["nadia", "sanne"]),
    ...{ escalations: fc.nat({ max: 3 }), reminded: fc.constant([]), merged: fc.constant([]) },
    mergedInto: maybe(number),
    closed: maybe(fc.record({ cause: anyWords, lesson: anyWords, by: judged.by, at: instant })),
    log: fc.array(
      fc.record({
        ...{ at: instant, by: maybe(judged.by), words: maybe(anyWords) },
        did: fc.constantFrom(
          "reported" as const,
          "acknowledged" as const,
          "note" as const,
          "overdue" as const,
        ),
      }),
      { maxLength: 4 },
    ),
  })
  // As it would be read from the store: what is not there is not given.
  .map((incident) => incidentShape.parse(JSON.parse(JSON.stringify(incident))));
