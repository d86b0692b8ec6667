import type { Card } from "./card.ts";

export type Locale = "da" | "en";

/** What a person did, in words no platform owns. */
export type Incoming =
  | { readonly kind: "message"; readonly text: string }
  | {
      readonly kind: "action";
      readonly action: string;
      readonly data: Readonly<Record<string, string>>;
    }
  | { readonly kind: "installed" };

/** Where it was said. Answers with anything personal never go where others can read. */
export interface Place {
  /** The conversation's key within its channel; opaque. */
  readonly conversation: string;
  readonly kind: "personal" | "group" | "channel";
}

interface PersonRef {
  /** The channel's id of the person; opaque. */
  readonly id: string;
}

/** What a channel hands over: verified, normalised, free of platform words. */
export interface Envelope {
  /** Dedupe key of this delivery. */
  readonly deliveryId: string;
  /** The municipality, as `data/tenants/` names it. */
  readonly tenant: string;
  readonly person: PersonRef;
  readonly place: Place;
  readonly incoming: Incoming;
  readonly receivedAt: Date;
  readonly locale: Locale;
  /** Whether the person may say "kommune faxe" to change municipality: on the open test endpoint only. */
  readonly maySwitchTenant?: true;
}

/** One thing to say back. */
export interface Reply {
  readonly card: Card;
  /** The card's language, which follows what was written; the envelope's where it is not given. */
  readonly locale?: Locale;
  /** The card takes the place of the one whose button was clicked, where a channel can do that. */
  readonly replaces?: true;
}

/** Takes an envelope, gives what to say back. The one way into Vogter, whatever the channel. */
export type Handle = (envelope: Envelope) => Promise<readonly Reply[]>;
