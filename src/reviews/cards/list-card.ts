import type { Action, Card } from "../../conversation/card.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import type { Period } from "../../shared/calendar/period.ts";
import { t } from "../../shared/texts.ts";
import { figuresOf } from "../figures-of.ts";
import type { Review } from "../review.ts";
import { openAction } from "./actions.ts";
import { muted } from "./basis.ts";
import { lineOf } from "./own-card.ts";
import { periodText } from "./period-words.ts";
import type { Setting } from "./setting.ts";
import { type Standing, standingOn } from "./standing.ts";
import { nameOf, unitName } from "./words.ts";

/** Which part of the register somebody wants to see: those of a period, done or not done, after the first `from`. */
export interface ListFilter {
  readonly period?: string | undefined;
  readonly state?: (typeof STATES)[number] | undefined;
  readonly from?: number | undefined;
}

/** The reviews of one period that somebody may see, and the period before it. */
export interface ListOf {
  readonly period: Period;
  readonly before: Period;
  readonly reviews: readonly Review[];
}

/** So many stand on a card. */
const PAGE = 10;
const STATES = ["open", "overdue", "done"] as const;
const AMONG: Readonly<Record<(typeof STATES)[number], readonly Standing[]>> = {
  done: ["held", "late"],
  open: ["open", "planned", "met", "snoozed"],
  overdue: ["overdue"],
};

/** The filter that a button carries; what is no filter is left out. Pure. */
export function listFilterIn({
  period,
  state,
  from,
}: Readonly<Record<string, string>>): ListFilter {
  const known = STATES.find((one) => one === state);
  const count = Number(from);
  return {
    ...(period && { period }),
    ...(known && { state: known }),
    ...(Number.isInteger(count) && count > 0 && { from: count }),
  };
}

/** The units somebody may see, ten at a time, with the other states and the period before a click away. */
export function listCard(list: ListOf, filter: ListFilter, setting: Setting): Card {
  const { locale, now } = setting;
  const { period, before, reviews } = list;
  const { state, from = 0 } = filter;
  const among = (one: (typeof STATES)[number]) =>
    reviews.filter((review) => AMONG[one].includes(standingOn(review, dayOf(now))));
  const found = state === undefined ? reviews : among(state);
  const shown = found.slice(from, from + PAGE);
  const left = found.length - from - shown.length;
  const { held, late, units } = figuresOf(reviews, dayOf(now));
  const named = { count: found.length, period: periodText(period, locale) };
  const heading = t(locale, `review.list.${state ?? "all"}`, named);
  const facts = shown.map((one) => lineWithLeader(one, setting));
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "review.list.count", { held: held + late, all: units }) },
      ...(facts.length > 0 ? [{ kind: "facts" as const, facts }] : []),
      ...(left > 0 ? [muted(t(locale, "review.list.more", { count: left }))] : []),
    ],
    actions: [
      ...STATES.filter((one) => one !== state && among(one).length > 0).map((one) =>
        listAction(t(locale, `review.list.show-${one}`), { period: period.id, state: one }),
      ),
      ...(left > 0
        ? [
            listAction(t(locale, "review.list.next"), {
              ...{ ...filter, period: period.id, from: from + PAGE },
            }),
          ]
        : []),
      ...(shown.length === 1 && shown[0]
        ? [openAction(shown[0], unitName(shown[0], setting))]
        : []),
      listAction(t(locale, "review.list.before"), { period: before.id }),
    ],
  };
}

/** A button that shows a part of the register. */
function listAction(title: string, { period, state, from }: ListFilter): Action {
  const data = {
    ...(period !== undefined && { period }),
    ...(state && { state }),
    ...(from && { from: String(from) }),
  };
  return { id: "review.list", title, data };
}

function lineWithLeader(review: Review, setting: Setting): { label: string; value: string } {
  const { label, value } = lineOf(review, setting);
  const who = review.handedTo?.person ?? review.leader;
  const leader =
    who === undefined ? t(setting.locale, "review.nobody-leads") : nameOf(who, setting);
  return { label: `${label} · ${leader}`, value };
}
