import { unreachedTold } from "./holder.ts";
import type { Entry, Review } from "./review.ts";

/** What somebody was told, or was not reached with. */
interface Told {
  readonly person: string;
  readonly isReached: boolean;
  /** How the log calls it; nothing when it has it already. */
  readonly did?: Entry["did"] | undefined;
  /** What it makes `done`. */
  readonly ids?: readonly string[];
}

/** The review with what somebody was told of it. Pure. */
export function notedTold(
  review: Review,
  now: Date,
  { person, isReached, did, ids = [] }: Told,
): Review {
  const at = now.toISOString();
  const others = review.unreached.filter((one) => one !== person);
  const entries: Entry[] = isReached
    ? did
      ? [{ at, did, to: person }]
      : []
    : [{ at, did: "unreached", to: person }];
  return {
    ...review,
    done: [...new Set([...review.done, ...ids])],
    unreached: isReached ? others : [...others, person],
    log: [...review.log, ...entries],
  };
}

/**
 * The coordinator hears once a period of somebody who cannot be reached: what was told of one of their units is told of
 * all. Pure.
 */
export function withToldUnreached(all: readonly Review[], person: string): readonly Review[] {
  const id = unreachedTold(person);
  const told = new Set(all.filter(({ done }) => done.includes(id)).map(({ period }) => period.id));
  return all.map((one) =>
    told.has(one.period.id) && !one.done.includes(id) ? { ...one, done: [...one.done, id] } : one,
  );
}
