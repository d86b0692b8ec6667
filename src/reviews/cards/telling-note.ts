import { addDays, type Day } from "../../shared/calendar/day.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Telling } from "../desk.ts";
import type { Review } from "../review.ts";
import type { Note } from "./full-card.ts";
import { reviewOfPeriod } from "./period-words.ts";
import type { Setting } from "./setting.ts";
import { dayText, inOneBreath, nameOf, unitName } from "./words.ts";

/** Why somebody is told of what lies with them. */
export type OwnTelling =
  | Exclude<Telling, { why: "overdue" } | { why: "vacant" | "unreached" }>
  | { readonly why: "vacant" };

/** What somebody is told first of the reviews that lie with them, who did not ask just now. */
export function noteOf(reviews: readonly Review[], telling: OwnTelling, setting: Setting): Note {
  const { locale, now } = setting;
  const [first] = reviews;
  const count = reviews.length;
  const values = {
    count,
    unit: inOneBreath(
      reviews.map((one) => unitName(one, setting)),
      locale,
    ),
    review: first ? reviewOfPeriod(first.period, locale) : "",
    last: first ? dayText(first.period.to, locale) : "",
  };
  const says = (key: "reminder" | "again" | "new-leader" | "no-leader") => ({
    heading: t(locale, `review.told.${key}`, values),
    text: t(locale, `review.told.${key}.text`, values),
  });
  switch (telling.why) {
    case "reminder":
      return says(telling.isFirst ? "reminder" : "again");
    case "new-leader":
      return says("new-leader");
    case "vacant":
      return says("no-leader");
    case "handed-over": {
      const name = nameOf(telling.by, setting);
      return {
        heading: t(locale, "review.told.handed-over", { ...values, name }),
        text: t(locale, "review.told.handed-over.text", values),
      };
    }
    case "pack":
    case "was-it-held": {
      const on = first?.meeting?.on ?? dayOf(now);
      return {
        heading: t(locale, `review.told.${telling.why}`, {
          ...values,
          day: nearDay(on, setting),
        }),
        text: t(locale, `review.told.${telling.why}.text`, values),
      };
    }
  }
}

/** `i går`, or the day by its name and date. */
function nearDay(day: Day, { locale, now }: Setting): string {
  if (day === addDays(dayOf(now), -1)) return t(locale, "review.yesterday");
  return dayText(day, locale, "weekday");
}
