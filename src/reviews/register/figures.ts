import type { Day } from "../../shared/calendar/day.ts";
import { type Table, tableOf } from "../../shared/sheets/table.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { figuresOf, type ReviewFigures } from "../figures-of.ts";
import type { Review } from "../review.ts";

/** How far the reviews of one period are. */
export interface PeriodFigures extends ReviewFigures {
  readonly period: string;
}

/** The figures of each period, the newest first. Pure. */
export function figuresByPeriod(all: readonly Review[], today: Day): readonly PeriodFigures[] {
  return [...Map.groupBy(all, ({ period }) => period.id)]
    .toSorted(([, [a]], [, [b]]) => ((a?.period.to ?? "") < (b?.period.to ?? "") ? 1 : -1))
    .map(([period, group]) => ({ period, ...figuresOf(group, today) }));
}

const COLUMNS = ["period", "units", "held", "late", "open", "overdue", "share"] as const;

/** The figures as a table. Pure. */
export function figuresTable(all: readonly PeriodFigures[], locale: Locale): Table {
  return tableOf(
    t(locale, "review.figures.sheet"),
    COLUMNS.map((key) => ({
      title: t(locale, `review.figures.${key}`),
      cell: (one: PeriodFigures) => one[key],
    })),
    all,
  );
}
