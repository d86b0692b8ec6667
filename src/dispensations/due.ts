import { addBusinessDays, businessDayOnOrBefore } from "../shared/calendar/business-days.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import { addDays, addMonths, type Day } from "../shared/calendar/day.ts";
import { dayOf, instantAt } from "../shared/calendar/instant.ts";
import { MORNING } from "../shared/calendar/quiet-times.ts";
import type { Frozen } from "../store/index.ts";
import type { Dispensation, State } from "./dispensation.ts";
import { openQuestion } from "./standing.ts";

type Stored = Frozen<Dispensation>;
type Requested = Extract<State, { is: "requested" }>;
type Granted = Extract<State, { is: "granted" }>;

/** Something that Vogter has to do about a dispensation by itself. */
export type Due =
  /** Those who have it; `count` is how many reminders have fallen due by then, and with the second the deputies come in. */
  | {
      readonly do: "remind";
      readonly at: Date;
      readonly count: number;
      readonly escalates: boolean;
    }
  /** Once each, by its id. */
  | (Once & { readonly do: "end"; readonly daysLeft: (typeof BEFORE_END)[number] })
  | (Once & { readonly do: "look-again" })
  | (Once & { readonly do: "expire" });

interface Once {
  readonly at: Date;
  readonly id: string;
}

/** How many days before the last day its holder and their leader hear of the end; 0 is the last day itself. */
const BEFORE_END = [30, 7, 1, 0] as const;
/** After so many business days those who have it are reminded; from then on each time after as many as the last. */
const FIRST_REMINDERS = [3, 7] as const;
const [, EVERY] = FIRST_REMINDERS;

/** All that is still to be done up to the first thing after `now`, the earliest first. Pure. */
function dueOf(dispensation: Stored, calendar: Calendar, now: Date): readonly Due[] {
  const { state } = dispensation;
  if (state.is === "requested")
    return openQuestion(dispensation) ? [] : [reminderDue(state, calendar, now)];
  if (state.is !== "granted") return [];
  const all = state.to === undefined ? yearly(state, calendar, now) : ending(state, calendar);
  return all
    .filter(({ id, at }) => !dispensation.reminded.includes(id) && at > new Date(state.at))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When to look at it again; nothing when there is nothing to come. Pure. */
export function nextLook(dispensation: Stored, calendar: Calendar, now: Date): Date | undefined {
  return dueOf(dispensation, calendar, now)[0]?.at;
}

/**
 * What is due at `now`. Of several that tell the same people the same, only the last is said; `passed` are the ids of
 * all that need not be said any more. Pure.
 */
export function dueAt(
  dispensation: Stored,
  calendar: Calendar,
  now: Date,
): { readonly due: readonly Due[]; readonly passed: readonly string[] } {
  const all = dueOf(dispensation, calendar, now).filter(({ at }) => at <= now);
  const last = new Map(all.map((one) => [one.do, one]));
  return {
    due: all.filter((one) => last.get(one.do) === one),
    passed: all.flatMap((one) => (one.do === "remind" ? [] : one.id)),
  };
}

/** The last reminder that has fallen due by `now`, else the next to come. */
function reminderDue(
  { since, reminded, isEscalated }: Requested,
  calendar: Calendar,
  now: Date,
): Due {
  const from = dayOf(new Date(since));
  const at = (count: number) =>
    instantAt(addBusinessDays(calendar, from, daysUntil(count)), MORNING);
  let count = reminded + 1;
  while (at(count + 1) <= now) count++;
  return { do: "remind", at: at(count), count, escalates: !isEscalated && count > 1 };
}

function daysUntil(count: number): number {
  return count === 1 ? FIRST_REMINDERS[0] : (count - 1) * EVERY;
}

function ending({ to }: Granted, calendar: Calendar): (Due & Once)[] {
  if (to === undefined) return [];
  const told = BEFORE_END.map((daysLeft): Due & Once => {
    const day = addDays(to, -daysLeft);
    const on = daysLeft === 0 ? day : businessDayOnOrBefore(calendar, day);
    return { do: "end", at: instantAt(on, MORNING), id: `end ${to} ${daysLeft}`, daysLeft };
  });
  return [...told, { do: "expire", at: instantAt(addDays(to, 1), "00:00"), id: `expired ${to}` }];
}

/** On each anniversary of the decision, up to the first that is to come. */
function yearly({ at }: Granted, calendar: Calendar, now: Date): (Due & Once)[] {
  const granted = dayOf(new Date(at));
  const years = Number(yearOf(dayOf(now))) - Number(yearOf(granted)) + 1;
  return Array.from({ length: years }, (_, index) => {
    const day = addMonths(granted, (index + 1) * 12);
    const on = instantAt(businessDayOnOrBefore(calendar, day), MORNING);
    return { do: "look-again", at: on, id: `look-again ${day}` };
  });
}

function yearOf(day: Day): string {
  return day.slice(0, "2026".length);
}
