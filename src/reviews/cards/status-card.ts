import type { Action, Card, PlainBlock } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import type { Period } from "../../shared/calendar/period.ts";
import { t } from "../../shared/texts.ts";
import type { Review } from "../review.ts";
import { actionsFor, actionsForMany, openAction } from "./actions.ts";
import { basisBlocks } from "./basis.ts";
import { isOpen, lineOf } from "./own-card.ts";
import { periodText } from "./period-words.ts";
import type { Setting } from "./setting.ts";
import { capitalised, unitName } from "./words.ts";

/** The reviews of a period. */
export interface InPeriod {
  readonly period: Period;
  readonly reviews: readonly Review[];
}

/** So many units have a button of their own. */
const BUTTONS = 3;

/** How a person's own reviews stand, this period and before. */
export function statusCard(
  periods: readonly InPeriod[],
  viewer: Person | UnlistedPerson,
  setting: Setting,
): Card {
  const { locale } = setting;
  const all = periods.flatMap(({ reviews }) => reviews);
  const open = all.filter((one) => isOpen(one, setting));
  const [first = all[0]] = open;
  const heading = t(locale, "review.status.own");
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...periods.filter(({ reviews }) => reviews.length > 0).flatMap((one) => part(one, setting)),
      ...(first ? basisBlocks(first, setting) : []),
    ],
    actions: actionsOf(open, all, viewer, setting),
  };
}

function part({ period, reviews }: InPeriod, setting: Setting): readonly PlainBlock[] {
  const { locale } = setting;
  return [
    { kind: "text", text: capitalised(periodText(period, locale), locale) },
    { kind: "facts", facts: reviews.map((one) => lineOf(one, setting)) },
  ];
}

function actionsOf(
  open: readonly Review[],
  all: readonly Review[],
  viewer: Person | UnlistedPerson,
  setting: Setting,
): readonly Action[] {
  const [only, ...others] = open;
  if (only && others.length === 0) return actionsFor(only, viewer, setting);
  const shown = (only ? open : all).slice(0, BUTTONS);
  return [
    ...(only ? actionsForMany(setting.locale) : []),
    ...shown.map((one) => openAction(one, unitName(one, setting))),
  ];
}
