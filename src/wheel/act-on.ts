import { may, type Person, type UnlistedPerson } from "../people/index.ts";
import type { Doc, Tx } from "../store/index.ts";
import type { Act, Refusal } from "./act.ts";
import { change } from "./change.ts";
import type { Setup, WheelDesk } from "./desk.ts";
import { dutyOf } from "./duty-of.ts";
import { tasks } from "./kind.ts";
import { thingOf } from "./owners.ts";
import { planLook } from "./plan-look.ts";
import { type Begun, beginRefusal, type Doer, refusalOf } from "./refusal.ts";
import { type Task, taskId } from "./task.ts";

type Viewer = Person | UnlistedPerson;

/** What became of what somebody wanted to do. */
export type Acted =
  | { readonly outcome: "done"; readonly task: Task }
  /** As it is, for those who may see it. */
  | { readonly outcome: "refused"; readonly because: Refusal; readonly task: Task }
  /** There is none, or it is not theirs to see: which of them is not said. */
  | { readonly outcome: "unknown" };

/** Does what somebody wants about a task, all of it or nothing, and writes down that it was done, or tried. */
export async function actOn(
  tx: Tx,
  desk: WheelDesk,
  id: string,
  person: Viewer,
  act: Act,
): Promise<Acted> {
  const found = await judged(tx, desk, id, person, act, refusalOf);
  if (found.outcome !== "open") return found;
  const before = found.doc.value as Task;
  const task = change(before, act, { person, at: tx.now });
  auditDone(tx, desk, task, person, AUDITED[act.do], act.do === "defer" ? { to: act.to } : {});
  await tx.replace(tasks, found.doc, task);
  await desk.voice.showAnew(tx, task);
  await planLook(tx, desk, task);
  return { outcome: "done", task };
}

/** Whether somebody may begin to fill in what an act says. Nothing is done, but that they tried is written down. */
export async function mayBegin(
  tx: Tx,
  desk: WheelDesk,
  id: string,
  person: Viewer,
  act: Begun,
): Promise<Acted> {
  const found = await judged(tx, desk, id, person, act, beginRefusal);
  return found.outcome === "open" ? { outcome: "done", task: found.doc.value as Task } : found;
}

/** A task for a person; nothing when there is none, or it is not theirs to see. */
export async function see(
  tx: Tx,
  setup: Setup,
  id: string,
  person: Viewer,
): Promise<Task | undefined> {
  const task = (await tx.get(tasks, setup.tenant.id, id))?.value as Task | undefined;
  return task && sees(person, task, setup) ? task : undefined;
}

/** Whether a task is somebody's to see. Pure. */
export function sees(person: Viewer, task: Task, setup: Setup): boolean {
  return may(person, "wheel.see", thingOf(dutyOf(task, setup), setup));
}

const AUDITED = {
  done: "done",
  defer: "deferred",
  correct: "corrected",
  reopen: "reopened",
} as const satisfies Record<Act["do"], string>;

type Open = { readonly outcome: "open"; readonly doc: Doc<Task> };

async function judged<A extends Begun>(
  tx: Tx,
  desk: WheelDesk,
  id: string,
  person: Viewer,
  act: A,
  refusalFor: (task: Task, act: A, doer: Doer, setup: Setup) => Refusal | undefined,
): Promise<Exclude<Acted, { outcome: "done" }> | Open> {
  const doc = await tx.take(tasks, desk.tenant.id, id);
  if (!doc) return { outcome: "unknown" };
  const task = doc.value as Task;
  const because = refusalFor(task, act, { person, at: tx.now }, desk);
  if (!because) return { outcome: "open", doc };
  if (because === "not-theirs") auditDone(tx, desk, task, person, "refused", { act: act.do });
  return sees(person, task, desk) ? { outcome: "refused", because, task } : { outcome: "unknown" };
}

/** Writes down who did, or tried, what. Nobody's words. */
function auditDone(
  tx: Tx,
  { tenant }: Setup,
  task: Task,
  actor: Viewer,
  action: string,
  facts: Readonly<Record<string, string>>,
): void {
  tx.audit({
    ...{ tenant: tenant.id, actor: actor.id, action: `wheel.${action}` },
    ...{ subject: { kind: "wheel-task", id: taskId(task) }, facts },
  });
}
