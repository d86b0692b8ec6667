import { z } from "zod";

const day = z.iso.date();
const instant = z.iso.datetime();

/** Why a review is wanted: the policy's clause, or Vogter's own default where the policy says nothing. */
const basis = z.union([
  z.strictObject({
    by: z.literal("policy"),
    policy: z.string(),
    /** The id of the profile's rhythm. */
    rhythm: z.string(),
  }),
  z.strictObject({ by: z.literal("default") }),
]);

/** What was done at the meeting, as whoever reports it says. */
const meetingHeld = {
  on: day,
  present: z.int().min(1),
  /** What they talked about. */
  topics: z.string(),
  /** What came of it, and who sees to it; empty for nothing. */
  followUps: z.string(),
};

const state = z.union([
  z.strictObject({ is: z.literal("open") }),
  z.strictObject({
    is: z.literal("held"),
    ...meetingHeld,
    by: z.string(),
    at: instant,
    /** The meeting was after the period's last day. */
    late: z.boolean(),
    /** The units that this one took the place of, when it was they who held it. */
    heldIn: z.array(z.string()).optional(),
  }),
  /** The unit is no more; `into` is the one that took its place, and did what it had done. */
  z.strictObject({ is: z.literal("ended"), at: instant, into: z.string().optional() }),
]);

const entry = z.strictObject({
  at: instant,
  did: z.enum([
    ...(["opened", "reminded", "pack-sent", "asked", "planned", "snoozed"] as const),
    ...(["handed-over", "taken-back", "new-leader", "held", "corrected", "undone"] as const),
    ...(["escalated", "unreached", "ended"] as const),
  ]),
  /** Nobody: Vogter did it by itself. */
  by: z.string().optional(),
  /** Whom it went to. */
  to: z.string().optional(),
  why: z.string().optional(),
  /** What was said of the meeting before it was corrected or undone. */
  was: z.strictObject({ ...meetingHeld, by: z.string(), at: instant }).optional(),
});

/** One unit's review of the rules at a staff meeting in one period. */
export const reviewShape = z.strictObject({
  unit: z.string(),
  /** As it was called when the period began. */
  unitName: z.string(),
  period: z.strictObject({ id: z.string(), from: day, to: day }),
  basis,
  /** Whom it lies with, as Vogter saw it last. */
  leader: z.string().optional(),
  /** Who does it instead of the leader, up to and with a day, or until it is done. */
  handedTo: z.strictObject({ person: z.string(), until: day.optional() }).optional(),
  /** The staff meeting at which it is to be. */
  meeting: z.strictObject({ on: day, plannedAt: instant, plannedBy: z.string() }).optional(),
  /** The first day on which it may be reminded of again. */
  snoozedUntil: day.optional(),
  /** How many reminders were sent. */
  reminders: z.int().nonnegative(),
  /** What Vogter did already, so that it is done once. */
  done: z.array(z.string()),
  /** Who could not be reached. */
  unreached: z.array(z.string()),
  state,
  log: z.array(entry),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

export type Review = DeepReadonly<z.output<typeof reviewShape>>;
export type Entry = Review["log"][number];
export type State = Review["state"];
export type Basis = Review["basis"];

/** What was done at a meeting. */
export interface MeetingHeld {
  readonly on: string;
  readonly present: number;
  readonly topics: string;
  readonly followUps: string;
}
