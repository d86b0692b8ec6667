import { addMonths } from "../shared/calendar/day.ts";
import { dayOf, instantAt } from "../shared/calendar/instant.ts";
import type { Doc, Tx } from "../store/index.ts";
import type { WheelDesk } from "./desk.ts";
import { type Duty, dutiesOf } from "./duty.ts";
import { ALL, tasks, WHEEL, wheels } from "./kind.ts";
import { monthIn, yearIn } from "./month.ts";
import { planLook } from "./plan-look.ts";
import { type Slot, slotsIn } from "./slots.ts";
import { type Task, taskId } from "./task.ts";

/**
 * Opens what is to be done this year and in years that went by unopened, lets what the policy wants no more end, and
 * moves what has not begun to the month the municipality chose since. Done again, it finds nothing to do.
 */
export async function openYear(tx: Tx, desk: WheelDesk): Promise<void> {
  const { id: tenant } = desk.tenant;
  const today = dayOf(tx.now);
  const year = yearIn(monthIn(today));
  const kept = await tx.take(wheels, tenant, WHEEL);
  const { since, opened } = kept?.value ?? { since: year, opened: year };
  const duties = dutiesOf(desk, since);
  for (let each = Math.min(opened, year); each <= year; each++) {
    // Of a year that went by while Vogter was away, and of the one that begins, all is told.
    const isNew = kept !== undefined && each > opened;
    for (const duty of duties)
      for (const slot of slotsIn(duty, each)) await openTask(tx, desk, duty, slot, isNew);
  }
  await endOthers(tx, desk, duties);
  if (!kept) await tx.insert(wheels, tenant, WHEEL, { since, opened });
  else if (opened < year) await tx.replace(wheels, kept, { since, opened: year });
}

async function openTask(
  tx: Tx,
  desk: WheelDesk,
  duty: Duty,
  slot: Slot,
  isNew: boolean,
): Promise<void> {
  const { id: tenant } = desk.tenant;
  const id = taskId({ slot: slot.id, duty: duty.id });
  const known = await tx.get(tasks, tenant, id);
  const task = known
    ? await moved(tx, known as Doc<Task>, slot)
    : await opened(tx, tenant, duty, slot, isNew);
  if (!known) await tx.insert(tasks, tenant, id, task);
  await planLook(tx, desk, task);
}

async function opened(
  tx: Tx,
  tenant: string,
  duty: Duty,
  slot: Slot,
  isNew: boolean,
): Promise<Task> {
  const at = tx.now.toISOString();
  const { year, month, from } = slot;
  return {
    ...{ duty: duty.id, slot: slot.id, year, policy: duty.policy, name: duty.name, month, from },
    limit: await limitOf(tx, tenant, duty, slot),
    since: isNew ? instantAt(`${year}-01-01`, "00:00").toISOString() : at,
    isBefore: !isNew && month < monthIn(dayOf(tx.now)),
    ...{ deferrals: [], said: [], unreached: [] },
    state: { is: "open" },
    log: [{ at, did: "opened" }],
  };
}

/** What comes round after several years has so many from the day it was last done, where that is known. */
async function limitOf(tx: Tx, tenant: string, duty: Duty, slot: Slot): Promise<string> {
  if (duty.everyMonths <= 12) return slot.limit;
  const last = String(slot.year - Math.round(duty.everyMonths / 12));
  const before = await tx.get(tasks, tenant, taskId({ slot: last, duty: duty.id }));
  const done = before?.value.state;
  return done?.is === "done" ? addMonths(done.on, duty.everyMonths) : slot.limit;
}

/** Where nothing has happened yet, the month that the municipality chooses counts at once. */
async function moved(tx: Tx, known: Doc<Task>, slot: Slot): Promise<Task> {
  const task = known.value as Task;
  const now = monthIn(dayOf(tx.now));
  const isUntouched =
    task.log.every(({ did }) => did === "opened" || did === "moved") && task.month > now;
  if (!isUntouched || task.month === slot.month || slot.month < now) return task;
  const at = tx.now.toISOString();
  const anew: Task = { ...task, month: slot.month, log: [...task.log, { at, did: "moved" }] };
  await tx.replace(tasks, known, anew);
  return anew;
}

/** A newer policy does not want what an older one did. */
async function endOthers(tx: Tx, desk: WheelDesk, duties: readonly Duty[]): Promise<void> {
  const wanted = new Set(duties.map(({ id }) => id));
  const open = await tx.find(tasks, "open", { tenant: desk.tenant.id, limit: ALL });
  const at = tx.now.toISOString();
  for (const doc of open) {
    const task = doc.value as Task;
    if (wanted.has(task.duty)) continue;
    const ended: Task = {
      ...task,
      state: { is: "ended", at },
      log: [...task.log, { at, did: "ended" }],
    };
    await tx.replace(tasks, doc, ended);
    await desk.voice.showAnew(tx, ended);
  }
}
