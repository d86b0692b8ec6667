import type { Tenant } from "../people/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import type { Tx } from "../store/index.ts";
import type { Proposal } from "./proposal.ts";
import type { Task } from "./task.ts";

/** Why somebody hears of a task. */
export type Telling =
  /** Whose it is: its month has begun, ends in a week, or is over. */
  | { readonly why: "begun" | "ending" | "overdue" }
  /** The coordinator: it is still open two weeks later, or none of those whose it is can be reached. */
  | { readonly why: "still-open" | "unreached" };

/** What the flow lends the room: how people are told, and how cards that were shown come to show what is so now. */
export interface Voice {
  /** False when there is no way to reach them in chat. */
  tell(tx: Tx, person: string, task: Task, telling: Telling): Promise<boolean>;
  /** Replaces the cards that were shown of it, and of the wheel it is in. */
  showAnew(tx: Tx, task: Task): Promise<void>;
}

/** A municipality's annual wheel: who is there, by which policy, in which months, and on which days they work. */
export interface WheelDesk {
  readonly tenant: Tenant;
  /** @throws VogterError when there is no policy of that id */
  readonly policyOf: (id: string) => Policy;
  readonly proposal: Proposal;
  readonly calendar: Calendar;
  readonly voice: Voice;
}

/** What reading needs of a desk. */
export type Setup = Pick<WheelDesk, "tenant" | "policyOf" | "proposal">;
