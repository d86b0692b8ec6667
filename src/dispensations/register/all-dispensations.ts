import type { Docs } from "../../store/index.ts";
import type { Dispensation } from "../dispensation.ts";
import { dispensations } from "../kind.ts";

const AT_ONCE = 500;

/** All of a municipality's dispensations, the newest first. */
export async function allDispensations(
  docs: Docs,
  tenant: string,
): Promise<readonly Dispensation[]> {
  const found = new Map<string, Dispensation>();
  for (let to: string | undefined; ; ) {
    const before = found.size;
    const some = await docs.find(dispensations, "number", {
      ...{ tenant, backwards: true, limit: AT_ONCE },
      ...(to !== undefined && { to }),
    });
    for (const { id, value } of some) found.set(id, value as Dispensation);
    // The end belongs to the range, so the last of one stretch is the first of the next.
    if (some.length < AT_ONCE || found.size === before) return [...found.values()];
    to = some.at(-1)?.id;
  }
}
