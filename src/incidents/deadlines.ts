import { addHours } from "date-fns/addHours";
import { addMonths } from "../shared/calendar/day.ts";
import { dayOf, instantAt } from "../shared/calendar/instant.ts";
import type { Frozen } from "../store/index.ts";
import type { Incident } from "./incident.ts";
import { type Law, type LawClock, type LawClockId, lawClockOn } from "./law.ts";

/** What the law wants done about an incident, and by when. */
export interface Deadline {
  readonly clock: LawClock;
  readonly due: Date;
  /** When it was done. */
  readonly met?: Date;
}

const IDS: readonly LawClockId[] = ["authority", "nis2-warning", "nis2-notification", "nis2-final"];

/** The law's clocks that run for an incident, or ran until it was done; the nearest first. Pure. */
export function deadlinesOf(incident: Frozen<Incident>, law: Law): readonly Deadline[] {
  return IDS.flatMap((id) => deadlineOf(incident, law, id) ?? []).sort(
    (a, b) => a.due.getTime() - b.due.getTime(),
  );
}

/** Whether it was, or is, too late at `now`. */
export function isLate({ due, met }: Deadline, now: Date): boolean {
  return (met ?? now).getTime() > due.getTime();
}

function deadlineOf(incident: Frozen<Incident>, law: Law, id: LawClockId): Deadline | undefined {
  const clock = lawClockOn(law, id, dayOf(new Date(incident.times.reported)));
  if (!clock || !runs(incident, id)) return undefined;
  const met = doneAt(incident, id);
  const due = after(countedFrom(incident, law, clock), clock);
  return due && { clock, due, ...(met && { met: new Date(met) }) };
}

/** Without a decision it runs: nobody may be late because nobody looked. */
function runs({ personalData, breach, authority, significant }: Frozen<Incident>, id: LawClockId) {
  if (id !== "authority") return significant !== undefined;
  const isNone = breach?.is === false || (personalData === "no" && breach === undefined);
  return !isNone && authority?.notify !== false;
}

function doneAt({ authority, nis2Sent }: Frozen<Incident>, id: LawClockId): string | undefined {
  switch (id) {
    case "authority":
      return authority?.sent[0];
    case "nis2-warning":
      return nis2Sent.warning;
    case "nis2-notification":
      return nis2Sent.notification;
    case "nis2-final":
      return nis2Sent.final;
  }
}

function countedFrom(incident: Frozen<Incident>, law: Law, { counts }: LawClock): Date | undefined {
  if (counts === "aware") return new Date(incident.times.aware);
  const before = deadlineOf(incident, law, counts);
  return before && (before.met ?? before.due);
}

/** Hours are clock hours; a month ends at the same time of day in Copenhagen. */
function after(from: Date | undefined, { after }: LawClock): Date | undefined {
  if (!from) return undefined;
  if ("hours" in after) return addHours(from, after.hours);
  return instantAt(addMonths(dayOf(from), after.months), timeOfDay.format(from));
}

const timeOfDay = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  hour: "2-digit",
  minute: "2-digit",
});
