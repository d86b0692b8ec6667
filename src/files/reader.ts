import { Worker } from "node:worker_threads";
import type { FileContent, WhyUnreadable } from "./file-text.ts";
import { isOutOfMemory, watchMemory } from "./memory.ts";
import type { Answer, WorkerSettings } from "./worker-messages.ts";

export interface ReaderSettings extends WorkerSettings {
  /** How long one file may take. */
  readonly timeoutMs: number;
  /** How much the worker may hold: so many MiB in its heap, and as many in buffers beside it. */
  readonly memoryMb: number;
  /** How long a worker that has nothing to do stays. */
  readonly idleMs: number;
}

/** A worker that reads one file at a time. Once it is lost it stays lost. */
export interface Reader<Found> {
  isAlive(): boolean;
  read(content: FileContent): Promise<Answer<Found>>;
  /** Ends the worker, whatever it does; what it was reading is answered `too-slow`. */
  end(): Promise<void>;
}

const SCRIPT = new URL("./worker.ts", import.meta.url);

/** Starts a worker. It never keeps the process alive but while it reads. */
export function startReader<Found>(settings: ReaderSettings): Reader<Found> {
  const { task, limits, timeoutMs, memoryMb, idleMs } = settings;
  const worker = new Worker(SCRIPT, {
    name: "files",
    workerData: { task, limits },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // What a parser prints may quote the file, and no setting or secret of the process is its business.
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();

  let alive = true;
  let leaving: NodeJS.Timeout | undefined;
  const lost = Promise.withResolvers<WhyUnreadable>();
  const lose = (why: WhyUnreadable) => {
    alive = false;
    lost.resolve(why);
  };
  // The error goes no further: its message may quote the file.
  worker.on("error", (error) => lose(isOutOfMemory(error) ? "too-large" : "broken"));
  worker.on("exit", () => lose("broken"));

  return {
    isAlive: () => alive,
    async read({ name, bytes }) {
      clearTimeout(leaving);
      worker.ref();
      const tooSlow = setTimeout(() => lose("too-slow"), timeoutMs);
      const unwatch = watchMemory(worker, memoryMb, () => lose("too-large"));
      const answered = new Promise<Answer<Found>>((resolve) => worker.once("message", resolve));
      const own = ownBytes(bytes);
      worker.postMessage({ name, bytes: own }, [own.buffer]);

      const answer = await Promise.race([answered, lost.promise]);
      clearTimeout(tooSlow);
      unwatch();
      if (typeof answer === "string") {
        await worker.terminate();
        return { finding: { outcome: "unreadable", why: answer } };
      }
      worker.unref();
      leaving = setTimeout(() => worker.terminate(), idleMs).unref();
      return answer;
    },
    async end() {
      clearTimeout(leaving);
      lose("too-slow");
      await worker.terminate();
    },
  };
}

/** Bytes that can be handed over without a copy; only what lies in a larger buffer is copied first. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isOwn ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
