import type { Person, UnlistedPerson } from "../people/index.ts";
import type { Day } from "../shared/calendar/day.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Docs } from "../store/index.ts";
import type { Setup } from "./desk.ts";
import { dutyOf } from "./duty-of.ts";
import { ALL, tasks } from "./kind.ts";
import { lastDay, type Month } from "./month.ts";
import { ownersOf } from "./owners.ts";
import { type Standing, standingOn } from "./standing.ts";
import { monthOfTask, type Task } from "./task.ts";

/** A task that somebody has to see to now. */
export interface OpenTask {
  readonly task: Task;
  readonly month: Month;
  /** The last day of its month. */
  readonly last: Day;
  readonly standing: Standing;
}

/** What waits for a person: their tasks whose month has begun. */
export async function openFor(
  docs: Docs,
  setup: Setup,
  { id }: Person | UnlistedPerson,
): Promise<readonly OpenTask[]> {
  const open = await docs.find(tasks, "open", { tenant: setup.tenant.id, limit: ALL });
  const today = dayOf(docs.now);
  return open
    .map(({ value }) => value as Task)
    .map((task) => {
      const month = monthOfTask(task);
      return { task, month, last: lastDay(month), standing: standingOn(task, today) };
    })
    .filter(({ standing }) => standing === "due" || standing === "overdue")
    .filter(({ task }) => ownersOf(dutyOf(task, setup), setup).people.some((one) => one.id === id));
}
