import type { Incoming, Place } from "../../conversation/envelope.ts";
import type { Address } from "./address.ts";

/** What somebody did in Slack, before it is known who they are in the municipality. */
export interface Heard {
  readonly incoming: Incoming;
  /** Where it came from, and where answers go. */
  readonly address: Address;
  /** The same for the same delivery, whatever number Slack gives it. */
  readonly delivery: readonly string[];
  /** The same for the same message, when it may be delivered as two different things. */
  readonly message?: readonly string[];
  /** As far as the delivery itself tells. */
  readonly place?: Pick<Place, "externals" | "kind">;
  /** Lets Vogter open a dialog within three seconds. */
  readonly trigger?: string;
  /** Lets Vogter answer within half an hour, where nothing is kept. */
  readonly responseUrl?: string;
  /** They are of another organisation, so what their profile says is not to be trusted. */
  readonly isForeign?: boolean;
}
