import type { Card } from "../../conversation/card.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import { figuresOf } from "../figures-of.ts";
import type { ListOf } from "./list-card.ts";
import { periodText } from "./period-words.ts";
import type { Setting } from "./setting.ts";
import { capitalised } from "./words.ts";

const BAR = 10;

/** How many of those whom somebody may see have held theirs, for each period: a bar, and the same in numbers. */
export function figuresCard(
  periods: readonly Pick<ListOf, "period" | "reviews">[],
  setting: Setting,
): Card {
  const { locale } = setting;
  const heading = t(locale, "review.figures");
  const facts = periods
    .filter(({ reviews }) => reviews.length > 0)
    .map(({ period, reviews }) => ({
      label: capitalised(periodText(period, locale), locale),
      value: figureText(reviews, setting),
    }));
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      facts.length > 0
        ? { kind: "facts", facts }
        : { kind: "text", text: t(locale, "review.figures.none") },
    ],
    actions: [],
  };
}

function figureText(reviews: ListOf["reviews"], { locale, now }: Setting): string {
  const { held, late, units } = figuresOf(reviews, dayOf(now));
  const done = held + late;
  const share = done / units;
  const full = Math.round(share * BAR);
  const bar = "▰".repeat(full) + "▱".repeat(BAR - full);
  const percent = Math.round(share * 100);
  const line = t(locale, "review.figures.line", { bar, percent, held: done, all: units });
  return late > 0 ? `${line}, ${t(locale, "review.figures.late", { count: late })}` : line;
}
