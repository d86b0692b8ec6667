import type { Tx } from "../store/index.ts";
import type { WheelDesk } from "./desk.ts";
import { nextLook } from "./due.ts";
import { type Task, taskId } from "./task.ts";

/** The kind of job that looks after a task of the annual wheel. */
export const WHEEL_LOOK = "wheel.look";

/**
 * Sees to it that somebody looks when the next thing is to be said. A look that has become needless finds nothing to
 * do, so none is ever taken back.
 */
export async function planLook(
  tx: Tx,
  { tenant, calendar }: Pick<WheelDesk, "tenant" | "calendar">,
  task: Task,
): Promise<void> {
  const dueAt = nextLook(task, calendar, tx.now);
  if (!dueAt) return;
  const id = taskId(task);
  await tx.schedule({
    // With how far it has come: what is due at an instant at which somebody looked already is not left out.
    key: `${WHEEL_LOOK} ${tenant.id} ${id} ${task.log.length} ${dueAt.toISOString()}`,
    ...{ kind: WHEEL_LOOK, tenant: tenant.id, dueAt, payload: { task: id } },
  });
}
