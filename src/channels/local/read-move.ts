import { z } from "zod";
import { addDays, addMonths, type Day, isDay } from "../../shared/calendar/day.ts";
import { dayOf, instantAt } from "../../shared/calendar/instant.ts";
import { COPENHAGEN } from "../../shared/clock.ts";
import { parseJson } from "./parse-json.ts";

/** The last day one can go to: a year mistyped, such as 2926, would make all that is kept too old to keep. */
export const FARTHEST: Day = "2099-12-31";

const WALL_TIME = /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d)$/;

const STEPS = {
  day: (day: Day) => addDays(day, 1),
  week: (day: Day) => addDays(day, 7),
  month: (day: Day) => addMonths(day, 1),
};

const order = z.union([
  z.strictObject({ by: z.enum(["day", "week", "month"]) }),
  z.strictObject({ to: z.string() }),
]);

const timeInCopenhagen = new Intl.DateTimeFormat("sv-SE", {
  timeZone: COPENHAGEN,
  hour: "2-digit",
  minute: "2-digit",
});

export type MoveFault =
  | "unreadable"
  | "clock-incomplete"
  | "clock-not-a-time"
  | "clock-backwards"
  | "clock-too-far";

/**
 * Reads a body of `POST /local/clock`, and gives the instant to go to or what is wrong with it. A step keeps the
 * time of day in Copenhagen, whether or not summer time begins or ends on the way.
 */
export function readMove(body: string, now: Date): Date | MoveFault {
  const json = parseJson(body);
  if (json === undefined) return "unreadable";
  const read = order.safeParse(json);
  if (!read.success) return "clock-incomplete";
  const wanted = "by" in read.data ? stepFrom(now, read.data.by) : wallTime(read.data.to);
  if (!wanted) return "clock-not-a-time";
  if (wanted.day > FARTHEST) return "clock-too-far";
  const instant = instantAt(wanted.day, wanted.time);
  return instant < now ? "clock-backwards" : instant;
}

interface WallTime {
  readonly day: Day;
  readonly time: string;
}

function stepFrom(now: Date, by: keyof typeof STEPS): WallTime {
  return { day: STEPS[by](dayOf(now)), time: timeInCopenhagen.format(now) };
}

function wallTime(text: string): WallTime | undefined {
  const [, day = "", time = ""] = WALL_TIME.exec(text) ?? [];
  return isDay(day) ? { day, time } : undefined;
}
