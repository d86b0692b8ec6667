import { Cron } from "croner";
import { COPENHAGEN } from "../shared/clock.ts";
import { VogterError } from "../shared/errors.ts";

/** What comes back by the calendar, such as every weekday at seven. Plain data; made by {@link recurring}. */
export interface Recurring {
  /** Stable: it is part of each occurrence's key. */
  readonly name: string;
  /** Minute, hour, day of the month, month, day of the week: `0 7 * * 1-5`. */
  readonly cron: string;
  /** An IANA time zone. */
  readonly zone: string;
}

/**
 * Declares a rule, in Copenhagen's time unless `zone` says otherwise.
 * @throws VogterError `jobs.invalid-recurrence` with exit code 2 for a cron or a zone that is none, and for a rule
 * that does not come back, such as 30 February.
 */
export function recurring(rule: { name: string; cron: string; zone?: string }): Recurring {
  // Croner takes an empty zone for the machine's own.
  const declared = { ...rule, zone: rule.zone || COPENHAGEN };
  try {
    if (cronOf(declared).nextRuns(2, new Date(0)).length === 2) return declared;
  } catch (cause) {
    throw invalid(declared, cause);
  }
  throw invalid(declared);
}

/**
 * The instants of a rule after `after`, in order and without an end: take as many as are needed. Of an hour that
 * comes twice in October a fixed time has the first, and in March it moves from the hour that is skipped to the end
 * of it. What repeats within the hour (`*\/15 * * * *`) goes on by the quarter through both.
 */
export function* occurrencesAfter(rule: Recurring, after: Date): Generator<Date, void, void> {
  const cron = cronOf(rule);
  for (let at = cron.nextRun(after); at; at = cron.nextRun(at)) yield at;
}

/** The first instant of a rule after `after`. */
export function nextOccurrence(rule: Recurring, after: Date): Date {
  const { value } = occurrencesAfter(rule, after).next();
  if (value) return value;
  throw invalid(rule);
}

/** What names one occurrence wherever it is worked out: `reminders@2026-03-29T07:00:00.000Z`. */
export function occurrenceKey(rule: Recurring, instant: Date): string {
  return `${rule.name}@${instant.toISOString()}`;
}

/** Lists and ranges of hours count as fixed times, or `0,30 2 * * *` would run four times on a night in October. */
function cronOf({ cron, zone }: Recurring): Cron {
  return new Cron(cron, { timezone: zone, mode: "5-part", fixedTimeRule: "no-wildcard" });
}

function invalid({ name, cron, zone }: Recurring, cause?: unknown): VogterError {
  return new VogterError({
    code: "jobs.invalid-recurrence",
    message: `"${cron}" in ${zone} is not a time at which ${name} can come back.`,
    mend: 'Give minute, hour, day of the month, month and day of the week, such as "0 7 * * 1-5".',
    exitCode: 2,
    cause,
  });
}
