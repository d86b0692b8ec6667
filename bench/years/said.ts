import type { Telling } from "../../src/reviews/index.ts";

/** A message as it reached somebody. Instants as in the store. */
export interface Said {
  readonly why: Telling["why"];
  readonly as?: "above" | "coordinator";
  /** The same for two copies of one message. */
  readonly key: string;
  readonly tenant: string;
  readonly to: string;
  readonly reviews: readonly string[];
  /** When it was decided, and when it arrived. */
  readonly at: string;
  readonly arrived: string;
}
