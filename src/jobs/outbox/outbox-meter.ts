import type { Result } from "./message-states.ts";

/** Counts what became of each try to send. The channels are a short fixed list: nothing of a person passes through. */
export interface OutboxMeter {
  tried(channel: string, outcome: Result["outcome"]): void;
}
