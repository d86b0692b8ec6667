import { randomUUID } from "node:crypto";

/** Under this name a transaction leaves its trace: it committed when the trace says this turn. */
export interface Writer {
  readonly id: string;
  readonly turn: number;
}

/** Lends a writer to each transaction that commits, so that no two at once have the same. */
export interface Writers {
  lend(): Writer;
  /** Not for one that was barred. */
  giveBack(writer: Writer): void;
}

export function createWriters(): Writers {
  const free: Writer[] = [];
  return {
    lend() {
      const { id, turn } = free.pop() ?? { id: randomUUID(), turn: 0 };
      return { id, turn: turn + 1 };
    },
    giveBack: (writer) => void free.push(writer),
  };
}
