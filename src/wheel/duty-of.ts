import type { Setup } from "./desk.ts";
import { type Duty, dutiesOf } from "./duty.ts";
import { numberIn } from "./month.ts";
import type { Task } from "./task.ts";

/** The duty that a task is one time of; of a duty that the policy in force does not have, what the task tells. Pure. */
export function dutyOf(
  task: Pick<Task, "duty" | "policy" | "name" | "month" | "year">,
  setup: Setup,
): Duty {
  const found = dutiesOf(setup, task.year).find(({ id }) => id === task.duty);
  if (found) return found;
  const { duty: id, policy, name, month, year } = task;
  return {
    ...{ id, policy, name, short: name, everyMonths: 12, clause: "", quote: "" },
    ...{ month: numberIn(month), monthBy: "municipality", firstYear: year, countedFrom: "start" },
  };
}
