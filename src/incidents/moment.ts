import { COPENHAGEN } from "../shared/clock.ts";
import type { Locale } from "../shared/texts.ts";

const TAGS = { da: "da-DK", en: "en-GB" } as const;
const inCopenhagen = { timeZone: COPENHAGEN } as const;

const long = forEach(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: "full", timeStyle: "short", ...inCopenhagen }),
);
const short = forEach(
  (tag) =>
    new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short", ...inCopenhagen }),
);
const dayOnly = forEach(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: "long", ...inCopenhagen }),
);

/** `fredag den 20. november 2026 kl. 10.14`. */
export function momentInWords(locale: Locale, instant: Date): string {
  return long[locale].format(instant);
}

/** `20. nov. 2026 10.14`, for where there is little room. */
export function shortMoment(locale: Locale, instant: Date): string {
  return short[locale].format(instant);
}

/** `20. november 2026`: the day that it was in Copenhagen. */
export function dayInWords(locale: Locale, instant: Date): string {
  return dayOnly[locale].format(instant);
}

function forEach(make: (tag: string) => Intl.DateTimeFormat) {
  return { da: make(TAGS.da), en: make(TAGS.en) };
}
