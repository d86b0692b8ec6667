/** Slack takes about one message a second in each conversation. */
const EVERY_MS = 1_000;
/** Longer than this a message does not hold a worker. */
const WORTH_WAITING_MS = 3_000;

/** Lets one message a second into each conversation. */
export interface Pace {
  /** Waits for a turn in `place`; gives how long to stay away when the queue is too long. */
  turnIn(place: string, signal: AbortSignal): Promise<number>;
  /** Keeps everyone out of `place` for as long as Slack said. */
  rest(place: string, ms: number): void;
}

/** Of this process alone: Slack itself is there to slow down several. */
export function openPace(): Pace {
  const nextAt = new Map<string, number>();
  const rest = (place: string, ms: number) => {
    nextAt.set(place, Math.max(nextAt.get(place) ?? 0, performance.now() + ms));
  };
  return {
    rest,
    async turnIn(place, signal) {
      const now = performance.now();
      for (const [other, at] of nextAt) if (at <= now) nextAt.delete(other);
      const at = nextAt.get(place) ?? now;
      if (at - now > WORTH_WAITING_MS) return at - now;
      nextAt.set(place, at + EVERY_MS);
      if (at > now) await sleep(at - now, signal);
      return 0;
    },
  };
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
