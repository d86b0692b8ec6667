import type { Card } from "../../conversation/card.ts";
import { isWeekend } from "../../shared/calendar/day.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Refusal } from "../act.ts";
import type { Review } from "../review.ts";
import type { Setting } from "./setting.ts";
import { dayText, nameOf, unitName } from "./words.ts";

/** Why something cannot be done, in a sentence. */
export function refusalText(because: Refusal, review: Review, setting: Setting): string {
  const { locale } = setting;
  const { state, period } = review;
  const held = state.is === "held" ? state : undefined;
  return t(locale, `review.refusal.${because}`, {
    unit: unitName(review, setting),
    name: held ? nameOf(held.by, setting) : "",
    day: held ? dayText(held.on, locale) : "",
    at: held ? dayText(dayOf(new Date(held.at)), locale) : "",
    from: dayText(period.from, locale),
    last: dayText(period.to, locale),
  });
}

/** That it is planned, and what comes of that; kindly, when nobody else works that day. */
export function plannedNote(
  on: string,
  units: string,
  { locale, desk }: Setting,
): { readonly heading: string; readonly text: string } {
  const holiday = desk.calendar.holidayOn(on);
  const off = holiday?.[locale] ?? (isWeekend(on) ? t(locale, "review.weekend") : undefined);
  const day = dayText(on, locale, "weekday");
  const text = t(locale, "review.planned.text");
  return {
    heading: t(locale, "review.planned", { day, unit: units }),
    text: off ? `${t(locale, "review.planned.day-off", { day, off })} ${text}` : text,
  };
}

/** There is none, or it is not theirs to see: which of them is not said. */
export function unknownCard(locale: Locale): Card {
  const heading = t(locale, "review.unknown");
  const text = t(locale, "review.unknown.text");
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text },
    ],
    actions: [],
  };
}

/** For who has no unit to hold it for: who does it for theirs, and when it was last held there. */
export function notYoursCard(
  {
    leader,
    last,
    unit,
  }: { leader?: string | undefined; last?: Review | undefined; unit?: string | undefined },
  setting: Setting,
): Card {
  const { locale } = setting;
  const state = last?.state;
  const heading =
    unit && leader
      ? t(locale, "review.not-yours.leader", { unit, name: nameOf(leader, setting) })
      : t(locale, "review.not-yours.unknown");
  const texts = [
    ...(unit && state?.is === "held"
      ? [t(locale, "review.not-yours.last", { day: dayText(state.on, locale, "year") })]
      : []),
    t(locale, "review.not-yours"),
  ];
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...texts.map((text) => ({ kind: "text" as const, text })),
    ],
    actions: [],
  };
}

/** What one may write after the command. */
export function helpCard(locale: Locale): Card {
  const heading = t(locale, "review.help");
  const ways = [
    "held",
    "move",
    "status",
    "pack",
    "hand-over",
    "register",
    "figures",
    "wheel",
  ] as const;
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "list", items: ways.map((one) => t(locale, `review.help.${one}`)) },
    ],
    actions: [],
  };
}
