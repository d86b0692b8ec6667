import { personOf } from "../../people/index.ts";
import type { Day } from "../../shared/calendar/day.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Review } from "../review.ts";
import type { Setting } from "./setting.ts";

const TAGS = { da: "da-DK", en: "en-GB" } as const;
const PARTS = {
  day: { day: "numeric", month: "long" },
  year: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
} as const;
const lists = { da: new Intl.ListFormat("da"), en: new Intl.ListFormat("en-GB") };
const formats = new Map(
  (["da", "en"] as const).flatMap((locale) =>
    (["day", "year", "weekday"] as const).map((parts) => [
      `${locale} ${parts}`,
      new Intl.DateTimeFormat(TAGS[locale], { ...PARTS[parts], timeZone: "UTC" }),
    ]),
  ),
);

/** `12. marts`; with `year` after it, or the weekday before it. */
export function dayText(day: Day, locale: Locale, as: keyof typeof PARTS = "day"): string {
  const text = formats.get(`${locale} ${as}`)?.format(new Date(`${day}T00:00Z`)) ?? day;
  // "torsdag den 12. marts" is how Danish is read aloud; on a button and in a list it is longer than it helps.
  return text.replace(" den ", " ");
}

/** Somebody by their name; of whom the municipality's file does not name, that it is somebody who works there. */
export function nameOf(person: string | undefined, { desk, locale }: Setting): string {
  const known = person === undefined ? undefined : personOf(desk.tenant, person);
  return known?.name ?? t(locale, "review.somebody");
}

/** As it begins a line. */
export function capitalised(text: string, locale: Locale): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}

/** Several, as one says them. */
export function inOneBreath(texts: readonly string[], locale: Locale): string {
  return lists[locale].format(texts);
}

/** A unit by the name it has now; of one that is gone, the one it had. */
export function unitName(
  { unit, unitName: before }: Pick<Review, "unit" | "unitName">,
  { desk }: Setting,
): string {
  return desk.tenant.units.find(({ id }) => id === unit)?.name ?? before;
}
