import type { Courier, Parcel, Sent } from "../../src/jobs/index.ts";
import { VogterError } from "../../src/shared/errors.ts";
import type { Store } from "../../src/store/index.ts";

/** What may happen to a process at any step. */
export interface Odds {
  readonly dies: number;
  /** Stands still until long after its leases have ended, and goes on as if nothing had been. */
  readonly stalls: number;
  /** The store, or the platform, gives no answer: before or after it did what it was asked for. */
  readonly fails: number;
}

/** A process that may end at every step it takes. */
export interface Mortal {
  readonly killed: Promise<void>;
  readonly isDead: boolean;
  store(store: Store): Store;
  courier(courier: Courier): Courier;
  /** Ends the standing still. */
  goOn(): void;
}

export function mortal(odds: () => Odds, random: () => number): Mortal {
  const killed = Promise.withResolvers<void>();
  let dead = false;
  let stalled: PromiseWithResolvers<void> | undefined;
  const never = () => new Promise<never>(() => undefined);

  /** Between two steps. What is dead never comes back from it. */
  const between = async (): Promise<void> => {
    await stalled?.promise;
    if (dead) await never();
    const { dies, stalls, fails } = odds();
    const fate = random();
    if (fate < dies) {
      dead = true;
      killed.resolve();
      await never();
    }
    if (fate < dies + stalls) {
      stalled ??= Promise.withResolvers<void>();
      await stalled.promise;
    }
    if (dead) await never();
    if (fate >= dies + stalls && fate < dies + stalls + fails) throw noAnswer();
  };
  const around = async <T>(step: () => Promise<T>): Promise<T> => {
    await between();
    const result = await step();
    await between();
    return result;
  };

  return {
    killed: killed.promise,
    get isDead() {
      return dead;
    },
    store: (store) => ({ ...store, transact: (work) => around(() => store.transact(work)) }),
    courier: (courier) => ({
      ...courier,
      send: (parcel: Parcel) => around<Sent>(() => courier.send(parcel)),
    }),
    goOn() {
      stalled?.resolve();
      stalled = undefined;
    },
  };
}

function noAnswer(): VogterError {
  return new VogterError({ code: "store.unavailable", message: "No answer.", mend: "" });
}
