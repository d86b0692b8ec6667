import type { Field } from "../../conversation/form.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import type { Review } from "../review.ts";
import { dayField, optionsField, type TopicOption, textField, topicsOut } from "./fields.ts";

/** More than work in any municipality's unit: a slip of the finger. */
const MOST_PRESENT = 5_000;

/** What is asked of a meeting that was held: when, how many were there, what about, and what came of it. */
export function meetingFields(
  reviews: readonly Review[],
  topics: readonly TopicOption[],
  { locale, now }: Setting,
): readonly Field[] {
  const [first, ...others] = reviews;
  const held = first?.state.is === "held" && others.length === 0 ? first.state : undefined;
  const before = held && topicsOut(held.topics, topics);
  const on = held?.on ?? plannedDay(reviews, dayOf(now));
  return [
    dayField("on", "review.ask.on", locale, on === undefined ? {} : { value: on }),
    {
      ...{ kind: "number", id: "present", label: t(locale, "review.ask.present") },
      ...{ required: true, min: 1, max: MOST_PRESENT },
      ...(held && { value: String(held.present) }),
    },
    ...(topics.length > 0
      ? [
          optionsField(
            "choices",
            "topics",
            "review.ask.topics",
            topics.map(({ id, title }) => ({ value: id, title })),
            locale,
            { required: false, ...(before?.topics && { value: before.topics }) },
          ),
        ]
      : []),
    textField(
      "otherTopics",
      topics.length > 0 ? "review.ask.other-topics" : "review.ask.topics",
      locale,
      { required: false, ...(before?.otherTopics && { value: before.otherTopics }) },
    ),
    textField("followUps", "review.ask.follow-ups", locale, {
      ...{ required: false, hint: t(locale, "review.ask.follow-ups.hint") },
      ...(held?.followUps && { value: held.followUps }),
    }),
  ];
}

/** The day that the meeting was planned for, when it has come; of several reviews, when it is the same for all. */
function plannedDay(reviews: readonly Review[], today: string): string | undefined {
  const days = new Set(reviews.map(({ meeting }) => meeting?.on));
  const [only] = days;
  return days.size === 1 && only !== undefined && only <= today ? only : undefined;
}
