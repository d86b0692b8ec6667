import fc from "fast-check";
import { createCalendar } from "../../../src/shared/calendar/calendar.ts";
import { addDays } from "../../../src/shared/calendar/day.ts";
import { loadHolidays } from "../../../src/shared/calendar/load-holidays.ts";

export const HOLIDAYS = await loadHolidays("data/holidays.yaml");

/** A municipality that keeps the usual days off. */
export const CALENDAR = createCalendar(HOLIDAYS);

/** Every day from 2020 to 2040. */
export const DAYS = Array.from({ length: 7671 }, (_, count) => addDays("2020-01-01", count));

export const anyDay = fc.constantFrom(...DAYS);
