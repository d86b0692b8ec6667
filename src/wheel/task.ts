import { z } from "zod";

const day = z.iso.date();
const instant = z.iso.datetime();
const month = z.string().regex(/^\d{4}-\d{2}$/u);
const person = z.string();

/** The most that one may write in one place. */
export const WORDS_LIMIT = 2_000;

/** What somebody wrote: shown to those who may see the task, and nowhere else. */
const words = z.string().min(1).max(WORDS_LIMIT);

/** What was done, as whoever did it says. */
const report = {
  on: day,
  note: words,
  /** Where one finds it again: a case number, or a link. */
  evidence: words.optional(),
};

const state = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("open") }),
  z.strictObject({ is: z.literal("done"), ...report, by: person, at: instant }),
  /** The policy does not want it any more. */
  z.strictObject({ is: z.literal("ended"), at: instant }),
]);

const entry = z.strictObject({
  at: instant,
  /** Nobody: Vogter did it by itself. */
  by: person.optional(),
  did: z.enum([
    ...(["opened", "begun", "ending", "overdue", "still-open", "unreached"] as const),
    ...(["done", "deferred", "corrected", "reopened", "moved", "ended"] as const),
  ]),
  /** What a correction or a reopening was for. */
  why: words.optional(),
});

/** One time that a duty of the annual wheel is to be done. Instants are UTC, days are Copenhagen's. */
export const taskShape = z.strictObject({
  duty: z.string(),
  /** Which time it is: `2026`, or `2026-2` for the second in a year. */
  slot: z.string(),
  year: z.int(),
  policy: z.string(),
  /** As the policy named it when the year was opened. */
  name: z.strictObject({ da: z.string(), en: z.string() }),
  /** The month it was first meant for. */
  month,
  /** Done on this day or later, it counts for this time. */
  from: day,
  /** The last day on which it is in time by the policy. */
  limit: day,
  /** What fell due before is not said. */
  since: instant,
  /** Its month was over before Vogter kept the wheel here: nobody is reminded of it. */
  isBefore: z.boolean(),
  deferrals: z.array(
    z.strictObject({ from: month, to: month, reason: words, by: person, at: instant }),
  ),
  state,
  /** Ids of what was said by itself: each is said once. */
  said: z.array(z.string()),
  /** Who was told that it is theirs, and could not be reached. */
  unreached: z.array(person),
  log: z.array(entry),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

export type Task = DeepReadonly<z.output<typeof taskShape>>;
export type Entry = Task["log"][number];

/** What was done, and where it is found again. */
export interface Report {
  readonly on: string;
  readonly note: string;
  readonly evidence?: string | undefined;
}

/** How a task is known wherever it is shown: `2026.council-report`. */
export function taskId({ slot, duty }: Pick<Task, "slot" | "duty">): string {
  return `${slot}.${duty}`;
}

/** The month that it is to be done in now. */
export function monthOfTask({
  month: first,
  deferrals,
}: Pick<Task, "month" | "deferrals">): string {
  return deferrals.at(-1)?.to ?? first;
}
