import { personOf } from "../../people/index.ts";
import { roleOf } from "../../policy/index.ts";
import type { Day } from "../../shared/calendar/day.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Duty } from "../duty.ts";
import { firstDay, type Month } from "../month.ts";
import { ownersOf } from "../owners.ts";
import type { Standing } from "../standing.ts";
import type { Setting } from "./setting.ts";

const TAGS = { da: "da-DK", en: "en-GB" } as const;
const lists = { da: new Intl.ListFormat("da"), en: new Intl.ListFormat("en-GB") };
const days = { da: formatOf("da", "day"), en: formatOf("en", "day") };
const months = { da: formatOf("da", "month"), en: formatOf("en", "month") };

/** So many people are named; more are a group. */
const NAMED = 3;

/** `31. december 2026`. */
export function dayText(day: Day, locale: Locale): string {
  return days[locale].format(new Date(`${day}T00:00Z`));
}

/** `september 2026`. */
export function monthText(month: Month, locale: Locale): string {
  return months[locale].format(new Date(`${firstDay(month)}T00:00Z`));
}

/** `✓ udført`: the sign that is in the picture, and the word. */
export function standingText(standing: Standing, locale: Locale): string {
  return `${t(locale, `wheel.sign.${standing}`)} ${t(locale, `wheel.standing.${standing}`)}`;
}

/** Somebody by their name; of whom the municipality's file does not name, that it is somebody who works there. */
export function nameOf(person: string, { desk, locale }: Setting): string {
  return personOf(desk.tenant, person)?.name ?? t(locale, "wheel.somebody");
}

/** A role as the policy calls it. */
export function roleName(role: string, duty: Duty, { desk, locale }: Setting): string {
  const known = roleOf(desk.policyOf(duty.policy), role);
  if (!known) return t(locale, "wheel.role-of-vogter");
  return locale === "en" ? known.en : known.name;
}

/** Whose a duty is, and why theirs where the policy does not say. */
export function ownersText(duty: Duty, setting: Setting): string {
  const { locale } = setting;
  const { people, by } = ownersOf(duty, setting.desk);
  if (people.length === 0) return t(locale, "wheel.owner.nobody");
  const named = people.slice(0, NAMED).map(({ name }) => name);
  const more = people.length - named.length;
  const names = lists[locale].format([
    ...named,
    ...(more > 0 ? [t(locale, "wheel.owner.more", { count: more })] : []),
  ]);
  if (by === "policy") return names;
  const role = duty.role === undefined ? "" : roleName(duty.role, duty, setting);
  return by === "vacant"
    ? t(locale, "wheel.owner.vacant", { names, role })
    : t(locale, "wheel.owner.nobody-named", { names });
}

/** `mindst hvert år`, `mindst hvert 2. år`, `mindst hver 6. måned`. */
export function rhythmText({ everyMonths }: Duty, locale: Locale): string {
  if (everyMonths === 12) return t(locale, "wheel.every.year");
  const years = everyMonths / 12;
  return Number.isInteger(years)
    ? t(locale, "wheel.every.years", { years })
    : t(locale, "wheel.every.months", { months: everyMonths });
}

function formatOf(locale: Locale, what: "day" | "month"): Intl.DateTimeFormat {
  const parts = { year: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(
    TAGS[locale],
    what === "day" ? { ...parts, day: "numeric" } : parts,
  );
}
