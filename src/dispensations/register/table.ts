import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { nameOf, namesOf, standingText } from "../cards/words.ts";
import type { Dispensation, Part } from "../dispensation.ts";
import { requirementName } from "./filter.ts";

/** Rows under titles, for a file. A row is as long as the titles; nothing stands where nothing is known. */
export interface RegisterTable {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** The columns of the file, each with what it holds. */
const COLUMNS = {
  number: ({ number }) => number,
  standing: standingText,
  requirement: ({ text }) => requirementName(text.requirement),
  what: ({ text }) => text.what,
  covers: ({ text }) => text.covers,
  units: ({ text }, { desk }) =>
    text.units.map((id) => desk.tenant.units.find((one) => one.id === id)?.name ?? id).join(", "),
  why: ({ text }) => text.why,
  risk: ({ text }) => text.risk,
  measures: ({ text }) => text.measures,
  documentation: ({ text }) => text.documentation,
  requester: ({ requester }, setting) => nameOf(requester.person, setting),
  asked: ({ log }) => day(log[0]?.at),
  from: (one) => termOf(one).from,
  to: (one) => termOf(one).to,
  opinions: (one, setting) => namesOf(byOf(one, "opinion"), setting),
  deciders: (one, setting) => namesOf([...byOf(one, "grant"), ...byOf(one, "rejection")], setting),
  ended: ({ state }) => ("at" in state ? day(state.at) : undefined),
  conditions: (one) =>
    partsOf(one)
      .flatMap((part) => (part.gave === "grant" && part.conditions ? [part.conditions] : []))
      .join("\n"),
  renews: ({ renews }) => renews,
} as const satisfies Record<string, (one: Dispensation, setting: Setting) => string | undefined>;

/** The register as a table: days as `2026-05-01`, people by their names. Pure. */
export function registerTable(all: readonly Dispensation[], setting: Setting): RegisterTable {
  const { locale } = setting;
  const columns = Object.entries(COLUMNS) as [
    keyof typeof COLUMNS,
    (one: Dispensation, setting: Setting) => string | undefined,
  ][];
  return {
    name: t(locale, "dispensation.column.sheet"),
    titles: columns.map(([key]) => t(locale, `dispensation.column.${key}`)),
    rows: all.map((one) => columns.map(([, cell]) => cell(one, setting) || undefined)),
  };
}

function termOf({ state, text }: Dispensation) {
  return "from" in state ? state : text;
}

function partsOf({ parts, round }: Dispensation): readonly Part[] {
  return parts.filter((one) => one.round === round);
}

function byOf(one: Dispensation, gave: Part["gave"]): readonly string[] {
  return partsOf(one).flatMap((part) => (part.gave === gave ? [part.by] : []));
}

function day(instant: string | undefined): string | undefined {
  return instant && dayOf(new Date(instant));
}
