import type { Docs } from "../../store/index.ts";
import { allIncidents } from "../all-incidents.ts";
import type { IncidentSort } from "../incident.ts";

/** That something was reported: of what sort and by somebody of which unit, and no more. */
export interface Reported {
  readonly unit?: string | undefined;
  readonly sort: IncidentSort;
}

/**
 * What was reported from one instant to another, to be counted for people who see no incidents: without those that are
 * confidential, and one that was merged into another counts as that one.
 */
export async function reportedIn(
  docs: Docs,
  tenant: string,
  range: { readonly from: Date; readonly to: Date },
): Promise<readonly Reported[]> {
  const found = await allIncidents(docs, tenant, range);
  return found
    .filter(
      ({ state, isConfidential, times }) =>
        state !== "merged" && !isConfidential && times.reported < range.to.toISOString(),
    )
    .map(({ reporter: { unit }, sort }) => ({ sort, ...(unit !== undefined && { unit }) }));
}
