import { VogterError } from "../shared/errors.ts";
import type { FileContent } from "./file-text.ts";
import { FILE_LIMITS, type FileLimits } from "./limits.ts";
import { type Reader, startReader } from "./reader.ts";
import type { Answer, FileFinding } from "./worker-messages.ts";

export interface FileDeskSettings {
  /** The module that exports the `FileTask` as `task`; it runs in the worker, where the text stays. */
  readonly task: URL;
  readonly limits?: Partial<FileLimits>;
  /** How many files are read at once; 1 if not said. The others wait. */
  readonly workers?: number;
  /** How long one file may take, from when a worker takes it; 15 seconds if not said. */
  readonly timeoutMs?: number;
  /** MiB that a worker may hold in its heap, and as many in buffers beside it; 512 if not said. */
  readonly memoryMb?: number;
  /** How long a worker that has nothing to do stays; 30 seconds if not said. */
  readonly idleMs?: number;
}

/** Where files are handed in to be looked at. `Found` is what its task returns. */
export interface FileDesk<Found> {
  /**
   * Reads a file in a worker and says what the task found in it. The bytes are handed over: afterwards the caller's
   * array may be empty. No file makes it throw.
   * @throws VogterError `files.task-failed` if the task threw; `files.closed` after {@link FileDesk.close}.
   */
  read(content: FileContent): Promise<FileFinding<Found>>;
  /** Ends the workers. A file that is being read is `too-slow`; those that wait get `files.closed`. */
  close(): Promise<void>;
}

/** A desk that starts its first worker with the first file. */
export function createFileDesk<Found>(settings: FileDeskSettings): FileDesk<Found> {
  const { task, workers = 1, timeoutMs = 15_000, memoryMb = 512, idleMs = 30_000 } = settings;
  const limits = { ...FILE_LIMITS, ...settings.limits };
  const readers = new Set<Reader<Found>>();
  const free: Reader<Found>[] = [];
  const waiting: PromiseWithResolvers<Reader<Found>>[] = [];
  let closed = false;

  const start = () => {
    const reader = startReader<Found>({ task: task.href, limits, timeoutMs, memoryMb, idleMs });
    readers.add(reader);
    return reader;
  };
  const forgetLost = () => {
    for (const reader of readers) if (!reader.isAlive()) readers.delete(reader);
  };
  const take = async () => {
    forgetLost();
    for (let reader = free.pop(); reader; reader = free.pop()) if (reader.isAlive()) return reader;
    if (readers.size < workers) return start();
    const turn = Promise.withResolvers<Reader<Found>>();
    waiting.push(turn);
    return turn.promise;
  };
  const giveBack = (reader: Reader<Found>) => {
    forgetLost();
    const next = waiting.shift();
    if (next) next.resolve(reader.isAlive() ? reader : start());
    else if (reader.isAlive()) free.push(reader);
  };

  return {
    async read(content) {
      if (closed) throw closedFault();
      if (content.bytes.length > limits.bytes) return { outcome: "unreadable", why: "too-large" };
      const reader = await take();
      try {
        return findingOf(await reader.read(content));
      } finally {
        giveBack(reader);
      }
    },
    async close() {
      closed = true;
      for (const turn of waiting.splice(0)) turn.reject(closedFault());
      await Promise.all(Array.from(readers, (reader) => reader.end()));
    },
  };
}

function findingOf<Found>(answer: Answer<Found>): FileFinding<Found> {
  if ("finding" in answer) return answer.finding;
  const { type, frames } = answer.failed;
  const cause = new Error(type);
  cause.stack = [type, ...frames].join("\n");
  throw new VogterError({
    code: "files.task-failed",
    message: `What looks at a file's text failed with ${type}.`,
    mend: "Its stack is this error's cause. Mend the task; the file is not at fault.",
    cause,
  });
}

function closedFault(): VogterError {
  return new VogterError({
    code: "files.closed",
    message: "The desk for files is closed.",
    mend: "Hand in files before the program stops.",
  });
}
