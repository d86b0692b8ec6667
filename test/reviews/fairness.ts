import { expect } from "vitest";
import type { Review, Telling } from "../../src/reviews/index.ts";
import { isWeekend } from "../../src/shared/calendar/day.ts";
import { dayOf } from "../../src/shared/calendar/instant.ts";
import { COPENHAGEN } from "../../src/shared/clock.ts";
import { CALENDAR } from "../demo.ts";
import type { Told, Town } from "./town.ts";

const clockOnTheWall = new Intl.DateTimeFormat("sv-SE", {
  timeStyle: "short",
  timeZone: COPENHAGEN,
});
const REMINDERS: readonly string[] = ["reminder", "new-leader", "vacant"];

/** Of one unit a person hears at most one such thing a day. */
function as(telling: Telling): string {
  return telling.why === "overdue" ? `overdue ${telling.as}` : "own";
}

function keyOf({ period, unit }: Pick<Review, "period" | "unit">): string {
  return `${period.id} ${unit}`;
}

/** Judges each message by what nobody should ever be told, as a person reads it in the rules. */
export function fairness(town: Pick<Town, "told">, most: number) {
  const reminders = new Map<string, number>();
  const once = new Set<string>();
  let actor: string | undefined;

  function comesAtADecentHour({ at }: Told, text: string): void {
    const [day, time] = [dayOf(at), clockOnTheWall.format(at)];
    const date = day.slice("2026-".length);
    expect(time >= "09:00" && time < "16:00", `${text}: at ${time}`).toBe(true);
    expect(isWeekend(day), `${text}: a weekend`).toBe(false);
    expect(CALENDAR.isBusinessDay(day), `${text}: a holiday`).toBe(true);
    expect(date.startsWith("07-"), `${text}: July`).toBe(false);
    expect(date >= "12-24" || date === "01-01", `${text}: Christmas`).toBe(false);
  }

  function isRight(told: Told, text: string): void {
    const { person, telling, reviews } = told;
    // The answer to one's own click is no message that comes by itself.
    const isAnswer = telling.why === "pack" && person === actor;
    if (!isAnswer) comesAtADecentHour(told, text);
    expect(reviews.length, text).toBeGreaterThan(0);
    for (const review of reviews) {
      expect(review.state.is, `${text}: ${keyOf(review)}`).toBe("open");
      if (telling.why === "overdue") isOverdue(told, review, text);
      if (telling.why === "was-it-held") isPast(told, review, text);
      if (REMINDERS.includes(telling.why)) isWanted(told, review, text);
      isNotTwice(told, review, text);
    }
  }

  function isNotTwice({ person, telling, at }: Told, review: Review, text: string): void {
    if (telling.why === "unreached" || telling.why === "handed-over") return;
    const isPack = telling.why === "pack";
    const what = isPack ? `pack ${review.meeting?.on}` : `${as(telling)} ${dayOf(at)}`;
    isFirst(`${what} ${person} ${keyOf(review)}`, text);
  }

  function isOverdue({ person, telling, at }: Told, review: Review, text: string): void {
    expect(dayOf(at) > review.period.to, `${text}: ${keyOf(review)} is not over`).toBe(true);
    isFirst(`${as(telling)} ${person} ${keyOf(review)}`, text);
  }

  function isPast({ at }: Told, { meeting, ...review }: Review, text: string): void {
    const today = dayOf(at);
    expect((meeting?.on ?? today) < today, `${text}: ${keyOf(review)} is to come`).toBe(true);
  }

  function isWanted({ at }: Told, review: Review, text: string): void {
    const today = dayOf(at);
    const { leader, snoozedUntil = "", meeting } = review;
    const key = keyOf(review);
    // The coordinator hears once of what nobody leads; that reminds nobody of anything.
    const count = (reminders.get(key) ?? 0) + (leader === undefined ? 0 : 1);
    reminders.set(key, count);
    expect(count, `${text}: ${key} is reminded of too often`).toBeLessThanOrEqual(most);
    expect(snoozedUntil <= today, `${text}: ${key} is snoozed`).toBe(true);
    expect(meeting === undefined || meeting.on < today, `${text}: ${key} is planned`).toBe(true);
  }

  function isFirst(what: string, text: string): void {
    expect(once.has(what), `${text}: twice ${what}`).toBe(false);
    once.add(what);
  }

  return {
    acting(person: string): void {
      actor = person;
    },
    /** What was said since the last time. */
    judge(at: string): void {
      for (const told of town.told.splice(0)) {
        const { person, telling, units } = told;
        isRight(
          told,
          `${at}; ${told.at.toISOString()} ${person} ${JSON.stringify(telling)} ${units}`,
        );
      }
      actor = undefined;
    },
  };
}
