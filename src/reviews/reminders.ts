import {
  addBusinessDays,
  businessDayOnOrAfter,
  businessDayOnOrBefore,
  nextBusinessDay,
} from "../shared/calendar/business-days.ts";
import { addDays, type Day } from "../shared/calendar/day.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Period } from "../shared/calendar/period.ts";
import { remindingDays } from "../shared/calendar/quiet-times.ts";
import type { Setup } from "./desk.ts";
import { holderOf } from "./holder.ts";
import type { Entry, Review } from "./review.ts";

/** Where the municipality's file says nothing. */
const USUAL_MOST = 4;
/** The last reminder leaves so many days to hold a meeting. */
const LAST_DAYS_LEFT = 21;
/** Between two planned reminders there are at least so many days; between a reminder and whatever else was said or done, so many. */
const APART = 14;
const REST = 7;
/** What of a meeting is asked again. */
const ASK_AGAIN_AFTER = 3;

/** How often somebody may be reminded of one unit's review in one period. Pure. */
function mostReminders({ tenant }: Pick<Setup, "tenant">): number {
  return tenant.reviews?.remindersAtMost ?? USUAL_MOST;
}

/**
 * The days on which reminders are planned: the first a third into the period, the last three weeks before its end, the
 * others spread between; fewer where they would come thick, as when Vogter begins late in the period. Pure.
 */
export function plannedDays(
  { from, to }: Period,
  opened: Day,
  { tenant, calendar }: Pick<Setup, "tenant" | "calendar">,
): readonly Day[] {
  const days = remindingDays(calendar);
  const third = addDays(from, Math.floor(daysBetween(from, to) / 3));
  const first = businessDayOnOrAfter(days, third > opened ? third : opened);
  const last = businessDayOnOrBefore(days, addDays(to, -LAST_DAYS_LEFT));
  const length = daysBetween(first, last);
  const count = Math.min(mostReminders({ tenant }), 1 + Math.floor(length / APART));
  if (count < 2) return first <= to ? [first] : [];
  const between = Array.from({ length: count - 2 }, (_, index) =>
    businessDayOnOrAfter(days, addDays(first, Math.round((length * (index + 1)) / (count - 1)))),
  );
  // Where many days in a row are free of reminders, as in July, two would come on the same one.
  return [...new Set([first, ...between.filter((day) => day < last), last])];
}

/** The days on which it is asked whether the meeting was held: the first after it on which people work, and once more. Pure. */
export function askingDays(meeting: Day, { calendar }: Pick<Setup, "calendar">): [Day, Day] {
  const days = remindingDays(calendar);
  const first = nextBusinessDay(days, meeting);
  return [first, addBusinessDays(days, first, ASK_AGAIN_AFTER)];
}

/** The day of the next reminder; nothing when there is none to come. Pure. */
export function reminderDay(review: Review, setup: Setup): Day | undefined {
  const { period, meeting, snoozedUntil, reminders, log } = review;
  if (reminders >= mostReminders(setup)) return undefined;
  const days = remindingDays(setup.calendar);
  const opened = dayIn(log[0], period.from);
  const isNew = isNewTo(review);
  const touched = dayIn(log.findLast(isContact), opened);
  const rested = isNew || touched === opened ? touched : addDays(touched, REST);
  const planned = plannedDays(period, opened, setup);
  const base = isNew
    ? dayIn(
        log.findLast(({ did }) => did === "new-leader"),
        opened,
      )
    : (snoozedUntil ?? planned.slice(reminders).find((day) => day >= rested));
  if (base === undefined) return undefined;
  // A meeting that is planned is asked after first, twice.
  const free = meeting ? addDays(askingDays(meeting.on, setup)[1], REST) : base;
  const wanted = [base, free, snoozedUntil ?? base].sort().at(-1) ?? base;
  const day = businessDayOnOrAfter(days, wanted);
  return day <= period.to ? day : undefined;
}

/** Whether somebody has become the unit's leader who has heard nothing of it, though others have. Pure. */
export function isNewTo(review: Review): boolean {
  const holder = holderOf(review);
  if (holder === undefined || review.handedTo || review.reminders === 0) return false;
  return !review.log.some(({ did, to }) => to === holder && HEARD.has(did));
}

/** What lets somebody know of it. */
const HEARD: ReadonlySet<Entry["did"]> = new Set(["reminded", "pack-sent", "asked", "unreached"]);

/** What nobody hears of, and nobody did. */
const SILENT: ReadonlySet<Entry["did"]> = new Set(["opened", "new-leader", "escalated", "ended"]);

function isContact({ did, by }: Entry): boolean {
  const isLapse = did === "taken-back" && by === undefined;
  return !isLapse && !SILENT.has(did);
}

function dayIn(entry: Entry | undefined, otherwise: Day): Day {
  return entry ? dayOf(new Date(entry.at)) : otherwise;
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
