import type { Person, UnlistedPerson } from "../people/index.ts";
import type { Tx } from "../store/index.ts";
import type { Setup } from "./desk.ts";

/** Writes down who did, or tried, what with a dispensation. Nobody's words. */
export function auditDone(
  tx: Tx,
  { tenant }: Pick<Setup, "tenant">,
  number: string,
  actor: Person | UnlistedPerson,
  action: string,
  facts?: Readonly<Record<string, string | number>>,
): void {
  tx.audit({
    ...{ tenant: tenant.id, actor: actor.id, action: `dispensation.${action}` },
    subject: { kind: "dispensation", id: number },
    ...(facts && { facts }),
  });
}
