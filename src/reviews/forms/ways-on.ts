import type { Field } from "../../conversation/form.ts";
import { type Person, personOf, type Tenant } from "../../people/index.ts";
import { addDays, addMonths, type Day } from "../../shared/calendar/day.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { dayText } from "../cards/words.ts";
import type { Review } from "../review.ts";
import { optionsField } from "./fields.ts";

/** How far it can be put off: a week, two weeks or a month, as long as the period is not over then. Pure. */
function laterDays(today: Day, last: Day): readonly { name: Later; day: Day }[] {
  const days = [
    { name: "week", day: addDays(today, 7) },
    { name: "two-weeks", day: addDays(today, 14) },
    { name: "month", day: addMonths(today, 1) },
  ] as const;
  return days.filter(({ day }) => day <= last);
}
type Later = "week" | "two-weeks" | "month";

/** Until when not to be reminded. */
export function laterField(reviews: readonly Review[], { locale, now }: Setting): Field {
  const last = firstEnd(reviews);
  const options = laterDays(dayOf(now), last).map(({ name, day }) => ({
    ...{ value: day, title: t(locale, `review.later.${name}`, { day: dayText(day, locale) }) },
  }));
  return optionsField("choice", "until", "review.ask.later", options, locale);
}

/** Who takes it over: the deputy first, then those who lead above. */
export function successorField(reviews: readonly Review[], { desk, locale }: Setting): Field {
  const options = successorsOf(reviews, desk.tenant).map(({ id, name, title }) => ({
    ...{ value: id, title: `${name}, ${title}` },
  }));
  return optionsField("choice", "to", "review.ask.to", options, locale);
}

/** Those who can take reviews over, the likeliest first; none who has them already. Pure. */
function successorsOf(reviews: readonly Review[], tenant: Tenant): readonly Person[] {
  const [first] = reviews;
  if (!first) return [];
  const units = new Map(tenant.units.map((one) => [one.id, one]));
  const ids: string[] = [];
  const leader = first.leader === undefined ? undefined : personOf(tenant, first.leader);
  if (leader?.deputy) ids.push(leader.deputy);
  const seen = new Set<string>();
  for (let at = units.get(first.unit); at && !seen.has(at.id); at = units.get(at.parent ?? "")) {
    seen.add(at.id);
    if (at.leader) ids.push(at.leader);
  }
  const has = first.handedTo?.person ?? first.leader;
  return [...new Set(ids)].filter((id) => id !== has).flatMap((id) => personOf(tenant, id) ?? []);
}

/** The first day on which one of their periods is over: what is put off is not forgotten for any. */
function firstEnd(reviews: readonly Review[]): Day {
  return reviews.map(({ period }) => period.to).sort()[0] ?? "";
}
