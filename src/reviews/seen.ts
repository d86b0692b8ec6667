import { may, type Person, type UnlistedPerson } from "../people/index.ts";
import { addDays } from "../shared/calendar/day.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Period } from "../shared/calendar/period.ts";
import type { Docs } from "../store/index.ts";
import { currentPeriod } from "./basis.ts";
import type { Setup } from "./desk.ts";
import { reviews } from "./kind.ts";
import { allReviews } from "./register/all-reviews.ts";
import type { Review } from "./review.ts";
import { idIn } from "./review-id.ts";
import { sees } from "./see.ts";
import { settled } from "./settle.ts";
import { thingOf } from "./thing.ts";

/** The reviews of one period that somebody may see, by the units' ids; of `units` only, where they are given. */
export async function reviewsSeen(
  docs: Docs,
  setup: Setup,
  person: Person | UnlistedPerson,
  period: string,
  units?: readonly string[],
): Promise<readonly Review[]> {
  const found = await (units
    ? ofUnits(docs, setup, period, units)
    : allReviews(docs, setup.tenant.id, period));
  return found
    .map((one) => settled(one, setup, docs.now))
    .filter((one) => one.state.is !== "ended" && sees(person, one, setup));
}

/** The period that today is in, and those before it, the newest first; `count` in all. */
export function latestPeriods(setup: Setup, now: Date, count: number): readonly Period[] {
  const periods = [currentPeriod(setup, dayOf(now))];
  while (periods.length < count) {
    const [last] = periods.slice(-1);
    if (!last) break;
    periods.push(currentPeriod(setup, addDays(last.from, -1)));
  }
  return periods;
}

async function ofUnits(
  docs: Docs,
  { tenant }: Setup,
  period: string,
  units: readonly string[],
): Promise<readonly Review[]> {
  const found = await Promise.all(
    units.map((unit) => docs.get(reviews, tenant.id, idIn(period, unit))),
  );
  return found.flatMap((doc) => (doc ? [doc.value as Review] : []));
}

/** The last review of a unit that was held, for who may know that it was; nothing when there is none. */
export async function lastHeld(
  docs: Docs,
  setup: Setup,
  person: Person | UnlistedPerson,
  unit: string,
): Promise<Review | undefined> {
  const { tenant } = setup;
  const found = await docs.find(reviews, "unit", {
    ...{ tenant: tenant.id, from: `${unit} `, to: `${unit} ~`, backwards: true },
  });
  const held = found.map(({ value }) => value as Review).find(({ state }) => state.is === "held");
  return held && may(person, "review.see-held", thingOf(held, setup)) ? held : undefined;
}
