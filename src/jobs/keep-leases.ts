import type { Clock, MovableClock } from "../shared/clock.ts";
import type { Store } from "../store/index.ts";
import { type Claim, isLeaseLost, prolong } from "./lease.ts";

/** A clock that may tell when somebody moves it. */
export type AnyClock = Clock & Partial<Pick<MovableClock, "onMove">>;

interface KeepParts {
  readonly store: Store;
  readonly clock: AnyClock;
  readonly leaseMs: number;
  readonly held: () => readonly Claim[];
}

/** Prolongs what is held long before it ends, over and over, until the function it gives is called. */
export function keepLeases({ store, clock, leaseMs, held }: KeepParts): () => void {
  let beating = false;
  let missed = false;
  const beat = async () => {
    missed = beating;
    if (beating) return letGoOfEnded(held(), clock);
    beating = true;
    do {
      missed = false;
      for (const claim of held()) await keep(store, clock, claim, leaseMs);
    } while (missed);
    beating = false;
  };
  const timer = setInterval(() => void beat(), leaseMs / 3).unref();
  const deafen = clock.onMove?.(() => void beat());
  return () => {
    clearInterval(timer);
    deafen?.();
  };
}

/** The store has not answered for a whole beat: what is over by then may be another's already. */
function letGoOfEnded(held: readonly Claim[], clock: Clock): void {
  for (const claim of held) if (claim.until <= clock.now()) claim.lost.abort();
}

/** Each in its own transaction, which holds no other job's row while it waits for one. */
async function keep(store: Store, clock: Clock, claim: Claim, leaseMs: number): Promise<void> {
  const leftMs = claim.until.getTime() - clock.now().getTime();
  if (leftMs > (leaseMs * 2) / 3 || claim.lost.signal.aborted) return;
  try {
    await prolong(store, claim, leaseMs);
  } catch (error) {
    // A store that does not answer may answer someone else, so the job is another's once the lease is over.
    if (isLeaseLost(error) || claim.until <= clock.now()) claim.lost.abort(error);
  }
}
