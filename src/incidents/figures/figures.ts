import { addMonths } from "../../shared/calendar/day.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { deadlinesOf, isLate } from "../deadlines.ts";
import { INCIDENT_SORTS, type Incident } from "../incident.ts";
import type { Law } from "../law.ts";
import { type Duration, durationsOf } from "./durations.ts";
import { groupOf, periodsOf } from "./periods.ts";
import { type Group, SMALLEST_GROUP, suppressed } from "./suppress.ts";

/** By what incidents are counted. */
const TABLES = ["sort", "severity", "personal-data", "authority", "deadline", "period"] as const;
export type FigureTable = (typeof TABLES)[number];

/** A year's incidents in numbers, without any that would tell of a few people only. */
export interface Figures {
  readonly year: number;
  /** How many months from January on are counted. */
  readonly months: number;
  readonly isYearOver: boolean;
  /** `few`: more than none, and too few to tell. */
  readonly total: number | "few";
  readonly tables: readonly { readonly by: FigureTable; readonly groups: readonly Group[] }[];
  readonly durations: readonly Duration[];
}

/** The year that figures are about when nobody says which: that of the last whole month. Pure. */
export function yearOfFigures(now: Date): number {
  return Number(addMonths(dayOf(now), -1).slice(0, 4));
}

/**
 * The figures of a year, to the end of its last whole month. An incident that was merged into another is counted as
 * that one; it is of the month in which it was reported. Pure.
 */
export function figuresOf(
  incidents: readonly Incident[],
  { law, year, now }: { readonly law: Law; readonly year: number; readonly now: Date },
): Figures {
  const today = dayOf(now);
  const isYearOver = today >= `${year + 1}`;
  const wholeMonths = isYearOver ? 12 : today < `${year}` ? 0 : Number(today.slice(5, 7)) - 1;
  const ofYear = incidents.filter(
    ({ state, times }) => state !== "merged" && monthOf(times.reported, year) <= wholeMonths,
  );
  const counts = Array.from(
    { length: wholeMonths },
    (_, at) => ofYear.filter(({ times }) => monthOf(times.reported, year) === at + 1).length,
  );
  const periods = periodsOf(counts, isYearOver);
  const months = periods.at(-1)?.to ?? wholeMonths;
  const counted = ofYear.filter(({ times }) => monthOf(times.reported, year) <= months);
  const total = counted.length;
  const about = { year, months, isYearOver };
  if (total < SMALLEST_GROUP)
    return { ...about, total: total === 0 ? 0 : "few", tables: [], durations: [] };
  const by = {
    sort: grouped(counted, INCIDENT_SORTS, ({ sort }) => sort),
    severity: grouped(counted, ["high", "medium", "low", "unjudged"], severityOf),
    "personal-data": grouped(counted, ["yes", "no", "unknown"], (one) => one.personalData),
    authority: grouped(counted, ["notified", "not-to-notify", "neither"], authorityOf),
    deadline: grouped(counted, ["kept", "overdue"], (one) =>
      deadlinesOf(one, law).some((deadline) => isLate(deadline, now)) ? "overdue" : "kept",
    ),
    period: periods.map(groupOf),
  };
  const tables = TABLES.map((table) => ({ by: table, groups: suppressed(by[table]) }));
  return { ...about, total, tables, durations: durationsOf(counted) };
}

function grouped<Id extends string>(
  incidents: readonly Incident[],
  ids: readonly Id[],
  idOf: (incident: Incident) => Id,
): Required<Group>[] {
  return ids.map((id) => ({ id, count: incidents.filter((one) => idOf(one) === id).length }));
}

function severityOf({ severity }: Incident) {
  return severity ?? "unjudged";
}

function authorityOf({ authority }: Incident) {
  if (authority && authority.sent.length > 0) return "notified";
  return authority?.notify === false ? "not-to-notify" : "neither";
}

/** 1 to 12; infinite for another year. */
function monthOf(reported: string, year: number): number {
  const day = dayOf(new Date(reported));
  return Number(day.slice(0, 4)) === year ? Number(day.slice(5, 7)) : Number.POSITIVE_INFINITY;
}
