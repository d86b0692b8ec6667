import { z } from "zod";
import type { Docs } from "./documents.ts";
import { defineKind } from "./kind.ts";

/** Where numbers without a gap come from, such as those of incidents. */
export const counters = defineKind({
  name: "counter",
  schema: z.strictObject({ last: z.int().positive() }),
});

/** The next number; whoever asks at the same time waits or begins again, so no number is given twice. */
export async function next(docs: Docs, tenant: string, counter: string): Promise<number> {
  const doc = await docs.take(counters, tenant, counter);
  if (!doc) {
    await docs.insert(counters, tenant, counter, { last: 1 });
    return 1;
  }
  const last = doc.value.last + 1;
  await docs.replace(counters, doc, { last });
  return last;
}
