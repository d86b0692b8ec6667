import { personOf } from "../../people/index.ts";
import { roleOf } from "../../policy/index.ts";
import type { Day } from "../../shared/calendar/day.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Dispensation } from "../dispensation.ts";
import { standingOn } from "../standing.ts";
import type { Setting } from "./setting.ts";

const TAGS = { da: "da-DK", en: "en-GB" } as const;
const days = { da: dayFormat("da"), en: dayFormat("en") };
const lists = { da: new Intl.ListFormat("da"), en: new Intl.ListFormat("en-GB") };

/** `31. december 2026`. */
export function dayText(day: Day, locale: Locale): string {
  return days[locale].format(new Date(`${day}T00:00Z`));
}

/** The day that an instant was on in Copenhagen. */
export function dayTextAt(instant: string, locale: Locale): string {
  return dayText(dayOf(new Date(instant)), locale);
}

/** `1. april 2026 til 31. december 2026`, or until further notice. */
export function termText(
  { from, to }: { readonly from: Day; readonly to?: Day | undefined },
  locale: Locale,
): string {
  const first = dayText(from, locale);
  return to === undefined
    ? t(locale, "dispensation.term.open", { from: first })
    : t(locale, "dispensation.term", { from: first, to: dayText(to, locale) });
}

/** Somebody by their name; of whom the municipality's file does not name, that it is somebody who works there. */
export function nameOf(person: string, { desk, locale }: Setting): string {
  return personOf(desk.tenant, person)?.name ?? t(locale, "dispensation.somebody");
}

/** Several names, as one says them. */
export function namesOf(people: readonly string[], setting: Setting): string {
  return lists[setting.locale].format(people.map((one) => nameOf(one, setting)));
}

/** A role as the policy calls it that the dispensation was asked for under. */
export function roleName(
  role: string,
  { policy }: Dispensation,
  { desk, locale }: Setting,
): string {
  const known = roleOf(desk.policyOf(policy), role);
  if (!known) return role;
  return locale === "en" ? known.en : known.name;
}

/** How it stands today, in a word or two. */
export function standingText(dispensation: Dispensation, { locale, now }: Setting): string {
  return t(locale, `dispensation.standing.${standingOn(dispensation, dayOf(now))}`);
}

/** `DIS-2026-0007 · gælder`. */
export function headingOf(dispensation: Dispensation, setting: Setting): string {
  return t(setting.locale, "dispensation.heading", {
    number: dispensation.number,
    standing: standingText(dispensation, setting),
  });
}

function dayFormat(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(TAGS[locale], { dateStyle: "long", timeZone: "UTC" });
}
