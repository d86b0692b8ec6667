import type { Tx } from "../store/index.ts";
import type { Telling, WheelDesk } from "./desk.ts";
import { type Due, dueAt } from "./due.ts";
import { dutyOf } from "./duty-of.ts";
import { tasks } from "./kind.ts";
import { coordinatorsBeside, ownersOf } from "./owners.ts";
import { planLook } from "./plan-look.ts";
import { type Entry, monthOfTask, type Task } from "./task.ts";

/** Says what is due about a task, and plans the next look. Done again, it finds nothing to do. */
export async function look(tx: Tx, desk: WheelDesk, id: string): Promise<void> {
  const doc = await tx.take(tasks, desk.tenant.id, id);
  if (!doc) return;
  const before = doc.value as Task;
  const { due, passed } = dueAt(before, desk.calendar, tx.now);
  let task: Task = { ...before, said: [...before.said, ...passed] };
  // Before anybody is told: what they are told is not to be put over with the plain card.
  if (passed.length > 0) await desk.voice.showAnew(tx, task);
  for (const one of due) task = await says(tx, desk, task, one);
  if (passed.length > 0) await tx.replace(tasks, doc, task);
  await planLook(tx, desk, task);
}

/** What somebody was told did not arrive after all. When that was the last of those whose it is, the coordinator hears. */
export async function notReached(
  tx: Tx,
  desk: WheelDesk,
  id: string,
  person: string,
): Promise<void> {
  const doc = await tx.take(tasks, desk.tenant.id, id);
  const before = doc?.value as Task | undefined;
  if (!doc || before?.state.is !== "open" || before.unreached.includes(person)) return;
  const { people } = ownersOf(dutyOf(before, desk), desk);
  if (!people.some((one) => one.id === person)) return;
  const task = await unreached(tx, desk, { ...before, unreached: [...before.unreached, person] });
  await tx.replace(tasks, doc, task);
}

async function says(tx: Tx, desk: WheelDesk, task: Task, { say }: Due): Promise<Task> {
  const owners = ownersOf(dutyOf(task, desk), desk).people;
  if (say === "still-open") {
    const beside = coordinatorsBeside(owners, desk).map(({ id }) => id);
    await tellEach(tx, desk, task, beside, { why: say });
    return noted(tx, task, say);
  }
  const lost = await tellEach(
    tx,
    desk,
    task,
    owners.map(({ id }) => id),
    { why: say },
  );
  return unreached(tx, desk, noted(tx, { ...task, unreached: lost }, say));
}

/** When none of those whose it is can be reached, the coordinator hears it once for each month it is put to. */
async function unreached(tx: Tx, desk: WheelDesk, task: Task): Promise<Task> {
  const owners = ownersOf(dutyOf(task, desk), desk).people;
  const id = `unreached ${monthOfTask(task)}`;
  const isReached = owners.some((one) => !task.unreached.includes(one.id));
  if (isReached || task.said.includes(id)) return task;
  const beside = coordinatorsBeside(owners, desk).map((one) => one.id);
  await tellEach(tx, desk, task, beside, { why: "unreached" });
  return noted(tx, { ...task, said: [...task.said, id] }, "unreached");
}

/** Tells each of them, and gives who could not be reached. */
async function tellEach(
  tx: Tx,
  { voice }: WheelDesk,
  task: Task,
  people: readonly string[],
  telling: Telling,
): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const person of people)
    if (!(await voice.tell(tx, person, task, telling))) lost.push(person);
  return lost;
}

function noted({ now }: Tx, task: Task, did: Entry["did"]): Task {
  return { ...task, log: [...task.log, { at: now.toISOString(), did }] };
}
