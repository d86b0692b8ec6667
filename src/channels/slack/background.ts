import type { Logger } from "../../shared/log.ts";

/** What goes on while Slack has its answer already. */
export interface Background {
  /** Never rejects: a fault is told to the log. */
  run(work: Promise<void>): void;
  /** Resolves when nothing goes on any more. */
  done(): Promise<void>;
}

export function openBackground(log: Logger): Background {
  const going = new Set<Promise<void>>();
  return {
    run(work) {
      const ended = work
        .catch((err: unknown) => log.error({ err, channel: "slack" }, "an answer was not shown"))
        .finally(() => going.delete(ended));
      going.add(ended);
    },
    done: async () => {
      await Promise.all(going);
    },
  };
}
