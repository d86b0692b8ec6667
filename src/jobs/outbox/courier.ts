import type { Json } from "../../store/index.ts";

/** A message as a channel is given it. */
export interface Parcel {
  /**
   * The same in every try of this message, and of no other: the channel's idempotency key, or what it hides in what
   * it sends to find it again. It tells nothing of the place or the person.
   */
  readonly key: string;
  readonly tenant: string;
  /** Where to, as the channel named it when it was enqueued. */
  readonly to: string;
  readonly content: Json;
  readonly person?: string;
  /** It is there already, as this: it is to be changed. */
  readonly sentAs?: string;
  /** When it was said, where it stood in a lane since. */
  readonly queuedAt?: string;
  /** 1 the first time. */
  readonly attempt: number;
  /** An earlier try had no answer, so it may be there already. */
  readonly mayHaveArrived: boolean;
  /** Aborted when it took too long, or someone else is to send it: stop then. */
  readonly signal: AbortSignal;
}

/** Who has to wait, when a platform says that it is too much. */
export type Scope =
  /** This conversation only. */
  | "lane"
  /** Everything of this municipality on this channel, as with a limit for each workspace. */
  | "tenant"
  /** Everything on this channel. */
  | "channel";

/** What became of a message. A courier that throws says: not this time, and it may have arrived. */
export type Sent =
  /** `as`: the channel's own id of it, to change it later; not given where it cannot be changed. */
  | { readonly outcome: "sent"; readonly as?: string }
  /** It did not arrive, and may be sent again after that time. */
  | { readonly outcome: "later"; readonly retryAfterMs: number; readonly scope: Scope }
  /** It will never arrive, such as at someone who blocked Vogter. `fault`: a code. */
  | { readonly outcome: "unreachable"; readonly fault: string };

/** The least time between two messages. */
interface Pace {
  /** In one conversation. */
  readonly everyMs?: number;
  /** To all conversations of one municipality, of what is in no hurry: ten thousand reminders are spread by it. */
  readonly tenantEveryMs?: number;
}

/**
 * The sending side of a channel. A message is sent at least once: where a worker died, or an answer was lost,
 * between the sending and writing down that it was sent, it is looked for with `find`, and where the channel has no
 * `find` it is sent again. Messages to one place are sent one after the other, in the order they were enqueued.
 */
export interface Courier {
  /** As in the messages' `channel`. */
  readonly channel: string;
  send(parcel: Parcel): Promise<Sent>;
  /** The channel's own id of the message if it arrived; nothing if it surely did not. Throws when it cannot tell. */
  find?(parcel: Parcel): Promise<string | undefined>;
  /**
   * Puts the parcel's content in the place of what was sent `as` that. Done twice it is as if it was done once.
   * `unreachable`: there is nothing left to change.
   */
  change?(parcel: Parcel, as: string): Promise<Sent>;
  readonly pace?: Pace;
}
