import ical, { ICalCalendarMethod } from "ical-generator";
import { addDays } from "../shared/calendar/day.ts";
import { fileName, type MadeFile } from "../shared/sheets/made-file.ts";
import { type Locale, t } from "../shared/texts.ts";
import type { Review } from "./review.ts";

/**
 * An entry for the staff meeting that is planned: a whole day, whatever the calendar's zone, that a later one of the
 * same review replaces. Nothing while none is planned. Pure but for `now`, which it carries.
 */
export function meetingEvent(
  review: Review,
  { tenant, locale, now }: { readonly tenant: string; readonly locale: Locale; readonly now: Date },
): MadeFile | undefined {
  const { meeting, unit, unitName, period, log } = review;
  if (!meeting) return undefined;
  const calendar = ical({
    prodId: "//Vogter//Reviews//EN",
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${period.id}-${unit}@${tenant}.vogter`,
    ...{ allDay: true, start: dayInUtc(meeting.on), end: dayInUtc(addDays(meeting.on, 1)) },
    timezone: "UTC",
    ...{ stamp: now, sequence: log.length },
    summary: t(locale, "review.event", { unit: unitName }),
    description: t(locale, "review.event.about", { period: period.id }),
  });
  return {
    name: meetingEventName(review, locale),
    bytes: new TextEncoder().encode(calendar.toString()),
    mime: "text/calendar; charset=utf-8",
  };
}

/** What the entry's file is called: `Gennemgang-Dagplejen-2026-H1.ics`. Pure. */
export function meetingEventName(
  { unitName, period }: Pick<Review, "unitName" | "period">,
  locale: Locale,
): string {
  return fileName(`${t(locale, "review.event.file")} ${unitName} ${period.id}`, "ics");
}

function dayInUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
