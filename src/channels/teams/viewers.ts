import { referencesTo } from "../../conversation/addresses.ts";
import type { Docs } from "../../store/index.ts";

/** Teams' own ids of people, of those among them who have been alone with Vogter there. */
export async function userIdsOf(
  docs: Docs,
  tenant: string,
  people: readonly string[] = [],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const person of people) {
    for (const { user } of await referencesTo(docs, tenant, person, "teams")) {
      if (user !== undefined && !ids.includes(user)) ids.push(user);
    }
  }
  return ids;
}
