import { addMinutes } from "date-fns/addMinutes";
import type { Person, Tenant } from "../people/index.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import type { Frozen } from "../store/index.ts";
import { atWorkFrom } from "./business-hours.ts";
import type { Incident } from "./incident.ts";
import { allHolders, deputiesOf, standInsFor } from "./routing.ts";

/** How long Vogter waits for somebody to take an incident. */
export interface Patience {
  readonly acknowledgeWithinMinutes: number;
  readonly calendar: Calendar;
}

/**
 * When more people are to be told, because nobody has taken it; nothing once somebody has. Day and night, except for
 * what may wait. Pure.
 */
export function escalatesAt(
  incident: Frozen<Incident>,
  { acknowledgeWithinMinutes, calendar }: Patience,
): Date | undefined {
  if (incident.state !== "open" || incident.handlers.length > 0) return undefined;
  const since = incident.log.findLast(({ did }) => BEGINS.has(did))?.at ?? incident.times.reported;
  const at = addMinutes(new Date(since), acknowledgeWithinMinutes);
  return mayWait(incident) ? atWorkFrom(calendar, at) : at;
}

/** Whom to tell next: the deputies, then everybody in the roles, then who stands in, then all of them again. Pure. */
export function toldNext(incident: Frozen<Incident>, tenant: Tenant): readonly Person[] {
  const told = incident.notices.filter(({ onlyInforms }) => !onlyInforms);
  const before = tenant.people.filter(({ id }) => told.some(({ person }) => person === id));
  const roles = told.filter(({ basis }) => basis.kind !== "escalated").map(({ role }) => role);
  const rounds = [
    () => deputiesOf(tenant, before),
    () => allHolders(tenant, roles),
    () => standInsFor(tenant, incident)?.people ?? [],
  ];
  // A round that adds nobody is left out, so that nobody waits for it.
  for (const round of rounds.slice(incident.escalations)) {
    const added = round().filter((one) => isNew(one, incident));
    if (added.length > 0) return added;
  }
  return before;
}

function isNew({ id }: Person, { reporter, notices }: Frozen<Incident>): boolean {
  return id !== reporter.person && !notices.some(({ person }) => person === id);
}

/** Nobody's data and nothing serious: it need not wake anybody. */
function mayWait({ severity, personalData }: Frozen<Incident>): boolean {
  return severity === "low" && personalData === "no";
}

const BEGINS: ReadonlySet<string> = new Set(["reported", "escalated", "reopened"]);
