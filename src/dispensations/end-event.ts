import ical, { ICalCalendarMethod } from "ical-generator";
import { addDays } from "../shared/calendar/day.ts";
import { type Locale, t } from "../shared/texts.ts";
import type { Dispensation } from "./dispensation.ts";
import { requirementName } from "./register/filter.ts";

/** The last day of a dispensation as a calendar takes it. */
export interface EndEvent {
  readonly name: string;
  readonly mime: "text/calendar";
  readonly text: string;
}

/**
 * An entry for the last day of what was granted: a whole day, whatever the calendar's zone, that a later one of the
 * same number replaces. Nothing for what has no end. Pure but for `now`, which it carries.
 */
export function endEvent(
  { number, state, text, log }: Dispensation,
  { tenant, locale, now }: { readonly tenant: string; readonly locale: Locale; readonly now: Date },
): EndEvent | undefined {
  if (state.is !== "granted" || state.to === undefined) return undefined;
  const calendar = ical({
    prodId: "//Vogter//Dispensations//EN",
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${number}@${tenant}.vogter`,
    ...{ allDay: true, start: dayInUtc(state.to), end: dayInUtc(addDays(state.to, 1)) },
    timezone: "UTC",
    ...{ stamp: now, sequence: log.length },
    summary: t(locale, "dispensation.event", { number }),
    description: requirementName(text.requirement),
  });
  return { name: `${number}.ics`, mime: "text/calendar", text: calendar.toString() };
}

function dayInUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
