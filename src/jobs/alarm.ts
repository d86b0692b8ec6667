/** Sleep that can be ended early. */
export interface Alarm {
  /** Ends the sleep; or, when nobody sleeps, the next one before it begins. */
  wake(): void;
  sleep(ms: number): Promise<void>;
}

export function createAlarm(): Alarm {
  let rung = false;
  let end: () => void = () => undefined;
  return {
    wake() {
      rung = true;
      end();
    },
    async sleep(ms) {
      if (!rung) {
        const { promise, resolve } = Promise.withResolvers<void>();
        end = resolve;
        // Nothing that waits for a job keeps a process alive that has nothing else to do.
        const timer = setTimeout(resolve, ms).unref();
        await promise;
        clearTimeout(timer);
      }
      rung = false;
    },
  };
}
