import type { Docs } from "../store/index.ts";
import type { Incident } from "./incident.ts";
import { incidents } from "./kind.ts";

const AT_ONCE = 500;

/** A municipality's incidents, the newest report first; with `from` and `to`, those reported from one to the other. */
export async function allIncidents(
  docs: Docs,
  tenant: string,
  range: { readonly from?: Date; readonly to?: Date } = {},
): Promise<readonly Incident[]> {
  const found = new Map<string, Incident>();
  let to = range.to?.toISOString();
  for (;;) {
    const before = found.size;
    const from = range.from?.toISOString();
    const docsBefore = await docs.find(incidents, "reported", {
      ...{ tenant, backwards: true, limit: AT_ONCE },
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
    for (const { id, value } of docsBefore) found.set(id, value as Incident);
    // The end belongs to the range, so those of the same instant come once more and are known already.
    if (docsBefore.length < AT_ONCE || found.size === before) return [...found.values()];
    to = docsBefore.at(-1)?.value.times.reported;
  }
}
