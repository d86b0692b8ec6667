import type { Store, Tx } from "../store/index.ts";

/** The same store; `wake` is called after each transaction that planned work or a message, once it holds. */
export function wakingStore(store: Store, wake: () => void): Store {
  return {
    ...store,
    async transact(work) {
      let planned = false;
      const result = await store.transact((tx) => {
        // Done again, it may plan nothing.
        planned = false;
        return work(
          noticing(tx, () => {
            planned = true;
          }),
        );
      });
      if (planned) wake();
      return result;
    },
  };
}

function noticing(tx: Tx, onPlanned: () => void): Tx {
  return {
    ...tx,
    schedule(job) {
      onPlanned();
      return tx.schedule(job);
    },
    scheduleAll(jobs) {
      onPlanned();
      return tx.scheduleAll(jobs);
    },
    enqueue(message) {
      onPlanned();
      tx.enqueue(message);
    },
    sayAnew(...anew) {
      onPlanned();
      tx.sayAnew(...anew);
    },
  };
}
