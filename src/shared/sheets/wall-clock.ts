import { COPENHAGEN } from "../clock.ts";

const wall = new Intl.DateTimeFormat("sv-SE", {
  ...{ dateStyle: "short", timeStyle: "short", timeZone: COPENHAGEN },
});

/** What a clock on the wall in Copenhagen showed, such as `2026-11-20 10:14`: sorts as text does. */
export function wallClock(instant: Date): string {
  return wall.format(instant);
}
