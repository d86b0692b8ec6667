import type { Action, Card } from "../../conversation/card.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { sortName, whenText } from "../cards/words.ts";
import { deadlinesOf, isLate } from "../deadlines.ts";
import type { Incident } from "../incident.ts";
import { shortMoment } from "../moment.ts";
import type { RegisterFilter } from "./filter.ts";
import type { Register } from "./register.ts";

/** So many at a time fit a screen. */
const PAGE = 10;

/** What asks for the register's next page: the filter, and after which incident. */
export const REGISTER_ACTION = "incident.register";

/** The register in chat, the newest first; `after` is the last number that was shown before. Pure. */
export function registerCard(register: Register, setting: Setting, after?: string): Card {
  const { locale } = setting;
  const { incidents, withheld } = register;
  const from = incidents.findIndex(({ number }) => number === after) + 1;
  const page = incidents.slice(from, from + PAGE);
  const heading = headingOf(register, setting);
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...(page.length > 0 ? [factsOf(page, setting)] : []),
      ...(withheld > 0
        ? [
            {
              kind: "text" as const,
              text: t(locale, "incident.register.withheld", { count: withheld }),
            },
          ]
        : []),
      { kind: "text", text: t(locale, "incident.register.hint"), tone: "muted" },
    ],
    actions: incidents.length > from + page.length ? [moreAction(register, page, locale)] : [],
  };
}

function headingOf({ filter, incidents }: Register, setting: Setting): string {
  const { locale } = setting;
  const count = incidents.length;
  const what = filterText(filter, setting);
  return what === ""
    ? t(locale, "incident.register.heading", { count })
    : t(locale, "incident.register.heading-filter", { count, what });
}

/** What is asked for, in words. */
function filterText({ sort, ...filter }: RegisterFilter, setting: Setting): string {
  const { locale } = setting;
  const { state, year, personalData, notified, overdue } = filter;
  return [
    state && t(locale, `incident.register.state.${state}`),
    year,
    sort && sortName(sort, setting),
    personalData && t(locale, `incident.register.data.${personalData}`),
    notified && t(locale, `incident.register.notified.${notified}`),
    overdue && t(locale, `incident.register.overdue.${overdue}`),
  ]
    .filter(Boolean)
    .join(", ");
}

function factsOf(page: readonly Incident[], setting: Setting) {
  return {
    kind: "facts" as const,
    facts: page.map((one) => ({ label: labelOf(one, setting), value: lineOf(one, setting) })),
  };
}

/** An incident as one line of text, without anything that somebody wrote. Pure. */
export function registerLine(incident: Incident, setting: Setting): string {
  return `${labelOf(incident, setting)} · ${lineOf(incident, setting)}`;
}

function labelOf({ number, times }: Incident, { locale }: Setting): string {
  return `${number} · ${shortMoment(locale, new Date(times.reported))}`;
}

/** Sort, state, what was decided, and the clock that runs next. */
function lineOf(incident: Incident, setting: Setting): string {
  const { locale } = setting;
  return [
    sortName(incident.sort, setting),
    t(locale, `incident.register.state.${incident.state}`),
    decisionOf(incident, locale),
    ...clockOf(incident, setting),
  ].join(" · ");
}

function decisionOf({ authority, personalData, breach }: Incident, locale: Locale): string {
  if (authority && authority.sent.length > 0) return t(locale, "incident.register.notified.yes");
  if (authority?.notify === false) return t(locale, "incident.register.not-to-notify");
  if (authority) return t(locale, "incident.register.to-notify");
  if (breach?.is === false) return t(locale, "incident.register.no-breach");
  return t(
    locale,
    personalData === "no" ? "incident.register.data.no" : "incident.register.undecided",
  );
}

function clockOf(incident: Incident, setting: Setting): readonly string[] {
  const { desk, locale, now } = setting;
  const deadlines = deadlinesOf(incident, desk.rules.law);
  const next =
    deadlines.find(({ met }) => met === undefined) ?? deadlines.find((one) => isLate(one, now));
  if (!next) return [];
  const what = next.clock[locale];
  if (next.met) return [t(locale, "incident.register.was-late", { what })];
  const key = isLate(next, now) ? "incident.register.late" : "incident.register.due";
  return [t(locale, key, { what, when: whenText(next.due, setting) })];
}

function moreAction({ filter }: Register, page: readonly Incident[], locale: Locale): Action {
  const data = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  );
  return {
    ...{ id: REGISTER_ACTION, title: t(locale, "incident.register.more") },
    data: { ...data, after: page.at(-1)?.number ?? "" },
  };
}
