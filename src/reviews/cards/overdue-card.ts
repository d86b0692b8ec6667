import type { Card, PlainBlock } from "../../conversation/card.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Telling } from "../desk.ts";
import type { Review } from "../review.ts";
import { openAction } from "./actions.ts";
import { basisBlocks, muted } from "./basis.ts";
import { isOpen, lineOf } from "./own-card.ts";
import { reviewOfPeriod } from "./period-words.ts";
import type { Setting } from "./setting.ts";
import { dayText, nameOf, unitName } from "./words.ts";

/** Why somebody hears of reviews that are not theirs to hold. */
export type OverTelling = Extract<Telling, { why: "overdue" | "vacant" | "unreached" }>;

/** So many stand on a card: the register has all. */
const IN_SIGHT = 10;
const BUTTONS = 2;

/** For whoever leads the leaders, or the coordinator: which units, who leads them, and what was tried. */
export function overdueCard(
  reviews: readonly Review[],
  telling: OverTelling,
  setting: Setting,
): Card {
  const { locale } = setting;
  const open = reviews.filter((one) => isOpen(one, setting));
  const heading = headingOf(reviews, open.length, telling, setting);
  const shown = reviews.slice(0, IN_SIGHT);
  const [first] = reviews;
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...(open.length > 0 ? [textBlock(t(locale, bodyKey(telling)))] : []),
      { kind: "facts", facts: shown.map((one) => factOf(one, setting)) },
      ...moreBlocks(reviews.length - shown.length, setting),
      ...(first && open.length > 0 ? basisBlocks(first, setting) : []),
    ],
    actions: [
      ...open.slice(0, BUTTONS).map((one) => openAction(one, unitName(one, setting))),
      {
        ...{ id: "review.list", title: t(locale, "review.do.list") },
        data: { ...(first && { period: first.period.id }), state: "overdue" },
      },
    ],
  };
}

/** What was tried to have it held, as one says it; nothing when nothing was. */
function triedText({ log, meeting, unreached }: Review, setting: Setting): string {
  const { locale } = setting;
  const reminded = log.filter(({ did }) => did === "reminded");
  const last = reminded.at(-1);
  const reached = unreached.map((one) => nameOf(one, setting));
  return [
    ...(last
      ? [
          t(locale, "review.tried.reminded", {
            count: reminded.length,
            day: dayText(dayOf(new Date(last.at)), locale),
          }),
        ]
      : []),
    ...(meeting ? [t(locale, "review.tried.planned", { day: dayText(meeting.on, locale) })] : []),
    ...reached.map((name) => t(locale, "review.tried.unreached", { name })),
  ].join("; ");
}

function factOf(review: Review, setting: Setting): { label: string; value: string } {
  const { locale } = setting;
  const { label, value } = lineOf(review, setting);
  if (!isOpen(review, setting)) return { label, value };
  const who = review.handedTo?.person ?? review.leader;
  const leader = who === undefined ? t(locale, "review.nobody-leads") : nameOf(who, setting);
  return { label: `${label} · ${leader}`, value: triedText(review, setting) || value };
}

function headingOf(
  [first]: readonly Review[],
  count: number,
  telling: OverTelling,
  { locale }: Setting,
): string {
  const review = first ? reviewOfPeriod(first.period, locale) : "";
  if (count === 0) return t(locale, "review.overdue.none", { review });
  const why = telling.why === "overdue" ? (`overdue.${telling.as}` as const) : telling.why;
  return t(locale, `review.told.${why}`, { count, review });
}

function bodyKey(telling: OverTelling) {
  return telling.why === "overdue"
    ? (`review.told.overdue.${telling.as}.text` as const)
    : (`review.told.${telling.why}.text` as const);
}

function moreBlocks(count: number, { locale }: Setting): readonly PlainBlock[] {
  return count > 0 ? [muted(t(locale, "review.list.more", { count }))] : [];
}

function textBlock(text: string): PlainBlock {
  return { kind: "text", text };
}
