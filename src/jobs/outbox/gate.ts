import type { Pace, Scope } from "./courier.ts";

/** Where a message goes. */
export interface Place {
  readonly tenant: string;
  readonly channel: string;
  readonly lane: string;
}

/**
 * Who may send when, in this process. What it forgets with the process, and what other replicas send, is put right
 * by the platform, which says when it is too much.
 */
export interface Gate {
  /** Takes the next turn: nothing when that is now, otherwise when to ask again. */
  turn(place: Place, pace: Pace, now: Date): Date | undefined;
  /** Lets nobody through until then. */
  hold(place: Place, scope: Scope, until: Date): void;
  /** Until when nobody gets through there; the past when it is open. */
  closedUntil(place: Place): Date;
}

/** So many closed lanes are remembered before those that opened again are forgotten. */
const MANY = 1_000;

export function createGate(): Gate {
  const closed = new Map<string, number>();
  const nextFree = new Map<string, number>();
  const turns = new Map<string, number>();
  let tidyAt = MANY;

  const until = (place: Place): number =>
    Math.max(...SCOPES.map((scope) => closed.get(nameOf(place, scope)) ?? 0));

  /** A lane keeps the turn it was given, so that nobody overtakes it. */
  const turnOf = (place: Place, everyMs: number, now: number): number => {
    const lane = nameOf(place, "lane");
    const given = turns.get(lane);
    if (given !== undefined) return given;
    const group = nameOf(place, "tenant");
    const turn = Math.max(now, nextFree.get(group) ?? 0);
    nextFree.set(group, turn + everyMs);
    turns.set(lane, turn);
    return turn;
  };

  const tidy = (now: number) => {
    if (closed.size < tidyAt) return;
    for (const [name, instant] of closed) if (instant <= now) closed.delete(name);
    tidyAt = Math.max(MANY, closed.size * 2);
  };

  return {
    turn(place, { tenantEveryMs }, at) {
      const now = at.getTime();
      tidy(now);
      const opensAt = until(place);
      if (opensAt > now) {
        turns.delete(nameOf(place, "lane"));
        return new Date(opensAt);
      }
      if (tenantEveryMs === undefined) return undefined;
      const turn = turnOf(place, tenantEveryMs, now);
      if (turn > now) return new Date(turn);
      turns.delete(nameOf(place, "lane"));
      return undefined;
    },
    hold(place, scope, instant) {
      const name = nameOf(place, scope);
      closed.set(name, Math.max(closed.get(name) ?? 0, instant.getTime()));
    },
    closedUntil: (place) => new Date(until(place)),
  };
}

const SCOPES: readonly Scope[] = ["lane", "tenant", "channel"];

function nameOf({ tenant, channel, lane }: Place, scope: Scope): string {
  if (scope === "channel") return channel;
  return scope === "tenant" ? `${channel}\n${tenant}` : `${channel}\n${tenant}\n${lane}`;
}
