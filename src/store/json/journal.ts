import type { VogterError } from "../../shared/errors.ts";
import { failed } from "../faults.ts";
import { reasonOf } from "./refusals.ts";
import type { SegmentWriter } from "./segment-writer.ts";

/** Where commits become durable, in their order. */
export interface Journal {
  /** The number of the last commit that was handed in. */
  readonly seq: number;
  /** How many bytes were written since the last cut. */
  readonly length: number;
  /** Why nothing is taken any more. */
  readonly failure: VogterError | undefined;
  /** Hands in a commit, as the text of its changes; the promise resolves when it is on the disk. */
  append(changes: string): Promise<void>;
  /** When all that was handed in so far is on the disk; nothing if it is. */
  settled(): Promise<void> | undefined;
  /** Lets the next commit begin a new segment, which is there when all before it is settled. */
  cut(): void;
  /** Takes nothing more, because of this error. */
  fail(error: unknown): void;
  close(): Promise<void>;
}

export interface JournalOptions {
  /** The number of the last commit before. */
  readonly seq: number;
  readonly segment: SegmentWriter;
  /** Makes the segment that begins with a commit. */
  readonly nextSegment: (first: number) => Promise<SegmentWriter>;
  readonly onFailure?: ((error: VogterError) => void) | undefined;
}

/** Commits that become durable with one wait for the disk. */
interface Batch {
  readonly first: number;
  readonly beginsSegment: boolean;
  readonly commits: string[];
  size: number;
  readonly durable: PromiseWithResolvers<void>;
}

/** So many characters are worth a wait for the disk of their own. */
const ENOUGH = 48 << 10;
/** So many characters at most are written at once. */
const BATCH = 4 << 20;

export function createJournal(options: JournalOptions): Journal {
  const { nextSegment, onFailure } = options;
  let { seq, segment } = options;
  let length = 0;
  let failure: VogterError | undefined;
  /** The first is being written, if any is; the last takes more. */
  const batches: Batch[] = [];
  let isWriting = false;
  let drained: Promise<void> | undefined;
  let begin: () => void = () => undefined;

  const newBatch = (beginsSegment: boolean): Batch => {
    if (failure) throw failure;
    const durable = Promise.withResolvers<void>();
    // Whoever waits for it is told; that nobody does is not an error.
    durable.promise.catch(() => undefined);
    const batch = { first: seq + 1, beginsSegment, commits: [], size: 0, durable };
    batches.push(batch);
    drained ??= drain();
    return batch;
  };

  const write = async ({ first, beginsSegment, commits }: Batch) => {
    if (beginsSegment && segment.first < first) {
      const next = await nextSegment(first);
      await segment.end(first - 1);
      segment = next;
    }
    if (commits.length > 0) length += await segment.write(first, commits);
  };

  const drain = async () => {
    // Everybody who has something to write now comes along, instead of waiting for the next time; but when many have,
    // the disk works on the first while the others are being thought out.
    await new Promise<void>((resolve) => {
      begin = resolve;
      setImmediate(resolve);
    });
    for (let batch = batches[0]; batch; batch = batches[0]) {
      isWriting = true;
      try {
        await write(batch);
      } catch (error) {
        fail(error);
        break;
      }
      isWriting = false;
      batches.shift();
      batch.durable.resolve();
    }
    drained = undefined;
  };

  /**
   * After a failed write nobody knows what is on the disk, and after a failed fsync the system may say that all is
   * well although it has thrown the data away: so nothing is tried a second time.
   */
  const fail = (error: unknown) => {
    if (failure) return;
    failure = failed(reasonOf(error), error);
    for (const { durable } of batches.splice(0)) durable.reject(failure);
    onFailure?.(failure);
  };

  return {
    get seq() {
      return seq;
    },
    get length() {
      return length;
    },
    get failure() {
      return failure;
    },
    append(changes) {
      const last = batches.length > (isWriting ? 1 : 0) ? batches.at(-1) : undefined;
      const batch = last && last.size < BATCH ? last : newBatch(false);
      batch.commits.push(changes);
      batch.size += changes.length;
      seq++;
      if (batch.size > ENOUGH) begin();
      return batch.durable.promise;
    },
    settled: () => batches.at(-1)?.durable.promise,
    cut() {
      newBatch(true);
      length = 0;
    },
    fail,
    async close() {
      await drained;
      await segment.close();
    },
  };
}
