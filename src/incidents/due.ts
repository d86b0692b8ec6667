import { addHours } from "date-fns/addHours";
import type { Frozen } from "../store/index.ts";
import { type Deadline, deadlinesOf } from "./deadlines.ts";
import { escalatesAt, type Patience } from "./escalation.ts";
import type { Incident } from "./incident.ts";
import type { Law } from "./law.ts";

/** Something that Vogter has to do about an incident by itself. */
export type Due =
  | { readonly do: "escalate"; readonly at: Date }
  | {
      readonly do: "remind";
      readonly at: Date;
      readonly deadline: Deadline;
      /** What it is known by, so that it goes out once; a deadline that is moved has new ones. */
      readonly id: string;
      readonly isOverdue: boolean;
    };

/** How the municipality and the law want it. */
export interface Rules extends Patience {
  readonly law: Law;
}

/** For how many days an overdue deadline is brought up again: daily, so long as somebody may act upon it. */
const OVERDUE_DAYS = 30;

/** All that is still to be done, the earliest first. Pure. */
function dueOf(incident: Frozen<Incident>, rules: Rules): readonly Due[] {
  if (incident.state !== "open") return [];
  const at = escalatesAt(incident, rules);
  const escalation: Due[] = at ? [{ do: "escalate", at }] : [];
  const reminders = deadlinesOf(incident, rules.law)
    .filter(({ met }) => met === undefined)
    .flatMap(remindersOf)
    .filter(({ id }) => !incident.reminded.includes(id));
  return [...escalation, ...reminders].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When to look at it again: the earliest thing to do; nothing when there is none. Pure. */
export function nextLook(incident: Frozen<Incident>, rules: Rules): Date | undefined {
  return dueOf(incident, rules)[0]?.at;
}

/**
 * What is due at `now`. Of several reminders of one deadline only the last is said: who was told at 48 hours too late
 * need not hear of 24 as well. `passed` are the ids of all that need not be said any more. Pure.
 */
export function dueAt(
  incident: Frozen<Incident>,
  rules: Rules,
  now: Date,
): { readonly due: readonly Due[]; readonly passed: readonly string[] } {
  const all = dueOf(incident, rules).filter(({ at }) => at <= now);
  const last = new Map(all.map((one) => [aboutOf(one), one]));
  return {
    due: all.filter((one) => last.get(aboutOf(one)) === one),
    passed: all.flatMap((one) => (one.do === "remind" ? one.id : [])),
  };
}

function aboutOf(due: Due): string {
  return due.do === "escalate" ? "escalate" : due.deadline.clock.id;
}

function remindersOf(deadline: Deadline): readonly Extract<Due, { do: "remind" }>[] {
  const { clock, due } = deadline;
  const reminder = (hours: number) => ({
    do: "remind" as const,
    at: addHours(due, hours),
    deadline,
    id: `${clock.id} ${due.toISOString()} ${hours}`,
    isOverdue: hours >= 0,
  });
  const before = clock.remindHoursBefore.map((hours) => reminder(-hours));
  const overdue = Array.from({ length: OVERDUE_DAYS }, (_, days) => reminder(days * 24));
  return [...before, ...overdue];
}
