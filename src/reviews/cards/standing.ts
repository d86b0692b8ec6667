import type { Day } from "../../shared/calendar/day.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Review } from "../review.ts";
import type { Setting } from "./setting.ts";
import { dayText } from "./words.ts";

/** How a review stands on a day. `met`: the day of the meeting has come, and nobody has said how it went. */
export type Standing =
  | "held"
  | "late"
  | "ended"
  | "overdue"
  | "met"
  | "planned"
  | "snoozed"
  | "open";

/** How it stands on a day. Pure. */
export function standingOn({ state, period, meeting, snoozedUntil }: Review, today: Day): Standing {
  if (state.is === "ended") return "ended";
  if (state.is === "held") return state.late ? "late" : "held";
  if (today > period.to) return "overdue";
  if (meeting && meeting.on <= today) return "met";
  if (meeting) return "planned";
  return snoozedUntil !== undefined && snoozedUntil > today ? "snoozed" : "open";
}

/** How it stands now, in a few words that need no colour. */
export function standingText(review: Review, { locale, now }: Setting): string {
  const standing = standingOn(review, dayOf(now));
  const { state, meeting, period, snoozedUntil = period.to } = review;
  const held = state.is === "held" ? state.on : undefined;
  return t(locale, `review.standing.${standing}`, {
    day: dayText(held ?? meeting?.on ?? snoozedUntil, locale),
    last: dayText(period.to, locale),
  });
}
