import type { Tx } from "../store/index.ts";
import type { IncidentDesk } from "./desk.ts";
import { nextLook } from "./due.ts";
import type { Incident } from "./incident.ts";

/** The kind of job that looks after incidents. */
export const INCIDENT_LOOK = "incident.look";

/**
 * Sees to it that somebody looks when the next thing is due. A look that has become needless finds nothing to do, so
 * none is ever taken back.
 */
export async function planLook(
  tx: Tx,
  { tenant, rules }: IncidentDesk,
  incident: Incident,
): Promise<void> {
  const next = nextLook(incident, rules);
  if (!next) return;
  const dueAt = next > tx.now ? next : tx.now;
  const { number, log } = incident;
  await tx.schedule({
    // With how far it has come: a deadline that is moved back is due at an instant at which somebody looked already.
    key: `${INCIDENT_LOOK} ${tenant.id} ${number} ${log.length} ${dueAt.toISOString()}`,
    ...{ kind: INCIDENT_LOOK, tenant: tenant.id, dueAt, payload: { number } },
  });
}
