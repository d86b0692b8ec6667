import type { Telling } from "../../src/reviews/index.ts";

/** Whether the platform of a municipality can be asked if a message arrived, as Slack can, or not, as Teams. */
export function canBeAsked(tenant: string): boolean {
  return Number(tenant.slice("town-".length)) % 2 === 0;
}

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
