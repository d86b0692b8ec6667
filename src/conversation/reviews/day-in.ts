import { addDays, type Day } from "../../shared/calendar/day.ts";
import { readDay } from "../forms/read-day.ts";

/** A day that is named somewhere in a sentence, and the sentence without it. */
export interface Found {
  /** Nothing when no day is named, or more than one. */
  readonly day?: Day;
  readonly rest: string;
}

/** So many words a day is named with at most: "den sidste torsdag i marts" is not read. */
const LONGEST = 5;
/** A word that fills a sentence, and is no day in one. */
const FILLERS = new Set(["nu", "now", "lige nu", "så nu"]);
/** "vi var 17. 2 er syge" */
const TWO_SENTENCES = /(?:^|\s)\d+\.\s\d+$/u;
const OF_THE_MONTH = /^(?:d\.?|den|the)\s(\d{1,2})(?:\.|st|nd|rd|th)$/u;
const WEEKDAY =
  /^(forrige )?(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/**
 * Finds the day that a sentence is about, such as "vi holdt den i mandags, 14 deltog". `toward` says where a day lies
 * that could be the last or the next.
 */
export function dayIn(text: string, today: Day, toward: "past" | "future"): Found {
  const words = text.toLowerCase().replace(TIMES, " ").split(/\s+/u).filter(Boolean);
  const days: Day[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [day, length] = dayAt(words, at, today, toward) ?? [];
    if (day !== undefined && length !== undefined) days.push(day);
    else rest.push(words[at] ?? "");
    at += length ?? 1;
  }
  const [only, ...others] = new Set(days);
  return { rest: rest.join(" "), ...(only && others.length === 0 && { day: only }) };
}

/** A time of day, which has the shape of a date when it is written with a dot. */
const TIMES =
  /\b(?:kl\.?|klokken|mellem|between|at)\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:-|og|and)\s*\d{1,2}(?:[.:]\d{2})?)?/gu;

function dayAt(
  words: readonly string[],
  at: number,
  today: Day,
  toward: "past" | "future",
): [Day, number] | undefined {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const phrase = words
      .slice(at, at + length)
      .join(" ")
      .replace(/[,;:!?]+$/u, "");
    const day =
      FILLERS.has(phrase) || TWO_SENTENCES.test(phrase)
        ? undefined
        : (readDay(phrase, today) ?? nearest(phrase, today, toward));
    if (day) return [day, length];
  }
  return undefined;
}

/** "den 4.", or a weekday by itself: the last one, or the next; "forrige torsdag" is that of the week before. */
function nearest(phrase: string, today: Day, toward: "past" | "future"): Day | undefined {
  const [, before, weekday] = WEEKDAY.exec(phrase) ?? [];
  const date = OF_THE_MONTH.exec(phrase)?.[1]?.padStart(2, "0");
  if (weekday === undefined && date === undefined) return undefined;
  const fits = (day: Day) =>
    weekday === undefined ? day.endsWith(`-${date}`) : weekdayOf(day).includes(weekday);
  const step = toward === "past" ? -1 : 1;
  const isNamedToday = toward === "past" && date !== undefined;
  const from = before ? sundayBefore(today) : addDays(today, isNamedToday ? 0 : step);
  return Array.from({ length: TWO_MONTHS }, (_, count) => addDays(from, step * count)).find(fits);
}

const TWO_MONTHS = 62;

function sundayBefore(today: Day): Day {
  const weekday = new Date(`${today}T00:00Z`).getUTCDay();
  return addDays(today, -(weekday === 0 ? 7 : weekday));
}

const NAMES = (["da-DK", "en-GB"] as const).map(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }),
);

function weekdayOf(day: Day): readonly string[] {
  return NAMES.map((format) => format.format(new Date(`${day}T00:00Z`)).toLowerCase());
}
