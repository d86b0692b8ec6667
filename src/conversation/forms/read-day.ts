import { addDays, type Day, isDay } from "../../shared/calendar/day.ts";
import { dateIn } from "./read-date.ts";

const BEFORE = /^(?:(?:det|it|den|the|on|d\.?|var|er|bliver|skete|was|is|happened)\s+)+/;
const TIME_AFTER = /[\s,]+(?:kl|klokken|at)\b.*$/;

// A map: people may write "constructor", which every object has.
const NEAR = new Map<string, number>(
  Object.entries({
    ...said(-2, "i forgårs", "forgårs", "day before yesterday"),
    ...said(-1, "i går", "igår", "i gaar", "i aftes", "yesterday", "last night"),
    ...said(0, "i dag", "idag", "i morges", "nu", "lige nu", "today", "this morning", "now"),
    ...said(1, "i morgen", "imorgen", "tomorrow"),
    ...said(2, "i overmorgen", "overmorgen", "day after tomorrow"),
  }),
);

const WEEKDAYS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
    ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
  ].flatMap((names) => names.map((name, index) => [name, index])),
);
const WEEKDAY = Object.keys(WEEKDAYS).join("|");
const PAST = new RegExp(`^(?:(?:i|sidste)\\s+(${WEEKDAY})s?|last\\s+(${WEEKDAY}))$`);
const COMING = new RegExp(`^(?:nu\\s+)?(?:på|(?:først)?kommende|coming)\\s+(${WEEKDAY})$`);
const NAMED = new RegExp(`^(${WEEKDAY})[\\s,]+(.+)$`);

const FEW: Readonly<Record<string, number>> = {
  ...said(1, "en", "et", "a", "one"),
  ...said(2, "to", "two"),
  ...said(3, "tre", "three"),
};
const COUNT = `(\\d{1,3}|${Object.keys(FEW).join("|")})`;
const AGO = new RegExp(`^(?:for\\s+)?${COUNT}\\s+(dag|uge|day|week)(?:e|r|s)?\\s+(?:siden|ago)$`);
const AHEAD = new RegExp(`^(?:om|in)\\s+${COUNT}\\s+(dag|uge|day|week)(?:e|r|s)?$`);

/**
 * The day that somebody means by "i går", "12. marts", "i mandags" or "for 3 dage siden", in both languages. Nothing
 * when it is not sure: a weekday alone may be the last or the next.
 */
export function readDay(text: string, today: Day): Day | undefined {
  const words = text
    .toLowerCase()
    .replace(TIME_AFTER, "")
    .replace(/[\s.!?,]+$/, "")
    .trim()
    .replace(BEFORE, "");
  const near = NEAR.get(words);
  if (near !== undefined) return addDays(today, near);
  return isDay(words)
    ? words
    : (byWeekday(words, today) ?? counted(words, today) ?? dateIn(words, today));
}

function byWeekday(words: string, today: Day): Day | undefined {
  const past = PAST.exec(words);
  if (past) return step(today, past[1] ?? past[2], -1);
  const coming = COMING.exec(words);
  if (coming) return step(today, coming[1], 1);
  const [, name = "", date = ""] = NAMED.exec(words) ?? [];
  const day = name && readDay(date, today);
  // Who says a weekday that is not the date's has one of the two wrong.
  return day && weekdayOf(day) === WEEKDAYS[name] ? day : undefined;
}

function step(today: Day, name: string | undefined, direction: 1 | -1): Day {
  let day = addDays(today, direction);
  while (weekdayOf(day) !== WEEKDAYS[name ?? ""]) day = addDays(day, direction);
  return day;
}

function counted(words: string, today: Day): Day | undefined {
  const ago = AGO.exec(words);
  const [, count = "", unit = ""] = ago ?? AHEAD.exec(words) ?? [];
  if (count === "") return undefined;
  const days = (FEW[count] ?? Number(count)) * (/uge|week/.test(unit) ? 7 : 1);
  return addDays(today, ago ? -days : days);
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}

function said(days: number, ...words: string[]): Record<string, number> {
  return Object.fromEntries(words.map((word) => [word, days]));
}
