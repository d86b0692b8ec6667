import type { Day } from "../shared/calendar/day.ts";
import { lastDay, monthIn } from "./month.ts";
import { monthOfTask, type Task } from "./task.ts";

/** How a task stands on a day. */
export const STANDINGS = [
  ...(["done", "due", "overdue", "planned", "deferred", "before"] as const),
] as const;
export type Standing = (typeof STANDINGS)[number];

/** How it stands on `today`: due while its month lasts, overdue after that. Of what has ended nobody asks. Pure. */
export function standingOn(
  task: Pick<Task, "state" | "deferrals" | "month" | "isBefore">,
  today: Day,
): Standing {
  if (task.state.is === "done") return "done";
  if (task.isBefore && task.deferrals.length === 0) return "before";
  const month = monthOfTask(task);
  const now = monthIn(today);
  if (month === now) return "due";
  if (month < now) return "overdue";
  return task.deferrals.length > 0 ? "deferred" : "planned";
}

/** Whether it is done, or is to be done, later than the policy allows. Pure. */
export function isOverLimit(task: Task, today: Day): boolean {
  const { state, limit } = task;
  if (state.is === "done") return state.on > limit;
  return (
    state.is === "open" && !task.isBefore && (lastDay(monthOfTask(task)) > limit || today > limit)
  );
}
