import { join } from "node:path";
import type { Basis, Incident } from "../../src/incidents/incident.ts";
import type { Setting } from "../../src/incidents/index.ts";
import { loadLaw, loadSorts } from "../../src/incidents/index.ts";
import { createCalendar } from "../../src/shared/calendar/calendar.ts";
import { loadHolidays } from "../../src/shared/calendar/load-holidays.ts";
import type { Locale } from "../../src/shared/texts.ts";
import { POLICIES, tenantOf } from "../demo.ts";

const DATA = join(import.meta.dirname, "../../data");
const law = await loadLaw(join(DATA, "law.yaml"));
const sorts = await loadSorts(join(DATA, "incidents.yaml"));
const calendar = createCalendar(await loadHolidays(join(DATA, "holidays.yaml")));

/** What a card of Faxe's is made of, on the evening after the report. */
export function settingIn(locale: Locale, now = new Date("2026-11-21T19:00:00Z")): Setting {
  const policyOf = (id: string) => {
    const policy = POLICIES.find((one) => one.id === id);
    if (!policy) throw new Error(`There is no policy ${id}.`);
    return policy;
  };
  const rules = { law, calendar, acknowledgeWithinMinutes: 30 };
  return { desk: { tenant: tenantOf("faxe"), policyOf, rules, sorts }, locale, now };
}

const AT = "2026-11-21T09:14:00.000Z";
const LONG = "Det var en lang historie om en mail, en mappe og en borger. ".repeat(30);
const clause: Basis = {
  kind: "clause",
  policy: "faxe-2021",
  clause: "sikkerhedsbrud/1",
  quote: "Proceduren sikrer, at DBR og IT-Servicedesk informeres umiddelbart",
};

/** As it is when it was just reported. */
export const FRESH: Incident = {
  ...{ number: "HÆN-2026-0042", state: "open", policy: "faxe-2021", sort: "wrong-recipient" },
  reporter: { person: "mette", unit: "dagplejen", locale: "da" },
  ...{ what: "Mail til en forkert modtager", personalData: "yes", whose: "en borger" },
  times: { found: AT, reported: AT, aware: AT },
  ...{ isLarger: false, isConfidential: false, nis2Sent: {}, measures: [] },
  notices: [
    { person: "nadia", role: "dpo", basis: clause, at: AT },
    { person: "sanne", role: "itServiceDesk", basis: clause, at: AT },
  ],
  ...{ handlers: [], escalations: 0, reminded: [], merged: [] },
  log: [{ at: AT, by: "mette", did: "reported" }],
};

const judged = { reason: LONG, by: "nadia", at: AT };

/** With all that there can be to say about it, at length. */
export const FULL: Incident = {
  ...FRESH,
  ...{ what: LONG, whose: LONG, consequences: LONG, severity: "high", isLarger: true },
  times: {
    ...FRESH.times,
    happened: "2025-12-24T20:00:00.000Z",
    aware: "2026-11-20T23:30:00.000Z",
  },
  ...{ isConfidential: true, significant: judged, breach: { is: true, ...judged } },
  extent: { people: 1, records: 12_000, categories: LONG },
  risk: { level: "high", ...judged },
  authority: { notify: true, ...judged, sent: ["2026-11-24T20:00:00.000Z"], lateBecause: LONG },
  concerned: { tell: false, exemption: "disproportionate", ...judged },
  measures: [LONG, LONG],
  notices: [
    ...FRESH.notices.map((one) => ({ ...one, acknowledgedAt: AT })),
    { person: "asger", role: "escalation", basis: { kind: "escalated" }, at: AT },
    { person: "erik", role: "dpo", basis: { kind: "law", article: "GDPR art. 38(1)" }, at: AT },
    {
      ...{ person: "bodil", role: "council", at: AT, onlyInforms: true, unreached: true },
      basis: clause,
    },
    { person: "thomas", role: "incidentContact", basis: { kind: "configured" }, at: AT },
  ],
  ...{ handlers: ["nadia", "sanne", "forgotten"], responsible: "nadia", merged: ["HÆN-2026-0043"] },
  log: Array.from({ length: 40 }, () => ({ at: AT, by: "nadia", did: "note", words: LONG })),
};

export const CLOSED: Incident = {
  ...FULL,
  ...{ state: "closed", closed: { cause: LONG, lesson: LONG, by: "nadia", at: AT } },
};

export const MERGED: Incident = { ...FRESH, state: "merged", mergedInto: "HÆN-2026-0041" };
