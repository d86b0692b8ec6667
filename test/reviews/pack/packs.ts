import { join } from "node:path";
import type { Tenant } from "../../../src/people/index.ts";
import type { Policy } from "../../../src/policy/index.ts";
import { loadPackLibrary } from "../../../src/reviews/pack/library.ts";
import { makePack, type PackInputs } from "../../../src/reviews/pack/make-pack.ts";
import { POLICIES, tenantOf } from "../../demo.ts";

export const LIBRARY = await loadPackLibrary(join(import.meta.dirname, "../../../data"));

/** A municipality with a small unit within a larger one. */
export function townOf(people: { readonly small: number; readonly large: number }): Tenant {
  const tenant = tenantOf("faxe");
  const [one] = tenant.people;
  if (!one) throw new Error("Faxe has people.");
  const peopleOf = (unit: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...one, id: `${unit}-${at}`, unit }));
  return {
    ...tenant,
    units: [
      { id: "large", name: "Det store center" },
      { id: "small", name: "Den lille enhed", parent: "large" },
      { id: "elsewhere", name: "Et andet sted" },
    ],
    people: [
      ...peopleOf("small", people.small),
      ...peopleOf("large", people.large),
      ...peopleOf("elsewhere", 20),
    ],
  };
}

export function policy(id: string): Policy {
  const found = POLICIES.find((one) => one.id === id);
  if (!found) throw new Error(`There is no policy ${id}.`);
  return found;
}

/** A pack of a unit of Faxe's in March 2026; what is not given is empty. */
export function packWith(over: Partial<PackInputs> = {}) {
  return makePack({
    ...{ tenant: tenantOf("faxe"), unit: "dagplejen", today: "2026-03-03" },
    ...{ policy: policy("faxe-2021"), older: undefined, library: LIBRARY },
    ...{ asked: [], reported: [], dispensations: [] },
    ...over,
  });
}
