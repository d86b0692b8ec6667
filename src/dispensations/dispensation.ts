import { z } from "zod";

const instant = z.iso.datetime();
const day = z.iso.date();
const person = z.string();

/** The most that one may write in one place. */
export const WORDS_LIMIT = 3_000;

/** What somebody wrote: shown to those who may see the dispensation, and nowhere else. */
const words = z.string().min(1).max(WORDS_LIMIT);

const clause = { clause: z.string(), heading: z.string() };

/** What is asked to be let off: a clause of the policy, or a rule of the handbook, as the requester names it. */
const requirement = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("clause"), ...clause }),
  z.strictObject({
    ...{ kind: z.literal("handbook"), reference: words },
    /** The clause of the policy that the rule belongs under, when one asks from the answer about it. It stands. */
    under: z.strictObject(clause).optional(),
  }),
]);
export type Requirement = z.infer<typeof requirement>;

/** The clause of the policy that it is about: the one that it is from, or that the handbook's rule is under. Pure. */
export function clauseAbout(
  requirement: Requirement,
): { readonly clause: string; readonly heading: string } | undefined {
  return requirement.kind === "clause" ? requirement : requirement.under;
}

/** The request in its requester's words. */
const text = z.strictObject({
  requirement,
  what: words,
  /** What and who it is for. */
  covers: words,
  /** Why the requirement cannot be met. */
  why: words,
  /** The risk to people and to operation. */
  risk: words,
  /** What is done instead. */
  measures: words.optional(),
  /** Where the deviation is documented, besides here. */
  documentation: words.optional(),
  from: day,
  /** The last day on which it applies; not given: until further notice. */
  to: day.optional(),
  /** The units it is for. */
  units: z.array(z.string()),
});
export type RequestText = z.infer<typeof text>;

/** Who of a committee took part in a decision, and who stepped aside. */
const together = z.strictObject({
  tookPart: z.array(person).min(1),
  steppedAside: z.array(person),
});
export type Together = z.infer<typeof together>;

const given = {
  round: z.int().positive(),
  /** Which of the steps in the policy's chain. */
  step: z.int().nonnegative(),
  role: z.string(),
  by: person,
  /** The holder of the role whom `by` stood in for. */
  insteadOf: person.optional(),
  at: instant,
  /** A committee's: recorded by its chair. */
  together: together.optional(),
};

/** What somebody gave to the chain in their turn. */
const part = z.discriminatedUnion("gave", [
  z.strictObject({
    ...{ gave: z.literal("opinion"), ...given },
    do: z.enum(["assess", "recommend"]),
    opinion: z.enum(["for", "against"]),
    words,
  }),
  z.strictObject({
    ...{ gave: z.literal("grant"), ...given },
    ...{ words: words.optional(), conditions: words.optional() },
    ...{ from: day, to: day.optional() },
  }),
  z.strictObject({ gave: z.literal("rejection"), ...given, words }),
]);
export type Part = z.infer<typeof part>;

/** A question back to the requester. */
const question = z.strictObject({
  round: z.int().positive(),
  /** How many parts had been given: with the next one it is over, answered or not. */
  after: z.int().nonnegative(),
  ...{ by: person, at: instant, words },
  answer: z.strictObject({ by: person, at: instant, words }).optional(),
});
export type Question = z.infer<typeof question>;

const period = { from: day, to: day.optional() };

/** How far it has come. That it has expired follows from the calendar, so it is not stored. */
const state = z.discriminatedUnion("is", [
  z.strictObject({
    is: z.literal("requested"),
    /** Since when those who have it now have had it, as far as reminders go. */
    since: instant,
    /** How many reminders have fallen due since then. */
    reminded: z.int().nonnegative(),
    /** The deputies have it too. */
    isEscalated: z.boolean(),
  }),
  z.strictObject({ is: z.literal("granted"), at: instant, ...period }),
  z.strictObject({ is: z.literal("rejected"), at: instant }),
  z.strictObject({ is: z.literal("withdrawn"), at: instant }),
  z.strictObject({ is: z.literal("revoked"), at: instant, by: person, reason: words, ...period }),
]);
export type State = z.infer<typeof state>;

/** Somebody who was told that it is, or is no longer, in their hands. */
const notice = z.strictObject({
  person,
  at: instant,
  /** There is no way to reach them in chat. */
  unreached: z.literal(true).optional(),
});
export type Notice = z.infer<typeof notice>;

const entry = z.strictObject({
  at: instant,
  /** Not given: Vogter itself. */
  by: person.optional(),
  did: z.enum([
    ...(["requested", "changed", "asked", "answered", "withdrawn", "assessed"] as const),
    ...(["recommended", "granted", "rejected", "revoked", "reminded", "escalated"] as const),
    ...(["stuck", "unreachable", "end-told", "looked-again", "expired"] as const),
  ]),
});
export type Entry = z.infer<typeof entry>;

/** A request to be let off a requirement, and what became of it. Instants are UTC, days are Copenhagen's. */
export const dispensationShape = z.strictObject({
  /** Such as `DIS-2026-0007`; also its id. */
  number: z.string(),
  requester: z.strictObject({ person, unit: z.string().optional(), locale: z.enum(["da", "en"]) }),
  /** Who else wrote some of the text: they gain from it as the requester does. */
  writers: z.array(person),
  /** The policy that was in force when it was asked for: its chain is followed to the end. */
  policy: z.string(),
  /** Counts up when the text changes: what was said of the text before is said of that alone. */
  round: z.int().positive(),
  text,
  /** What the text was before, by its round. */
  earlier: z.array(z.strictObject({ round: z.int().positive(), text })),
  state,
  parts: z.array(part),
  questions: z.array(question),
  /** The number of the one that it goes on from. */
  renews: z.string().optional(),
  notices: z.array(notice),
  /** Ids of what was said about its end: each is said once. */
  reminded: z.array(z.string()),
  log: z.array(entry),
});
export type Dispensation = z.infer<typeof dispensationShape>;
