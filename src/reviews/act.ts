import type { MeetingHeld } from "./review.ts";

/** What somebody can do about a unit's review. Days are days in Copenhagen, as `2026-03-12`. */
export type Act =
  /** The staff meeting is on that day. Said again, it is moved. */
  | { readonly do: "plan"; readonly on: string }
  | { readonly do: "snooze"; readonly until: string }
  /** To somebody who does it instead, up to and with `until`, or until it is done. */
  | { readonly do: "hand-over"; readonly to: string; readonly until?: string | undefined }
  | { readonly do: "take-back" }
  | ({ readonly do: "held" } & MeetingHeld)
  /** What was said of the meeting was wrong. */
  | ({ readonly do: "correct"; readonly why: string } & MeetingHeld)
  /** It was not held after all. */
  | { readonly do: "undo"; readonly why: string };

/** Why something is not done. */
export type Refusal =
  | "not-theirs"
  /** Reported already: by whom and when stands in the review. It can be corrected. */
  | "already-held"
  | "not-held"
  | "unit-gone"
  /** A meeting that is over can be held, but not planned. */
  | "day-passed"
  /** A meeting that is yet to come can be planned, but not held. */
  | "day-to-come"
  /** The meeting lies before the period: it counts for the one before. */
  | "before-period"
  /** Planned, or snoozed until, after the period is over. */
  | "after-period"
  /** Whoever it is handed to is not somebody the municipality's file names, or has it already. */
  | "nobody-to-hand-to";
