import { may, type Person, personOf, type UnlistedPerson } from "../people/index.ts";
import type { Day } from "../shared/calendar/day.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Act, Refusal } from "./act.ts";
import type { Setup } from "./desk.ts";
import { holderOf } from "./holder.ts";
import type { Review } from "./review.ts";
import { thingOf } from "./thing.ts";

/** Whoever does something, and when. */
export interface Doer {
  readonly person: Person | UnlistedPerson;
  readonly at: Date;
}

/** The permission that each act needs. */
const PERMISSION = {
  plan: "review.report",
  snooze: "review.snooze",
  "hand-over": "review.report",
  "take-back": "review.report",
  held: "review.report",
  correct: "review.correct",
  undo: "review.correct",
} as const satisfies Record<Act["do"], string>;

const ACTS = Object.keys(PERMISSION) as readonly Act["do"][];

/** What somebody may do about a review as it is, whatever they fill in. Pure. */
export function mayDo(
  review: Review,
  person: Person | UnlistedPerson,
  setup: Setup,
): ReadonlySet<Act["do"]> {
  return new Set(ACTS.filter((act) => !beginRefusal(review, act, person, setup)));
}

/** Why somebody cannot do it; nothing when they can. Pure. */
export function refusalOf(
  review: Review,
  act: Act,
  { person, at }: Doer,
  setup: Setup,
): Refusal | undefined {
  return (
    beginRefusal(review, act.do, person, setup) ?? contentRefusal(review, act, dayOf(at), setup)
  );
}

/** Why somebody cannot begin with it, whatever they fill in. Pure. */
export function beginRefusal(
  review: Review,
  act: Act["do"],
  person: Person | UnlistedPerson,
  setup: Setup,
): Refusal | undefined {
  if (!may(person, PERMISSION[act], thingOf(review, setup))) return "not-theirs";
  const { is } = review.state;
  if (is === "ended") return "unit-gone";
  const isAfterwards = act === "correct" || act === "undo";
  if (is === "held") return isAfterwards ? undefined : "already-held";
  if (isAfterwards) return "not-held";
  return act === "take-back" && !review.handedTo ? "not-theirs" : undefined;
}

function contentRefusal(
  review: Review,
  act: Act,
  today: Day,
  { tenant }: Setup,
): Refusal | undefined {
  const { period } = review;
  switch (act.do) {
    case "plan":
      return aheadRefusal(review, act.on, act.on < today, today);
    case "snooze":
      return aheadRefusal(review, act.until, act.until <= today, today);
    case "hand-over":
      if (!personOf(tenant, act.to) || act.to === holderOf(review)) return "nobody-to-hand-to";
      return act.until !== undefined && act.until < today ? "day-passed" : undefined;
    case "held":
    case "correct":
      if (act.on > today) return "day-to-come";
      return act.on < period.from ? "before-period" : undefined;
    default:
      return undefined;
  }
}

/** Of a day that is to lie ahead, and within the period. */
function aheadRefusal(
  { period }: Review,
  day: Day,
  hasPassed: boolean,
  today: Day,
): Refusal | undefined {
  if (today > period.to || day > period.to) return "after-period";
  return hasPassed ? "day-passed" : undefined;
}
