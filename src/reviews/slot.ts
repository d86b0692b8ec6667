import { businessDayOnOrAfter, nextBusinessDay } from "../shared/calendar/business-days.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import type { Day } from "../shared/calendar/day.ts";
import { dayOf, instantAt } from "../shared/calendar/instant.ts";
import { MORNING, remindingDays } from "../shared/calendar/quiet-times.ts";
import { digestOf } from "../shared/digest.ts";

/** Messages are spread over the first hour. */
const SPREAD_SECONDS = 3_600;

/** When on a day somebody is told: between nine and ten, always at the same minute for the same person. Pure. */
export function slotOn(day: Day, tenant: string, person: string): Date {
  const digest = Buffer.from(digestOf(`${tenant} ${person}`), "base64url");
  const seconds = digest.readUInt32BE() % SPREAD_SECONDS;
  return new Date(instantAt(day, MORNING).getTime() + seconds * 1_000);
}

/** The first instant after `instant` at which somebody may be told. Pure. */
export function slotAfter(instant: Date, calendar: Calendar, tenant: string, person: string): Date {
  const days = remindingDays(calendar);
  const day = businessDayOnOrAfter(days, dayOf(instant));
  const slot = slotOn(day, tenant, person);
  return slot > instant ? slot : slotOn(nextBusinessDay(days, day), tenant, person);
}
