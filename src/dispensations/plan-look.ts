import type { Tx } from "../store/index.ts";
import type { DispensationDesk } from "./desk.ts";
import type { Dispensation } from "./dispensation.ts";
import { nextLook } from "./due.ts";

/** The kind of job that looks after dispensations. */
export const DISPENSATION_LOOK = "dispensation.look";

/**
 * Sees to it that somebody looks when the next thing is due. A look that has become needless finds nothing to do, so
 * none is ever taken back.
 */
export async function planLook(
  tx: Tx,
  { tenant, calendar }: Pick<DispensationDesk, "tenant" | "calendar">,
  dispensation: Dispensation,
): Promise<void> {
  const next = nextLook(dispensation, calendar, tx.now);
  if (!next) return;
  const dueAt = next > tx.now ? next : tx.now;
  const { number, log } = dispensation;
  await tx.schedule({
    // With how far it has come: what is due at an instant at which somebody looked already is not left out.
    key: `${DISPENSATION_LOOK} ${tenant.id} ${number} ${log.length} ${dueAt.toISOString()}`,
    ...{ kind: DISPENSATION_LOOK, tenant: tenant.id, dueAt, payload: { number } },
  });
}
