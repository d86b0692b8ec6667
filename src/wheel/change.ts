import type { Act } from "./act.ts";
import type { Doer } from "./refusal.ts";
import { type Entry, monthOfTask, type Report, type Task } from "./task.ts";

/** Does an act that was not refused: the task as it is then. Pure. */
export function change(before: Task, act: Act, { person, at }: Doer): Task {
  const stamp = { by: person.id, at: at.toISOString() };
  const entry = (did: Entry["did"], why?: string): Entry => ({
    ...stamp,
    did,
    ...(why && { why }),
  });
  switch (act.do) {
    case "done":
      return { ...before, state: doneAs(act, stamp), log: [...before.log, entry("done")] };
    case "correct":
      return {
        ...before,
        state: doneAs(act, stamp),
        log: [...before.log, entry("corrected", act.why)],
      };
    case "defer": {
      const deferral = { from: monthOfTask(before), to: act.to, reason: act.reason, ...stamp };
      return {
        ...before,
        ...{ deferrals: [...before.deferrals, deferral], since: stamp.at },
        log: [...before.log, entry("deferred")],
      };
    }
    case "reopen":
      return {
        ...before,
        ...{ state: { is: "open" }, since: stamp.at },
        // The coordinator hears it once more when it stays open.
        said: before.said.filter((id) => !id.startsWith("still-open")),
        log: [...before.log, entry("reopened", act.why)],
      };
  }
}

function doneAs(
  { on, note, evidence }: Report,
  stamp: { readonly by: string; readonly at: string },
): Extract<Task["state"], { is: "done" }> {
  return { is: "done", on, note, ...(evidence && { evidence }), ...stamp };
}
