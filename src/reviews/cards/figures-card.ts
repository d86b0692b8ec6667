import type { Block, Card } from "../../conversation/card.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import { figuresOf, percentHeld } from "../figures-of.ts";
import { periodText } from "./period-words.ts";
import type { Setting } from "./setting.ts";
import type { InPeriod } from "./status-card.ts";
import { capitalised } from "./words.ts";

const BAR = 10;

/** How many of those whom somebody may see have held theirs, for each period: a bar, or the picture of them, and the same in numbers. */
export function figuresCard(
  periods: readonly InPeriod[],
  setting: Setting,
  picture?: Extract<Block, { kind: "picture" }>,
): Card {
  const { locale } = setting;
  const heading = t(locale, "review.figures");
  const facts = periods
    .filter(({ reviews }) => reviews.length > 0)
    .map(({ period, reviews }) => ({
      label: capitalised(periodText(period, locale), locale),
      value: figureText(reviews, setting, picture === undefined),
    }));
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...(picture ? [picture] : []),
      facts.length > 0
        ? { kind: "facts", facts }
        : { kind: "text", text: t(locale, "review.figures.none") },
    ],
    actions: [],
  };
}

function figureText(
  reviews: InPeriod["reviews"],
  { locale, now }: Setting,
  hasBar: boolean,
): string {
  const figures = figuresOf(reviews, dayOf(now));
  const { held, late, units } = figures;
  const done = held + late;
  const full = Math.round((BAR * done) / Math.max(1, units));
  const bar = hasBar ? `${"▰".repeat(full)}${"▱".repeat(BAR - full)} ` : "";
  const percent = percentHeld(figures);
  const line = bar + t(locale, "review.figures.line", { percent, held: done, all: units });
  return late > 0 ? `${line}, ${t(locale, "review.figures.late", { count: late })}` : line;
}
