import { type Locale, type TextKey, t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { sortName } from "../cards/words.ts";
import type { IncidentSort } from "../incident.ts";
import type { Figures, FigureTable } from "./figures.ts";

/** What a group of a table is called. */
export function groupName(by: FigureTable, id: string, setting: Setting): string {
  const { locale } = setting;
  if (by === "sort") return sortName(id as IncidentSort, setting);
  if (by === "period")
    return id
      .split("-")
      .map((month) => monthName(month, locale))
      .join("–");
  const key = GROUPS.get(id);
  return key ? t(locale, key) : id;
}

const GROUPS = new Map<string, TextKey>([
  ["high", "incident.severity.high"],
  ["medium", "incident.severity.medium"],
  ["low", "incident.severity.low"],
  ["unjudged", "incident.figures.unjudged"],
  ["yes", "incident.personal-data.yes"],
  ["no", "incident.personal-data.no"],
  ["unknown", "incident.personal-data.unknown"],
  ["notified", "incident.figures.notified"],
  ["not-to-notify", "incident.figures.not-to-notify"],
  ["neither", "incident.figures.neither"],
  ["kept", "incident.figures.kept"],
  ["overdue", "incident.figures.overdue"],
]);

/** `januar–oktober 2026`; a whole year is only its number. */
export function periodName({ year, months }: Figures, locale: Locale): string {
  if (months === 12) return `${year}`;
  const [first, last] = ["1", `${months}`].map((month) => monthName(month, locale));
  return months <= 1 ? `${first} ${year}` : `${first}–${last} ${year}`;
}

function monthName(month: string, locale: Locale): string {
  const day = new Date(Date.UTC(2026, Number(month) - 1, 15));
  return new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(day);
}
