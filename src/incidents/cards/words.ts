import { personOf } from "../../people/index.ts";
import { roleOf } from "../../policy/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { COPENHAGEN } from "../../shared/clock.ts";
import { type Locale, type TextKey, t } from "../../shared/texts.ts";
import type { Incident, IncidentSort } from "../incident.ts";
import type { Setting } from "./setting.ts";

/** A time as one says it: `kl. 10.14` of today, else with its day, such as `tirsdag 24. november kl. 10.14`. */
export function whenText(instant: string | Date, { locale, now }: Setting): string {
  const at = new Date(instant);
  const time = timeText(at, locale);
  if (dayOf(at) === dayOf(now)) return t(locale, "incident.when.today", { time });
  const isThisYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4);
  const day = DAYS[locale][isThisYear ? "thisYear" : "otherYear"].format(at);
  return t(locale, "incident.when.day", { day: day.replace(" den ", " "), time });
}

function timeText(at: Date, locale: Locale): string {
  return locale === "da" ? TIME.format(at).replace(":", ".") : TIME.format(at);
}

// Made once: to make one takes a hundred times as long as to use it, and a log has many lines.
const TIME = new Intl.DateTimeFormat("sv-SE", { timeZone: COPENHAGEN, timeStyle: "short" });
const DAYS = { da: daysIn("da-DK"), en: daysIn("en-GB") };
const LISTS = { da: listsIn("da-DK"), en: listsIn("en-GB") };

function daysIn(tag: string) {
  const day = { timeZone: COPENHAGEN, weekday: "long", day: "numeric", month: "long" } as const;
  return {
    thisYear: new Intl.DateTimeFormat(tag, day),
    otherYear: new Intl.DateTimeFormat(tag, { ...day, year: "numeric" }),
  };
}

function listsIn(tag: string): Intl.ListFormat {
  return new Intl.ListFormat(tag, { type: "conjunction" });
}

/** How long it took, in the largest unit that says something. */
export function spanText(from: string, to: string, locale: Locale): string {
  return minutesText(Math.max(0, (Date.parse(to) - Date.parse(from)) / 60_000), locale);
}

/** So many minutes, in the largest unit that says something. */
export function minutesText(exact: number, locale: Locale): string {
  const minutes = Math.round(exact);
  if (minutes < 1) return t(locale, "incident.span.under");
  if (minutes < 120) return t(locale, "incident.span.minutes", { count: minutes });
  const hours = Math.round(minutes / 60);
  if (hours < 48) return t(locale, "incident.span.hours", { count: hours });
  return t(locale, "incident.span.days", { count: Math.round(hours / 24) });
}

/** Somebody by their name; of whom the municipality's file does not name, that it is somebody who works there. */
export function nameOf(person: string, { desk, locale }: Setting): string {
  return personOf(desk.tenant, person)?.name ?? t(locale, "incident.somebody");
}

/** A role as the policy that the incident was routed by calls it. */
export function roleName(role: string, incident: Incident, { desk, locale }: Setting): string {
  const known = roleOf(desk.policyOf(incident.policy), role);
  if (known) return locale === "en" ? known.en : known.name;
  const own = OWN_ROLES.get(role);
  return own ? t(locale, own) : role;
}

const OWN_ROLES: ReadonlyMap<string, TextKey> = new Map([
  ["dpo", "incident.role.dpo"],
  ["coordinator", "incident.role.coordinator"],
  ["securityOfficer", "incident.role.security-officer"],
  ["incidentContact", "incident.role.contact"],
  ["escalation", "incident.role.stand-in"],
] as const);

/** What sort of incident it is, in words. */
export function sortName(sort: IncidentSort, { desk, locale }: Setting): string {
  return desk.sorts.find(({ id }) => id === sort)?.[locale] ?? sort;
}

/** The same in the middle of a sentence. */
export function sortInSentence(sort: IncidentSort, setting: Setting): string {
  const name = sortName(sort, setting);
  return name.charAt(0).toLocaleLowerCase(setting.locale) + name.slice(1);
}

/** `a`, `a og b`, `a, b og c`. */
export function listed(names: readonly string[], locale: Locale): string {
  return LISTS[locale].format(names);
}

/** The unit that somebody works in, where the municipality's file says it. */
export function unitName(unit: string | undefined, { desk }: Setting): string | undefined {
  return desk.tenant.units.find(({ id }) => id === unit)?.name;
}

/** Whom to phone, as `IT-Servicedesk 55 55 55 55`; empty when the municipality has not said. */
export function phonesText({ desk, locale }: Setting): string {
  const { phones = [] } = desk.tenant;
  return listed(
    phones.map(({ name, number }) => `${name} ${number}`),
    locale,
  );
}
