import type { Docs } from "../../store/index.ts";
import { reviews } from "../kind.ts";
import type { Review } from "../review.ts";

const AT_ONCE = 500;

/** All of a municipality's reviews, or those of one period, the newest period first, each by its units. */
export async function allReviews(
  docs: Docs,
  tenant: string,
  period?: string,
): Promise<readonly Review[]> {
  const range = period === undefined ? {} : { from: `${period} `, to: `${period} ~` };
  return newestFirst(await inStretches(docs, tenant, "period", range));
}

/** Those of some units, in all periods or one, in the same order. */
export async function reviewsOfUnits(
  docs: Docs,
  tenant: string,
  units: readonly string[],
): Promise<readonly Review[]> {
  const found: Review[] = [];
  for (const unit of units) {
    const range = { from: `${unit} `, to: `${unit} ~` };
    found.push(...(await inStretches(docs, tenant, "unit", range)));
  }
  return newestFirst(found);
}

async function inStretches(
  docs: Docs,
  tenant: string,
  index: "period" | "unit",
  range: { readonly from?: string; readonly to?: string },
): Promise<readonly Review[]> {
  const found = new Map<string, Review>();
  for (let from = range.from; ; ) {
    const before = found.size;
    const some = await docs.find(reviews, index, {
      ...{ tenant, limit: AT_ONCE, ...range },
      ...(from !== undefined && { from }),
    });
    for (const { id, value } of some) found.set(id, value as Review);
    const last = some.at(-1)?.value;
    // The end belongs to the range, so the last of one stretch is the first of the next.
    if (some.length < AT_ONCE || found.size === before || !last) return [...found.values()];
    from = index === "period" ? `${last.period.id} ${last.unit}` : `${last.unit} ${last.period.to}`;
  }
}

function newestFirst(all: readonly Review[]): readonly Review[] {
  const key = ({ period, unit }: Review) => [period.to, unit] as const;
  return all.toSorted((a, b) => {
    const [[toA, unitA], [toB, unitB]] = [key(a), key(b)];
    if (toA !== toB) return toA < toB ? 1 : -1;
    return unitA < unitB ? -1 : 1;
  });
}
