import { personOf, type Tenant } from "../people/index.ts";
import type { Dispensation, RequestText } from "./dispensation.ts";

/** The text with the units it is for: those that there are, else the requester's own. Pure. */
export function textFor(
  text: RequestText,
  { person, unit }: Pick<Dispensation["requester"], "person" | "unit">,
  tenant: Tenant,
): RequestText {
  const known = text.units.filter((one) => tenant.units.some(({ id }) => id === one));
  const own = personOf(tenant, person)?.unit ?? unit;
  const units = known.length > 0 ? known : own === undefined ? [] : [own];
  return { ...text, units };
}
