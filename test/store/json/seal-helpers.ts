import { randomBytes } from "node:crypto";
import type { Keys } from "../../../src/store/seal.ts";
import { readKeys } from "../../../src/store/seal.ts";

/** Keys as they come from the environment. */
export function keysFrom(current: string, previous?: string): Keys | undefined {
  return readKeys({ STORE_KEY: current, STORE_KEY_PREVIOUS: previous });
}

export function newKey(): string {
  return randomBytes(32).toString("base64");
}
