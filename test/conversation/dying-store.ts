import { failed } from "../../src/store/faults.ts";
import type { Store } from "../../src/store/index.ts";

/** The process dies before its first transaction. */
export function dyingBefore(store: Store): Store {
  return dyingOnce(store, async () => undefined);
}

/** The process dies when its first transaction is kept, and before anybody hears of it. */
export function dyingAfter(store: Store): Store {
  return dyingOnce(store, (work) => work());
}

function dyingOnce(store: Store, last: (work: () => Promise<unknown>) => Promise<unknown>): Store {
  let died = false;
  return {
    ...store,
    async transact(work) {
      if (died) return store.transact(work);
      died = true;
      await last(() => store.transact(work));
      throw failed("the power went");
    },
  };
}
