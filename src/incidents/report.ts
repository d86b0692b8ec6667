import { currentPolicy } from "../people/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { digestOf } from "../shared/digest.ts";
import type { Tx } from "../store/index.ts";
import type { IncidentDesk } from "./desk.ts";
import type { Incident } from "./incident.ts";
import { incidents, reports } from "./kind.ts";
import { isAnyoneReached, noticesFor, tellThem } from "./notices.ts";
import { planLook } from "./plan-look.ts";
import { routesOf, standInsFor } from "./routing.ts";

/** What somebody reports. */
export type Report = Pick<Incident, "reporter" | "sort" | "what" | "personalData" | "whose"> & {
  /** Made when the form was opened: sent twice, it is one report. */
  readonly draft: string;
  readonly found: Date;
  readonly happened?: Date | undefined;
};

/** What came of a report: the incident, and whether anybody who has to act could be told. */
export interface Reported {
  readonly incident: Incident;
  readonly isAnyoneReached: boolean;
}

/** Registers an incident and tells whom the policy names, in one transaction: all of it holds, or nothing. */
export async function report(tx: Tx, desk: IncidentDesk, sent: Report): Promise<Reported> {
  const tenant = desk.tenant.id;
  const person = sent.reporter.person;
  // Of this person: whoever sends another's draft reports something of their own.
  const id = digestOf(JSON.stringify([person, sent.draft]));
  const earlier = await tx.get(reports, tenant, id);
  const known = earlier && (await tx.get(incidents, tenant, earlier.value.number));
  if (known) return outcome(known.value as Incident);
  const number = await nextNumber(tx, tenant);
  const fresh = asReported(number, sent, currentPolicy(desk.tenant), tx.now);
  const incident = await tellFirst(tx, desk, fresh);
  await tx.insert(incidents, tenant, number, incident);
  await tx.insert(reports, tenant, id, { number, person, at: tx.now.toISOString() });
  tx.audit({
    ...{ tenant, actor: person, action: "incident.reported" },
    subject: { kind: "incident", id: number },
    people: incident.notices.map(({ person }) => person),
    facts: { sort: incident.sort, personalData: incident.personalData },
  });
  if (!isAnyoneReached(incident)) await desk.voice.alarm(tx, incident);
  await planLook(tx, desk, incident);
  return outcome(incident);
}

/** Where nobody holds a role that is to be told, or nobody can be reached, whoever stands in is told as well. */
async function tellFirst(tx: Tx, desk: IncidentDesk, fresh: Incident): Promise<Incident> {
  const routes = routesOf(desk.policyOf(fresh.policy), desk.tenant, fresh);
  const tell = (incident: Incident, wanted: typeof routes) =>
    tellThem(tx, desk, incident, noticesFor(incident, wanted, tx.now), { why: "new" });
  const told = await tell(fresh, routes);
  const isVacant = routes.some(({ people, onlyInforms }) => !onlyInforms && people.length === 0);
  if (!isVacant && isAnyoneReached(told)) return told;
  const standIns = standInsFor(desk.tenant, told);
  return standIns ? tell(told, [standIns]) : told;
}

async function nextNumber(tx: Tx, tenant: string): Promise<string> {
  const year = dayOf(tx.now).slice(0, "2026".length);
  const count = await tx.next(tenant, `incident-${year}`);
  return `HÆN-${year}-${String(count).padStart(4, "0")}`;
}

function asReported(number: string, sent: Report, policy: string, now: Date): Incident {
  const { draft: _, found, happened, whose, ...rest } = sent;
  const reported = now.toISOString();
  return {
    ...{ number, state: "open", policy, ...rest },
    ...(whose && { whose }),
    times: {
      ...{ found: found.toISOString(), reported, aware: reported },
      ...(happened && { happened: happened.toISOString() }),
    },
    ...{ isLarger: false, isConfidential: false, nis2Sent: {} },
    ...{ measures: [], notices: [], handlers: [], escalations: 0, reminded: [], merged: [] },
    log: [{ at: reported, by: sent.reporter.person, did: "reported" }],
  };
}

function outcome(incident: Incident): Reported {
  return { incident, isAnyoneReached: isAnyoneReached(incident) };
}
