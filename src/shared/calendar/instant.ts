import { TZDateMini } from "@date-fns/tz/date/mini";
import { tzOffset } from "@date-fns/tz/tzOffset";
import { COPENHAGEN, copenhagenDay, fixedClock } from "../clock.ts";
import { VogterError } from "../errors.ts";
import { remembered } from "../remembered.ts";
import { type Day, requireDay } from "./day.ts";

const HOUR_IN_MILLISECONDS = 3_600_000;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * When a clock on the wall in Copenhagen shows `time` (`09:00`, from `00:00` to `23:59`) on `day`. The hour from two
 * to three that is skipped in March counts as the hour after it; of the two in October it is the first.
 * @throws VogterError `calendar.not-a-day` or `calendar.not-a-time`
 */
export function instantAt(day: Day, time: string): Date {
  return new Date(instantOn(`${day} ${time}`));
}

/** Whoever looks after ten thousand reviews asks for the same few mornings again and again. */
const instantOn = remembered(10_000, (dayAndTime: string): number => {
  const end = dayAndTime.indexOf(" ");
  const [day, time] = [dayAndTime.slice(0, end), dayAndTime.slice(end + 1)];
  const [year = 0, month = 0, date = 0] = requireDay(day).split("-").map(Number);
  const [hour, minute] = hourAndMinute(time);
  const instant = new TZDateMini(year, month - 1, date, hour, minute, COPENHAGEN).getTime();
  // Which of the two hours in October TZDate takes depends on the zone that the machine is in.
  const hourBefore = instant - HOUR_IN_MILLISECONDS;
  const isSecond = offsetAt(hourBefore) > offsetAt(instant);
  return isSecond ? hourBefore : instant;
});

/** The day that it is in Copenhagen at `instant`. */
export function dayOf(instant: Date): Day {
  return copenhagenDay(fixedClock(instant));
}

function offsetAt(instant: number): number {
  return tzOffset(COPENHAGEN, new Date(instant));
}

function hourAndMinute(time: string): [number, number] {
  const [, hour, minute] = TIME.exec(time) ?? [];
  if (hour !== undefined && minute !== undefined) return [Number(hour), Number(minute)];
  throw new VogterError({
    code: "calendar.not-a-time",
    message: "A time of day was expected, and this is none.",
    mend: "Write it like 09:00, from 00:00 to 23:59.",
  });
}
