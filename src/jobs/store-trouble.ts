import { VogterError } from "../shared/errors.ts";

const PASSING = ["store.unavailable", "store.failed", "store.closed", "store.conflict"];

/** Whether it may well go through the next time: the store is down, or too many changed the same at once. */
export function isStoreTrouble(error: unknown): boolean {
  return error instanceof VogterError && PASSING.includes(error.code);
}
