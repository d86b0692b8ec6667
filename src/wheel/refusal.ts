import { may, type Person, type UnlistedPerson } from "../people/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Act, Refusal } from "./act.ts";
import type { Setup } from "./desk.ts";
import { dutyOf } from "./duty-of.ts";
import { type Month, monthIn, monthsLater } from "./month.ts";
import { thingOf } from "./owners.ts";
import { nextSlot } from "./slots.ts";
import { monthOfTask, type Task } from "./task.ts";

/** What somebody wants to do, before it is filled in. */
export type Begun = { readonly do: Act["do"] };

/** Whoever does something, and when. */
export interface Doer {
  readonly person: Person | UnlistedPerson;
  readonly at: Date;
}

/** The permission that each act needs. */
const PERMISSION = {
  done: "wheel.complete",
  correct: "wheel.complete",
  reopen: "wheel.complete",
  defer: "wheel.defer",
} as const satisfies Record<Act["do"], string>;

/** Why somebody cannot do it; nothing when they can. Pure. */
export function refusalOf(task: Task, act: Act, doer: Doer, setup: Setup): Refusal | undefined {
  return beginRefusal(task, act, doer, setup) ?? contentRefusal(task, act, doer, setup);
}

/** Why somebody need not even begin to fill in what the act says; nothing when they may. Pure. */
export function beginRefusal(
  task: Task,
  act: Begun,
  { person }: Doer,
  setup: Setup,
): Refusal | undefined {
  const thing = thingOf(dutyOf(task, setup), setup);
  if (!may(person, PERMISSION[act.do], thing)) return "not-theirs";
  if (task.state.is === "ended") return "ended";
  const isDone = task.state.is === "done";
  if (act.do === "done" || act.do === "defer") return isDone ? "already-done" : undefined;
  return isDone ? undefined : "not-done";
}

/** The months to which it can be put off: from this one on, and before it comes round again. Pure. */
export function monthsToDeferTo(task: Task, setup: Setup, now: Date): readonly Month[] {
  const next = nextMonth(task, setup);
  const from = earliest(task, now);
  const months: Month[] = [];
  for (let month = from; month < next && months.length < MOST; month = monthsLater(month, 1))
    months.push(month);
  return months;
}

/** A list that one can look through. */
const MOST = 24;

function contentRefusal(task: Task, act: Act, { at }: Doer, setup: Setup): Refusal | undefined {
  switch (act.do) {
    case "done":
    case "correct":
      if (act.on > dayOf(at)) return "day-to-come";
      return act.on < task.from ? "too-early" : undefined;
    case "defer":
      if (act.to < earliest(task, at)) return "not-later";
      return act.to >= nextMonth(task, setup) ? "next-time" : undefined;
    case "reopen":
      return undefined;
  }
}

function earliest(task: Task, now: Date): Month {
  const after = monthsLater(monthOfTask(task), 1);
  const today = monthIn(dayOf(now));
  return after > today ? after : today;
}

function nextMonth(task: Task, setup: Setup): Month {
  const duty = dutyOf(task, setup);
  return nextSlot(duty, monthsLater(task.month, 1)).month;
}
