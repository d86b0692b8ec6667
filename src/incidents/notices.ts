import type { Tx } from "../store/index.ts";
import type { IncidentDesk, Telling } from "./desk.ts";
import type { Incident, Notice } from "./incident.ts";
import type { Route } from "./routing.ts";

/** One notice a person: who is meant by several clauses hears of it by the first. Pure. */
export function noticesFor(
  incident: Incident,
  routes: readonly Route[],
  now: Date,
): readonly Notice[] {
  const at = now.toISOString();
  const known = new Set([
    incident.reporter.person,
    ...incident.notices.map(({ person }) => person),
  ]);
  const notices: Notice[] = [];
  for (const { role, basis, people, onlyInforms } of routes) {
    for (const { id: person } of people) {
      if (known.has(person)) continue;
      known.add(person);
      notices.push({ person, role, basis, at, ...(onlyInforms && { onlyInforms }) });
    }
  }
  return notices;
}

/** Tells them, and writes down who could not be reached. */
export async function tellThem(
  tx: Tx,
  { voice }: IncidentDesk,
  incident: Incident,
  notices: readonly Notice[],
  telling: Telling,
): Promise<Incident> {
  const all = { ...incident, notices: [...incident.notices, ...notices] };
  const told: Notice[] = [];
  for (const notice of notices) {
    const isReached = await voice.tell(tx, notice.person, all, telling);
    told.push(isReached ? notice : { ...notice, unreached: true });
  }
  return { ...incident, notices: [...incident.notices, ...told] };
}

/** Whether at least one of those who have to act was reached. */
export function isAnyoneReached({ notices }: Incident): boolean {
  return notices.some(({ onlyInforms, unreached }) => !onlyInforms && !unreached);
}
