import { z } from "zod";
import { readDataFile } from "../shared/data-file.ts";

const words = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });

const lawClock = z.strictObject({
  id: z.enum(["authority", "nis2-warning", "nis2-notification", "nis2-final"]),
  from: z.iso.date(),
  counts: z.enum(["aware", "nis2-notification"]),
  after: z.union([
    z.strictObject({ hours: z.int().positive() }),
    z.strictObject({ months: z.int().positive() }),
  ]),
  remindHoursBefore: z.array(z.int().positive()),
  ...words.shape,
  source: words,
});

const lawFile = z.strictObject({
  authority: z.strictObject({ ...words.shape, form: z.string(), site: z.string() }),
  clocks: z.array(lawClock),
});

/** What the law wants done by when, from which day on. */
export type LawClock = z.infer<typeof lawClock>;
export type LawClockId = LawClock["id"];

/** Whom to notify, and the law's clocks by the day from which each applies. */
export interface Law {
  /** `form` is where a breach is notified, `site` where people find the authority. */
  readonly authority: {
    readonly da: string;
    readonly en: string;
    readonly form: string;
    readonly site: string;
  };
  readonly clocks: readonly LawClock[];
}

/**
 * Reads the law's clocks from a file such as `data/law.yaml`.
 * @throws VogterError `law.invalid` with exit code 2 that names the file, the line and the mend.
 */
export function loadLaw(path: string): Promise<Law> {
  return readDataFile(path, lawFile, {
    code: "law.invalid",
    mend: 'Give the authority\'s names, "form" and "site", and each clock "id", "from", "counts", "after" and its words.',
  });
}

/** The clock as the law had it on `day`; nothing before there was one. Pure. */
export function lawClockOn(law: Law, id: LawClockId, day: string): LawClock | undefined {
  return law.clocks
    .filter((clock) => clock.id === id && clock.from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}
