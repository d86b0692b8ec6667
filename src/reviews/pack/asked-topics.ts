import { z } from "zod";
import { addMonths } from "../../shared/calendar/day.ts";
import { dayOf, instantAt } from "../../shared/calendar/instant.ts";
import { type Docs, defineKind, type Tx } from "../../store/index.ts";

const shape = z.strictObject({
  /** Not given: asked by somebody whom the municipality's file does not name. */
  unit: z.string().optional(),
  /** Such as `2026-05`. */
  month: z.string(),
  topic: z.string(),
  count: z.int().positive(),
});

/** How often a topic was asked about in a month. */
export type Asked = z.infer<typeof shape>;

/** What is asked about, counted: nobody's words, and not who asked. */
export const askedTopics = defineKind({
  name: "asked-topics",
  schema: shape,
  indexes: { month: ({ month }) => month },
  // Thirteen months from when the month was over.
  keep: {
    days: 396,
    from: ({ month }) => instantAt(addMonths(`${month}-01`, 1), "00:00").toISOString(),
  },
});

/** Counts that somebody of `unit`, or of no unit that Vogter knows, asked about a topic. */
export async function countAsked(
  tx: Tx,
  tenant: string,
  unit: string | undefined,
  topic: string,
): Promise<void> {
  const month = dayOf(tx.now).slice(0, "2026-05".length);
  const id = JSON.stringify([month, unit ?? "", topic]);
  const doc = await tx.take(askedTopics, tenant, id);
  if (doc) await tx.replace(askedTopics, doc, { ...doc.value, count: doc.value.count + 1 });
  else await tx.insert(askedTopics, tenant, id, { unit, month, topic, count: 1 });
}

/** As many as a municipality ever has in a month. */
const ALL = 100_000;

/** What was asked in a municipality in the months from one to another, such as `2026-05`; both are counted. */
export async function askedIn(
  docs: Docs,
  tenant: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Asked[]> {
  const found = await docs.find(askedTopics, "month", { tenant, from, to, limit: ALL });
  return found.map(({ value }) => value);
}
