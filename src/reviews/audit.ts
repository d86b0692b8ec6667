import type { Person, UnlistedPerson } from "../people/index.ts";
import type { Tx } from "../store/index.ts";
import type { Setup } from "./desk.ts";

/** Writes down who did, or tried, what with a unit's review; without `actor`, Vogter did it. Nobody's words. */
export function auditDone(
  tx: Tx,
  { tenant }: Pick<Setup, "tenant">,
  id: string,
  action: string,
  {
    actor,
    ...more
  }: {
    readonly actor?: Person | UnlistedPerson;
    readonly people?: readonly string[];
    readonly facts?: Readonly<Record<string, string | number | boolean>>;
  } = {},
): void {
  tx.audit({
    ...{ tenant: tenant.id, action: `review.${action}` },
    ...(actor && { actor: actor.id }),
    // The log takes no blanks.
    subject: { kind: "review", id: id.replace(" ", "/") },
    ...more,
  });
}
