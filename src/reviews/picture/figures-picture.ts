import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import { periodText } from "../cards/period-words.ts";
import type { Setting } from "../cards/setting.ts";
import type { InPeriod } from "../cards/status-card.ts";
import { capitalised } from "../cards/words.ts";
import { figuresOf } from "../figures-of.ts";
import { type FiguresPicture, PARTS } from "./spec.ts";

/** What the picture of some periods shows; nothing when no unit was there in any of them. Pure. */
export function figuresPictureOf(
  periods: readonly InPeriod[],
  { locale, now, desk }: Setting,
): FiguresPicture | undefined {
  const rows = periods.flatMap(({ period, reviews }) => {
    const { units, share: _, ...counts } = figuresOf(reviews, dayOf(now));
    const name = capitalised(periodText(period, locale), locale);
    return units > 0 ? [{ period: name, ...counts }] : [];
  });
  return rows.length > 0 ? { municipality: desk.tenant.name, locale, rows } : undefined;
}

/** All that the picture shows, in words. Pure. */
export function figuresAlt({ municipality, locale, rows }: FiguresPicture): string {
  const lines = rows.map((row) => {
    const parts = PARTS.filter((part) => row[part] > 0).map((part) =>
      t(locale, "review.picture.part", {
        name: t(locale, `review.figures.${part}`).toLocaleLowerCase(locale),
        count: row[part],
      }),
    );
    return t(locale, "review.picture.row", { period: row.period, parts: parts.join(", ") });
  });
  return t(locale, "review.picture.alt", { municipality, lines: lines.join(" ") });
}
