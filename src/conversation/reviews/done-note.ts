import {
  type Act,
  dayText,
  inOneBreath,
  type Note,
  nameOf,
  plannedNote,
  type Review,
  type ReviewSetting,
  reviewOfPeriod,
  unitName,
} from "../../reviews/index.ts";
import { t } from "../../shared/texts.ts";

/** What there is to say first once something was done about a unit's review. */
export function doneNote(review: Review, act: Act, setting: ReviewSetting): Note {
  const { locale } = setting;
  const { period, unreached } = review;
  const unit = unitName(review, setting);
  const last = dayText(period.to, locale);
  const name = (id: string) => nameOf(id, setting);
  switch (act.do) {
    case "plan":
      return plannedNote(act.on, unit, setting);
    case "snooze":
      return {
        heading: t(locale, "review.snoozed", { day: dayText(act.until, locale, "weekday") }),
        text: t(locale, "review.snoozed.text", { unit, last }),
      };
    case "held":
      return {
        heading: t(locale, "review.done", { unit }),
        text: t(locale, "review.done.text", { review: reviewOfPeriod(period, locale), unit }),
      };
    case "correct":
      return {
        heading: t(locale, "review.corrected"),
        text: t(locale, "review.corrected.text", { unit }),
      };
    case "undo":
      return { heading: t(locale, "review.undone", { unit }) };
    case "hand-over": {
      const key = unreached.includes(act.to) ? "review.handed.untold" : "review.handed";
      return { heading: t(locale, key, { name: name(act.to), unit }) };
    }
    case "take-back":
      return { heading: t(locale, "review.taken-back", { unit }) };
  }
}

/** The same, of several units at once. */
export function manyNote(reviews: readonly Review[], act: Act, setting: ReviewSetting): Note {
  const { locale } = setting;
  const [first] = reviews;
  const units = inOneBreath(
    reviews.map((one) => unitName(one, setting)),
    locale,
  );
  if (act.do === "plan") return plannedNote(act.on, units, setting);
  if (act.do === "held")
    return { heading: t(locale, "review.done-many", { count: reviews.length }) };
  return first ? doneNote({ ...first, unitName: units, unit: "" }, act, setting) : { heading: "" };
}

/** What somebody wrote of a meeting that another had reported before them; nothing when they wrote nothing. */
export function typedText(act: Act, { locale }: ReviewSetting): string | undefined {
  if (act.do !== "held") return undefined;
  const { on, present, topics, followUps } = act;
  const there = t(locale, "review.typed.present", { count: present });
  const words = [dayText(on, locale), there, topics, followUps].filter(Boolean).join(" · ");
  return t(locale, "review.typed", { words });
}
