import { citeById } from "../../answers/index.ts";
import type { Action, Block, Card, Fold } from "../../conversation/card.ts";
import { currentPolicy } from "../../people/index.ts";
import { t } from "../../shared/texts.ts";
import { ownersOf } from "../owners.ts";
import type { Row, WheelView } from "../view.ts";
import { openAction } from "./actions.ts";
import { clauseBlock, facts, heading, muted, text } from "./blocks.ts";
import type { Setting } from "./setting.ts";
import { monthText, ownersText, rhythmText, standingText } from "./words.ts";

/** What a wheel's card has besides what it tells. */
interface Extras {
  /** The picture, where it can be fetched. */
  readonly picture?: Extract<Block, { kind: "picture" }> | undefined;
  /** Its files. */
  readonly files?: readonly Block[] | undefined;
  /** Whose own tasks get a button. */
  readonly viewer: string;
}

/** So many of one's own tasks have a button of their own. */
const BUTTONS = 2;

/** A year of the wheel: in words what the picture shows, and the rest to open under it. */
export function wheelCard(view: WheelView, setting: Setting, extras: Extras): Card {
  const { locale, desk } = setting;
  const { year, rows, earlier } = view;
  const title = t(locale, "wheel.heading", { year, municipality: desk.tenant.name });
  const count = countText(view, setting);
  const open = [...earlier, ...rows].filter(isOpenNow);
  return {
    summary: `${title}. ${count}`,
    blocks: [
      heading(title),
      text(count),
      ...(extras.picture ? [extras.picture] : []),
      ...facts(open.map((row) => lineOf(row, setting))),
      { kind: "more", parts: foldsOf(view, setting) },
      ...(extras.files ?? []),
      ...(rows.some(({ duty }) => duty.monthBy === "vogter")
        ? [muted(t(locale, "wheel.proposal"))]
        : []),
    ],
    actions: [...openActions(view, setting, extras.viewer), yearAction(view, setting)],
  };
}

/** A task in a line: what, and when, how it stands and whose it is. */
export function lineOf(row: Row, setting: Setting) {
  const { locale } = setting;
  const { duty, task, month, standing } = row;
  return {
    label: task?.name[locale] ?? duty.name[locale],
    value: [
      monthText(month, locale),
      standingText(standing, locale),
      ownersText(duty, setting),
    ].join(" · "),
  };
}

/** How the year stands, in a sentence; where nothing has a date, that too. */
export function countText({ rows, earlier, year }: WheelView, { locale }: Setting): string {
  if (rows.length + earlier.length === 0) return t(locale, "wheel.count.none", { year });
  const count = (standing: Row["standing"]) =>
    [...rows, ...earlier].filter((row) => row.standing === standing).length;
  const parts = (["done", "overdue", "due", "planned", "deferred", "before"] as const)
    .map((standing) => ({ standing, count: count(standing) }))
    .filter((one) => one.count > 0)
    .map((one) => `${one.count} ${t(locale, `wheel.standing.${one.standing}`)}`);
  return t(locale, "wheel.count", {
    ...{ count: rows.length + earlier.length, parts: parts.join(", ") },
  });
}

function foldsOf(view: WheelView, setting: Setting): readonly Fold[] {
  const { locale } = setting;
  const fold = (title: string, blocks: Fold["blocks"]): readonly Fold[] =>
    blocks.length > 0 ? [{ title, blocks }] : [];
  return [
    ...fold(
      t(locale, "wheel.fold.list", { count: view.rows.length }),
      facts(view.rows.map((row) => lineOf(row, setting))),
    ),
    ...fold(
      t(locale, "wheel.fold.later"),
      facts(
        view.later.map(({ duty, next }) => ({
          label: duty.name[locale],
          value: t(locale, "wheel.later", {
            ...{ month: monthText(next, locale), rhythm: rhythmText(duty, locale) },
            from: t(locale, `wheel.counted.${duty.countedFrom}`),
          }),
        })),
      ),
    ),
    ...fold(
      t(locale, "wheel.fold.undated"),
      facts(view.undated.map((rhythm) => undatedFact(rhythm, setting))),
    ),
    ...fold(t(locale, "wheel.fold.clauses"), clausesOf(view, setting)),
  ];
}

/** Every clause that the year's duties rest on, once: what carries a duty, or all of it where it carries several. */
function clausesOf({ rows, later }: WheelView, setting: Setting) {
  const duties = [...rows, ...later].map(({ duty }) => duty).filter(({ quote }) => quote !== "");
  const once = new Map(duties.map((duty) => [duty.clause, duty]));
  return [...once.values()].map((duty) => {
    const quotes = duties.filter(({ clause }) => clause === duty.clause).map(({ quote }) => quote);
    return clauseBlock({ ...duty, ...(new Set(quotes).size > 1 && { quote: undefined }) }, setting);
  });
}

/** What a policy wants done without a date, and where it says so. */
function undatedFact(rhythm: WheelView["undated"][number], { desk, locale }: Setting) {
  const how = t(locale, rhythm.every === "on-change" ? "wheel.on-change" : "wheel.running");
  const cited = citeById(desk.policyOf(currentPolicy(desk.tenant)), rhythm.clause, locale);
  return { label: rhythm[locale], value: cited ? `${how} · ${cited.heading}` : how };
}

function isOpenNow({ standing }: Row): boolean {
  return standing === "due" || standing === "overdue";
}

/** A button for what the viewer can act on first: overdue, due, then what comes. */
function openActions(
  view: WheelView,
  { desk, locale }: Setting,
  viewer: string,
): readonly Action[] {
  const order = ["overdue", "due", "deferred", "planned", "before"] as const;
  const own = [...view.earlier, ...view.rows].filter(({ duty }) =>
    ownersOf(duty, desk).people.some(({ id }) => id === viewer),
  );
  return order
    .flatMap((standing) => own.filter((row) => row.standing === standing))
    .flatMap(({ task }) => (task ? [openAction(task, locale)] : []))
    .slice(0, BUTTONS);
}

/** The year after this one, or back to this one. */
function yearAction({ year, today }: WheelView, { locale }: Setting): Action {
  const current = Number(today.slice(0, "2026".length));
  const other = year === current ? year + 1 : current;
  const title = t(locale, "wheel.do.year", { year: other });
  return { id: "wheel.show", title, data: { year: String(other) } };
}
