import { closed } from "../faults.ts";

/** What is under way, so that an end can wait for it. */
export interface Tasks {
  readonly isOpen: boolean;
  /** @throws VogterError `store.closed` */
  requireOpen(): void;
  add<T>(task: () => Promise<T>): Promise<T>;
  /** No task begins any more; resolves when the last one is done. */
  end(): Promise<void>;
}

export function createTasks(): Tasks {
  const underWay = new Set<Promise<unknown>>();
  let isOpen = true;
  const requireOpen = () => {
    if (!isOpen) throw closed();
  };
  return {
    get isOpen() {
      return isOpen;
    },
    requireOpen,
    async add(task) {
      requireOpen();
      const running = task();
      underWay.add(running);
      return running.finally(() => underWay.delete(running));
    },
    async end() {
      isOpen = false;
      await Promise.allSettled(underWay);
    },
  };
}
