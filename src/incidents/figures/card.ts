import type { Block, Card, Fold, PlainBlock } from "../../conversation/card.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { minutesText } from "../cards/words.ts";
import type { Duration } from "./durations.ts";
import type { Figures } from "./figures.ts";
import { SMALLEST_GROUP } from "./suppress.ts";
import { groupName, periodName } from "./words.ts";

/**
 * A year's incidents in numbers: no people, and nothing that anybody wrote. `basis` says by which clause they are
 * told, to whoever did not ask. Pure.
 */
export function figuresCard(
  figures: Figures,
  setting: Setting,
  basis: readonly PlainBlock[] = [],
): Card {
  const { locale } = setting;
  const municipality = setting.desk.tenant.name;
  const period = periodName(figures, locale);
  const heading = t(locale, "incident.figures.heading", { municipality, period });
  const { total } = figures;
  const blocks: Block[] = [
    { kind: "heading", text: heading },
    { kind: "text", text: totalIn(figures, locale) },
    ...(total === "few" || total === 0 ? [] : numbers(figures, setting)),
    ...basis,
    {
      ...{ kind: "text", tone: "muted" },
      text: [
        t(locale, "incident.figures.small", { smallest: SMALLEST_GROUP }),
        ...(figures.isYearOver
          ? []
          : [t(locale, "incident.figures.running", { smallest: SMALLEST_GROUP })]),
      ].join(" "),
    },
  ];
  return { summary: heading, blocks, actions: [] };
}

function totalIn({ total, months }: Figures, locale: Locale): string {
  if (months === 0) return t(locale, "incident.figures.no-month");
  if (total === "few") return t(locale, "incident.figures.few", { smallest: SMALLEST_GROUP });
  return total === 0
    ? t(locale, "incident.figures.none")
    : t(locale, "incident.figures.total", { count: total });
}

/** The tables that most ask for stand open, the others under a title. */
const OPEN: ReadonlySet<string> = new Set(["sort", "authority"]);

function numbers({ tables, durations }: Figures, setting: Setting): Block[] {
  const parts: Fold[] = tables.map(({ by, groups }) => ({
    title: t(setting.locale, `incident.figures.by.${by}`),
    blocks: [
      {
        kind: "facts",
        // The sorts are many: of those that did not happen there is nothing to say.
        facts: groups
          .filter(({ count }) => by !== "sort" || count !== 0)
          .map(({ id, count }) => ({
            label: groupName(by, id, setting),
            value: count === undefined ? t(setting.locale, "incident.figures.hidden") : `${count}`,
          })),
      },
    ],
  }));
  const isOpen = (at: number) => OPEN.has(tables[at]?.by ?? "");
  const open = parts.filter((_, at) => isOpen(at));
  const folded = [...parts.filter((_, at) => !isOpen(at)), durationFold(durations, setting)];
  return [
    ...open.flatMap(({ title, blocks }): Block[] => [{ kind: "text", text: title }, ...blocks]),
    { kind: "more", parts: folded },
  ];
}

function durationFold(durations: readonly Duration[], { locale }: Setting): Fold {
  const facts = durations.map(({ span, median, ninetieth }) => {
    const half = median === undefined ? "" : minutesText(median, locale);
    const most = ninetieth === undefined ? "" : minutesText(ninetieth, locale);
    const key = most ? "half-and-most" : half ? "half" : "hidden";
    return {
      label: t(locale, `incident.figures.${span}`),
      value: t(locale, `incident.figures.${key}`, { half, most }),
    };
  });
  return { title: t(locale, "incident.figures.durations"), blocks: [{ kind: "facts", facts }] };
}
