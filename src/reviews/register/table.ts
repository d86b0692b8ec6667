import { personOf } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { type Cell, type Table, tableOf } from "../../shared/sheets/table.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Setup } from "../desk.ts";
import type { Review } from "../review.ts";
import { aboveFor } from "../whose.ts";
import type { REGISTER_STATES } from "./filter.ts";

/** What the words of a file need besides the reviews. */
export interface RegisterSetting {
  readonly desk: Setup;
  readonly locale: Locale;
  readonly now: Date;
}

type CellOf = (review: Review, setting: RegisterSetting) => Cell;

/** The columns of the file, each with what it holds. */
const COLUMNS = {
  period: ({ period }) => period.id,
  from: ({ period }) => period.from,
  to: ({ period }) => period.to,
  unit: ({ unit, unitName }, { desk }) =>
    desk.tenant.units.find(({ id }) => id === unit)?.name ?? unitName,
  state: stateText,
  on: (one) => heldIn(one)?.on,
  present: (one) => heldIn(one)?.present,
  topics: (one) => heldIn(one)?.topics,
  followUps: (one) => heldIn(one)?.followUps,
  by: (one, setting) => named(heldIn(one)?.by, setting),
  reported: (one) => dateIn(heldIn(one)?.at),
  leader: ({ leader }, setting) => named(leader, setting),
  handedTo: ({ handedTo }, setting) => named(handedTo?.person, setting),
  above: ({ unit }, setting) => named(aboveFor(setting.desk.tenant, unit), setting),
  planned: ({ meeting }) => meeting?.on,
  reminders: ({ reminders }) => reminders,
  unreached: ({ unreached }, setting) => unreached.map((one) => named(one, setting)).join(", "),
  escalated: ({ log }) => dateIn(log.find(({ did }) => did === "escalated")?.at),
  corrections: ({ log }, setting) =>
    log
      .filter(({ did }) => did === "corrected" || did === "undone")
      .map(({ at, did, by, why }) =>
        t(setting.locale, `review.register.${did === "undone" ? "undone" : "corrected"}`, {
          ...{ day: dateIn(at) ?? "", name: named(by, setting) ?? "", why: why ?? "" },
        }),
      )
      .join("\n"),
  basis: basisText,
} as const satisfies Record<string, CellOf>;

/** The register as a table: days as `2026-05-01`, people by their names. Pure. */
export function registerTable(all: readonly Review[], setting: RegisterSetting): Table {
  const { locale } = setting;
  const columns = Object.entries(COLUMNS) as [keyof typeof COLUMNS, CellOf][];
  return tableOf(
    t(locale, "review.register.sheet"),
    columns.map(([key, cell]) => ({
      title: t(locale, `review.column.${key}`),
      cell: (one: Review) => cell(one, setting) || undefined,
    })),
    all,
  );
}

function heldIn({ state }: Review) {
  return state.is === "held" ? state : undefined;
}

function stateText(
  { state, period, unit }: Review,
  { locale, now, desk }: RegisterSetting,
): string {
  const isOver = dayOf(now) > period.to;
  const open = isOver ? "overdue" : "open";
  const is: (typeof REGISTER_STATES)[number] =
    state.is === "held" ? (state.late ? "late" : "held") : state.is === "open" ? open : "ended";
  const nameOf = (id: string) => desk.tenant.units.find((one) => one.id === id)?.name ?? id;
  const text = t(locale, `review.register.${is}`);
  const parts = state.is === "held" ? state.heldIn : undefined;
  if (parts) return `${text} (${parts.map(nameOf).join(", ")})`;
  const into = state.is === "ended" && state.into !== unit ? state.into : undefined;
  return into === undefined ? text : `${text} (${nameOf(into)})`;
}

/** The clause, word for word; or that no policy wants it. */
function basisText({ basis }: Review, { desk, locale }: RegisterSetting): string | undefined {
  if (basis.by === "default") return t(locale, "review.register.default");
  const { rhythms } = desk.policyOf(basis.policy).profile;
  const rhythm = rhythms.find(({ id }) => id === basis.rhythm);
  return rhythm && `${basis.policy} › ${rhythm.clause}: ${rhythm.quote}`;
}

function named(person: string | undefined, { desk, locale }: RegisterSetting): string | undefined {
  if (person === undefined) return undefined;
  return personOf(desk.tenant, person)?.name ?? t(locale, "review.register.somebody");
}

function dateIn(instant: string | undefined): string | undefined {
  return instant && dayOf(new Date(instant));
}
