import { join } from "node:path";
import { type Person, personOf, type Tenant } from "../../src/people/index.ts";

const _DATA = join(import.meta.dirname, "../../data");

/** Somebody in the municipality's file. */
export function person(tenant: Tenant, id: string): Person {
  const found = personOf(tenant, id);
  if (!found) throw new Error(`There is nobody called ${id}.`);
  return found;
}
