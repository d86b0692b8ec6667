import { COPENHAGEN } from "../../shared/clock.ts";

const BEFORE =
  /^(?:(?:det|it|var|er|was|is|ca|cirka|omkring|around|about|kl|klokken|at)\.?\s*)+(?=\d)/;
const NOW = /^(?:nu|lige nu|now|just now)$/;
const TIME = /^(\d{1,2})(?:[.:]?([0-5]\d))?\s*([ap]m)?$/;

const wallClock = new Intl.DateTimeFormat("sv-SE", { timeZone: COPENHAGEN, timeStyle: "short" });

/** The time of day in "kl. 9", "9.30", "0930", "2 pm" or "lige nu", as `09:30`; nothing when there is none. */
export function readTime(text: string, now: Date): string | undefined {
  const words = text
    .toLowerCase()
    .trim()
    .replace(/[\s.!?]+$/, "");
  if (NOW.test(words)) return wallClock.format(now);
  const [, hour, minute = "00", half] = TIME.exec(words.replace(BEFORE, "")) ?? [];
  if (hour === undefined) return undefined;
  const hours = half ? inTheDay(Number(hour), half) : Number(hour);
  return hours <= 23 ? `${String(hours).padStart(2, "0")}:${minute}` : undefined;
}

/** Twelve comes first in each half: 12 am is midnight. More than twelve fits neither. */
function inTheDay(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}
