import type { Card } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Review } from "../review.ts";
import { actionsForMany, openAction } from "./actions.ts";
import { basisBlocks } from "./basis.ts";
import { fullCard, type Note } from "./full-card.ts";
import { periodText } from "./period-words.ts";
import type { Setting } from "./setting.ts";
import { standingOn, standingText } from "./standing.ts";
import { unitName } from "./words.ts";

/** So many units have a button of their own. */
const BUTTONS = 3;

/** What lies with a person in one period: one unit's review in full, or a line for each. */
export function ownCard(
  reviews: readonly Review[],
  viewer: Person | UnlistedPerson,
  setting: Setting,
  note?: Note,
): Card {
  const [first, ...others] = reviews;
  if (first && others.length === 0) return fullCard(first, viewer, setting, note);
  const { locale } = setting;
  const open = reviews.filter((one) => isOpen(one, setting));
  const heading = note?.heading ?? t(locale, "review.own", { period: periodOf(reviews, setting) });
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...(note?.text === undefined ? [] : [{ kind: "text" as const, text: note.text }]),
      { kind: "facts", facts: reviews.map((one) => lineOf(one, setting)) },
      ...(first && open.length > 0 ? basisBlocks(first, setting) : []),
    ],
    actions: [
      ...(open.length > 0 ? actionsForMany(locale) : []),
      ...open.slice(0, BUTTONS).map((one) => openAction(one, unitName(one, setting))),
    ],
  };
}

/** One of a list: the unit, and how it stands. */
export function lineOf(
  review: Review,
  setting: Setting,
): { readonly label: string; readonly value: string } {
  return { label: unitName(review, setting), value: standingText(review, setting) };
}

/** Whether there is still something to do about it. */
export function isOpen(review: Review, { now }: Setting): boolean {
  return !["held", "late", "ended"].includes(standingOn(review, dayOf(now)));
}

function periodOf([first]: readonly Review[], { locale }: Setting): string {
  return first ? periodText(first.period, locale) : "";
}
