import type { Incident } from "../../src/incidents/incident.ts";
import { monthLater } from "./danish-year.ts";

/** An incident as it was from an instant on. */
export interface State {
  readonly from: number;
  readonly incident: Incident;
}

type Clock = "authority" | "nis2-warning" | "nis2-notification" | "nis2-final";

const HOUR = 3_600_000;
const DAILY = Array.from({ length: 30 }, (_, day) => day * 24);
/** In hours from the deadline, as the law's file says it today. */
const AT: Readonly<Record<Clock, readonly number[]>> = {
  authority: [-48, -24, -6, -1, ...DAILY],
  "nis2-warning": [-12, -3, -1, ...DAILY],
  "nis2-notification": [-48, -24, -6, -1, ...DAILY],
  "nis2-final": [-168, -48, -24, ...DAILY],
};

/**
 * Every reminder of an incident with such a life, as `instant clock deadline hours`: calculated by hand, so to say, from
 * what it was when, and not from what Vogter had planned.
 */
export function expectedReminders(life: readonly State[], end: number): string[] {
  const said: string[] = [];
  const over = new Set<string>();
  for (const [i, { from, incident }] of life.entries()) {
    const until = life[i + 1]?.from ?? end;
    for (const clock of Object.keys(AT) as Clock[]) {
      const due = dueOf(incident, clock);
      if (due === undefined) continue;
      const all = AT[clock]
        .map((hours) => ({ hours, at: Math.max(due + hours * HOUR, from) }))
        .filter(({ at, hours }) => at < until && !over.has(`${clock} ${due} ${hours}`));
      for (const { at, hours } of all) {
        over.add(`${clock} ${due} ${hours}`);
        // Of those that come at once only the last is said.
        const isLast = all.findLast((one) => one.at === at)?.hours === hours;
        if (isLast) said.push(lineOf(at, clock, due, hours));
      }
    }
  }
  return said.sort();
}

export function lineOf(at: number, clock: string, due: number, hours: number): string {
  return `${new Date(at).toISOString()} ${clock} ${new Date(due).toISOString()} ${hours}`;
}

function dueOf(incident: Incident, clock: Clock): number | undefined {
  const { state, significant, nis2Sent, authority, breach, personalData } = incident;
  const aware = Date.parse(incident.times.aware);
  if (state !== "open") return undefined;
  if (clock === "authority") {
    const isNone = breach ? !breach.is : personalData === "no";
    const isDone = authority && (!authority.notify || authority.sent.length > 0);
    return isNone || isDone ? undefined : aware + 72 * HOUR;
  }
  if (!significant) return undefined;
  const { warning, notification, final } = nis2Sent;
  if (clock === "nis2-warning") return warning ? undefined : aware + 24 * HOUR;
  if (clock === "nis2-notification") return notification ? undefined : aware + 72 * HOUR;
  if (final) return undefined;
  return monthLater(notification ? Date.parse(notification) : aware + 72 * HOUR);
}
