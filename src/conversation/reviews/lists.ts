import { personOrUnlisted } from "../../people/index.ts";
import {
  type Review,
  type ReviewDesk,
  reviewsOf,
  reviewsSeen,
  unitsUnder,
} from "../../reviews/index.ts";
import type { Docs } from "../../store/index.ts";

/** Why somebody is shown several units in one message: they are theirs, or below them, or the municipality's. */
export const LISTS = ["own", "above", "all"] as const;
export type List = (typeof LISTS)[number];

/** The name by which the messages are known that show somebody several units' reviews of a period. */
export function aboutList(period: string, person: string, list: List) {
  return { kind: "reviews", id: `${period} ${person}`, part: list };
}

/** What stands on a list of a period by now. */
export async function reviewsOn(
  docs: Docs,
  desk: ReviewDesk,
  {
    period,
    person,
    list,
  }: { readonly period: string; readonly person: string; readonly list: List },
): Promise<readonly Review[]> {
  const viewer = personOrUnlisted(desk.tenant, person);
  if (list === "own") {
    const leads = viewer.kind === "listed" ? viewer.leads : [];
    const { open, held } = await reviewsOf(docs, desk, viewer);
    const led = await reviewsSeen(docs, desk, viewer, period, leads);
    const all = [...led, ...open, ...held].filter((one) => one.period.id === period);
    return [...new Map(all.map((one) => [one.unit, one])).values()];
  }
  const units = list === "above" ? unitsUnder(desk.tenant, person) : undefined;
  const seen = await reviewsSeen(docs, desk, viewer, period, units);
  // Whatever they were told of once, done or not.
  return seen.filter(({ log }) => log.some(({ did, to }) => did === "escalated" && to === person));
}
