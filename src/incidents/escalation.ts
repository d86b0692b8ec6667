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

/** So long it rests at most, once everybody was told and is only asked again. */
const LONGEST_REST_MINUTES = 4 * 60;

/**
 * When more people are to be told, because nobody has taken it; nothing once somebody has. Day and night, except for
 * what may wait. Once everybody was told, twice as long each time, up to four hours. Pure.
 */
export function escalatesAt(
  incident: Frozen<Incident>,
  { acknowledgeWithinMinutes, calendar }: Patience,
): Date | undefined {
  if (incident.state !== "open" || incident.handlers.length > 0) return undefined;
  const since = incident.log.findLast(({ did }) => BEGINS.has(did))?.at ?? incident.times.reported;
  const longest = Math.max(LONGEST_REST_MINUTES, acknowledgeWithinMinutes);
  const rest = Math.min(acknowledgeWithinMinutes * 2 ** timesAskedAgain(incident), longest);
  const at = addMinutes(new Date(since), rest);
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

/** How many rounds there were since it was reported, or reopened, and since somebody was told for the first time. */
function timesAskedAgain({ log, notices }: Frozen<Incident>): number {
  const waiting = notices.filter(({ onlyInforms }) => !onlyInforms).map(({ at }) => at);
  const begun = log.findLast(({ did }) => did === "reported" || did === "reopened")?.at ?? "";
  const lastTold = waiting.reduce((last, at) => (at > last ? at : last), begun);
  return log.filter(({ did, at }) => did === "escalated" && at > lastTold).length;
}

function isNew({ id }: Person, { reporter, notices }: Frozen<Incident>): boolean {
  return id !== reporter.person && !notices.some(({ person }) => person === id);
}

/** Nobody's data and nothing serious: it need not wake anybody. */
function mayWait({ severity, personalData }: Frozen<Incident>): boolean {
  return severity === "low" && personalData === "no";
}

const BEGINS: ReadonlySet<string> = new Set(["reported", "escalated", "reopened"]);
