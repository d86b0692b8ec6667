import type { Tenant } from "../people/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import type { Tx } from "../store/index.ts";
import type { Review } from "./review.ts";

/** Why somebody hears of reviews. */
export type Telling =
  /** Those they are to hold: the first time, or again. */
  | { readonly why: "reminder"; readonly isFirst: boolean }
  /** They have become the unit's leader, and it is not done yet. */
  | { readonly why: "new-leader" }
  /** Somebody handed it to them. */
  | { readonly why: "handed-over"; readonly by: string }
  /** The meeting is soon: what to go through there. */
  | { readonly why: "pack" }
  /** The meeting was planned for a day that has passed. */
  | { readonly why: "was-it-held" }
  /** Whoever leads the leader, or the coordinator: the period is over and they were not held. */
  | { readonly why: "overdue"; readonly as: "above" | "coordinator" }
  /** The nearest leader above, or the coordinator: nobody leads the unit, or whoever does cannot be reached. */
  | { readonly why: "vacant" | "unreached" };

/** What the flow lends the room: how people are told, and how cards that were shown come to show what is so now. */
export interface Voice {
  /** One message about all of `reviews`. False when there is no way to reach them in chat. */
  tell(tx: Tx, person: string, reviews: readonly Review[], telling: Telling): Promise<boolean>;
  /** Replaces the cards that were shown of it. */
  showAnew(tx: Tx, review: Review): Promise<void>;
}

/** What a municipality's reviews go by. */
export interface Setup {
  readonly tenant: Tenant;
  /** @throws VogterError when there is no policy of that id */
  policyOf(id: string): Policy;
  readonly calendar: Calendar;
}

/** A municipality's desk for reviews. */
export interface ReviewDesk extends Setup {
  readonly voice: Voice;
}
