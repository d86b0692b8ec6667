import type { Profile, Rhythm } from "./profile.ts";

/** The rhythm that each unit holds for itself, at its staff meetings: no duty of the municipality's annual wheel. */
export const STAFF_MEETING_REVIEW = "staff-meeting-review";

/** What a policy wants done again and again, at least every so many months. */
export interface RecurringDuty {
  /** The rhythm's id; of a rhythm with items, one duty an item: `annual-wheel-3` is the third. */
  readonly id: string;
  readonly rhythm: Rhythm;
  readonly item?: NonNullable<Rhythm["items"]>[number] | undefined;
  readonly everyMonths: number;
}

/** The duties that a policy puts in a rhythm one can put in a calendar. Pure. */
export function recurringDuties({ rhythms }: Pick<Profile, "rhythms">): readonly RecurringDuty[] {
  return rhythms.flatMap((rhythm): RecurringDuty[] => {
    const everyMonths = monthsIn(rhythm.every);
    if (everyMonths === undefined || rhythm.id === STAFF_MEETING_REVIEW) return [];
    const { id, items } = rhythm;
    return (
      items?.map((item, n) => ({ id: `${id}-${n + 1}`, rhythm, item, everyMonths })) ?? [
        { id, rhythm, everyMonths },
      ]
    );
  });
}

/** What a policy wants done all the time, or whenever something changes: it has no date. Pure. */
export function dutiesWithoutDate({ rhythms }: Pick<Profile, "rhythms">): readonly Rhythm[] {
  return rhythms.filter(
    ({ id, every }) => monthsIn(every) === undefined && id !== STAFF_MEETING_REVIEW,
  );
}

/** How many months a length such as `P2Y` has; nothing for what comes back within weeks, or is done all the time. Pure. */
export function monthsIn(every: string): number | undefined {
  const [, count, unit] = /^P([1-9]\d*)([YM])$/u.exec(every) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === "Y" ? 12 : 1);
}
