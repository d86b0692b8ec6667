import { addMinutes } from "date-fns/addMinutes";
import {
  businessDayOnOrAfter,
  businessDayOnOrBefore,
  nextBusinessDay,
} from "../shared/calendar/business-days.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import { addDays, type Day } from "../shared/calendar/day.ts";
import { dayOf, instantAt } from "../shared/calendar/instant.ts";
import { isSpeakingTime, MORNING, remindingDays } from "../shared/calendar/quiet-times.ts";
import { firstDay, lastDay, type Month, monthsLater, numberIn } from "./month.ts";
import { monthOfTask, type Task } from "./task.ts";

/** Something that Vogter says about a task by itself, once. */
export interface Due {
  readonly say: "begun" | "ending" | "overdue" | "still-open";
  readonly at: Date;
  /** What it is known by once it is said. */
  readonly id: string;
}

const JULY = 7;
const WEEK = 7;

/** What is due at `now`; of what the same people are told only the last. `passed` need not be said any more. Pure. */
export function dueAt(
  task: Task,
  calendar: Calendar,
  now: Date,
): { readonly due: readonly Due[]; readonly passed: readonly string[] } {
  if (!isSpeakingTime(now, remindingDays(calendar))) return { due: [], passed: [] };
  const all = dueOf(task, calendar).filter(({ at }) => at <= now);
  const last = all.findLast(({ say }) => say !== "still-open");
  return {
    due: all.filter((one) => one === last || one.say === "still-open"),
    passed: all.map(({ id }) => id),
  };
}

/** When to look at it again; nothing when there is nothing more to say. Pure. */
export function nextLook(task: Task, calendar: Calendar, now: Date): Date | undefined {
  const next = dueOf(task, calendar)[0]?.at;
  if (next === undefined || next > now) return next;
  return isSpeakingTime(now, remindingDays(calendar)) ? now : nextAtWork(task, now, calendar);
}

/** All that is still to be said about it, the earliest first. */
function dueOf(task: Task, calendar: Calendar): readonly Due[] {
  if (task.state.is !== "open" || (task.isBefore && task.deferrals.length === 0)) return [];
  const month = monthOfTask(task);
  const days = daysOf(month, calendar);
  const stillOpen = stillOpenDay(task, month, days.at(-1)?.[1] ?? lastDay(month), calendar);
  return [...days, ...(stillOpen === undefined ? [] : [["still-open", stillOpen] as const])]
    .map(([say, day]): Due => ({ say, at: at(task, day), id: `${say} ${month}` }))
    .filter((one) => !task.said.includes(one.id) && one.at > new Date(task.since));
}

/** Two weeks after those whose it is heard that it is overdue, or it was opened again. */
function stillOpenDay(
  { said, log }: Task,
  month: Month,
  overdue: Day,
  calendar: Calendar,
): Day | undefined {
  const heard = log.findLast(
    ({ did }) => did === "reopened" || (did === "overdue" && said.includes(`overdue ${month}`)),
  );
  if (!heard) return undefined;
  const day = dayOf(new Date(heard.at));
  return businessDayOnOrAfter(
    remindingDays(calendar),
    addDays(day > overdue ? day : overdue, 2 * WEEK),
  );
}

/**
 * The days on which those whose it is are told of a month: its first business day, a week before its end, and the
 * first business day after it, but on none on which most are away. Of a duty in July one hears before the holidays,
 * and of what was left undone after them.
 */
function daysOf(month: Month, calendar: Calendar): readonly (readonly [Due["say"], Day])[] {
  const days = remindingDays(calendar);
  const isJuly = numberIn(month) === JULY;
  const first = firstDay(month);
  return [
    [
      "begun",
      isJuly ? businessDayOnOrBefore(days, addDays(first, -1)) : businessDayOnOrAfter(days, first),
    ],
    ...(isJuly
      ? []
      : [["ending", businessDayOnOrBefore(days, addDays(lastDay(month), -WEEK))] as const]),
    ["overdue", businessDayOnOrAfter(days, firstDay(monthsLater(month, 1)))],
  ];
}

/** Some minutes past nine: each task has its own, so that a municipality's do not all come at once. */
function at(task: Pick<Task, "duty" | "policy">, day: Day): Date {
  return addMinutes(instantAt(day, MORNING), minuteOf(task));
}

function minuteOf({ duty, policy }: Pick<Task, "duty" | "policy">): number {
  return [...`${policy} ${duty}`].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 60, 7);
}

function nextAtWork(task: Task, now: Date, calendar: Calendar): Date {
  const days = remindingDays(calendar);
  const today = dayOf(now);
  const isEarly = days.isBusinessDay(today) && now < instantAt(today, MORNING);
  return at(task, isEarly ? today : nextBusinessDay(days, today));
}
