import type { Claim } from "./lease.ts";

/** So many jobs are begun ahead for each that runs, so that one transaction begins many. */
const AHEAD = 3;

/** Those who do the jobs that were begun: some at once, the others wait their turn. */
export interface Crew {
  add(claims: readonly Claim[]): void;
  /** How many more should be begun now; none until few are left waiting. */
  readonly room: number;
  /** Everything begun and not ended. */
  readonly held: readonly Claim[];
  readonly running: number;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
  /** Begins no more. Gives what had not begun to run. */
  dismiss(): Claim[];
}

/** A crew of `atOnce`. `run` never rejects; `onEnd` is called after each. */
export function createCrew(
  atOnce: number,
  run: (claim: Claim) => Promise<void>,
  onEnd: () => void,
): Crew {
  const running = new Set<Claim>();
  let waiting: Claim[] = [];
  let dismissed = false;
  let idle = Promise.withResolvers<void>();
  idle.resolve();

  const next = () => {
    while (!dismissed && running.size < atOnce) {
      const claim = waiting.shift();
      if (!claim) break;
      running.add(claim);
      void run(claim).then(() => {
        running.delete(claim);
        next();
        onEnd();
      });
    }
    if (running.size + waiting.length === 0) idle.resolve();
  };

  return {
    add(claims) {
      if (claims.length === 0) return;
      if (running.size + waiting.length === 0) idle = Promise.withResolvers<void>();
      waiting.push(...claims);
      next();
    },
    get room() {
      const isLow = waiting.length < atOnce && !dismissed;
      return isLow ? atOnce * (1 + AHEAD) - waiting.length - running.size : 0;
    },
    get held() {
      return [...running, ...waiting];
    },
    get running() {
      return running.size;
    },
    idle: () => idle.promise,
    dismiss() {
      dismissed = true;
      const left = waiting;
      waiting = [];
      next();
      return left;
    },
  };
}
