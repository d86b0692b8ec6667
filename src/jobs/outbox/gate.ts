import type { Scope } from "./courier.ts";

/** Where a message goes. */
export interface Place {
  readonly tenant: string;
  readonly channel: string;
  readonly lane: string;
}

/**
 * Who has to stay away from where, in this process. What it forgets with the process, and what other replicas send, is
 * put right by the platform, which says when it is too much.
 */
export interface Gate {
  /** Lets nobody through until then. */
  hold(place: Place, scope: Scope, until: Date, now: Date): void;
  /**
   * Until when nobody gets through there; the past when it is open. What is urgent heeds only what was said of its own
   * lane: it would be told so anyway, and may be let in.
   */
  closedUntil(place: Place, isUrgent?: boolean): Date;
  /**
   * Whether one that missed its turn may leave all the same: when none of its municipality left in the last `everyMs`.
   * Then it has left. So many that are late do not come all at once, and a machine that is slow does not give turns
   * instead of sending.
   */
  passesLate(place: Place, everyMs: number, now: Date): boolean;
}

/** So many closed lanes are remembered before those that opened again are forgotten. */
const MANY = 1_000;

export function createGate(): Gate {
  const closed = new Map<string, number>();
  const lastPassed = new Map<string, number>();
  let tidyAt = MANY;

  const tidy = (now: number) => {
    if (closed.size < tidyAt) return;
    for (const [name, instant] of closed) if (instant <= now) closed.delete(name);
    tidyAt = Math.max(MANY, closed.size * 2);
  };

  return {
    hold(place, scope, instant, now) {
      tidy(now.getTime());
      const name = nameOf(place, scope);
      closed.set(name, Math.max(closed.get(name) ?? 0, instant.getTime()));
    },
    passesLate(place, everyMs, now) {
      const name = nameOf(place, "tenant");
      if (now.getTime() - (lastPassed.get(name) ?? 0) < everyMs) return false;
      lastPassed.set(name, now.getTime());
      return true;
    },
    closedUntil(place, isUrgent = false) {
      const scopes = isUrgent ? SCOPES.slice(0, 1) : SCOPES;
      return new Date(Math.max(...scopes.map((scope) => closed.get(nameOf(place, scope)) ?? 0)));
    },
  };
}

const SCOPES: readonly Scope[] = ["lane", "tenant", "channel"];

function nameOf({ tenant, channel, lane }: Place, scope: Scope): string {
  if (scope === "channel") return channel;
  return scope === "tenant" ? `${channel}\n${tenant}` : `${channel}\n${tenant}\n${lane}`;
}
