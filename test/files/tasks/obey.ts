import { threadId } from "node:worker_threads";
import type { FileTask } from "../../../src/files/index.ts";

/** What a test learns: how much was read, and by which worker. */
export interface Seen {
  readonly characters: number;
  readonly thread: number;
}

const MIB = 2 ** 20;

/** A task that does what the file tells it to, so that a test can have every accident there is. */
export const task: FileTask<Seen | (() => void)> = (file) => {
  switch (file.text.split("\n")[0]) {
    case "hang":
      for (;;);
    case "fill the heap":
      return fill(() => Array.from({ length: MIB }, Math.random));
    case "fill buffers":
      return fill(() => new Uint8Array(MIB).fill(1));
    case "leave":
      return process.exit(0);
    case "throw":
      throw new RangeError(file.text);
    case "throw later":
      return new Promise(() => {
        setImmediate(() => {
          throw new Error(file.text);
        });
      });
    case "print":
      process.stdout.write(file.text);
      process.stderr.write(file.text);
      break;
    case "return a function":
      return () => undefined;
  }
  return { characters: file.text.length, thread: threadId };
};

function fill(make: () => unknown): never {
  const kept: unknown[] = [];
  for (;;) kept.push(make());
}
