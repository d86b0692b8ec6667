import type { About } from "../store/index.ts";
import type { Card } from "./card.ts";
import type { Command } from "./commands.ts";
import type { FieldErrors, Filled, Form } from "./form.ts";

export type Locale = "da" | "en";

/** What a person did, in words no platform owns. */
export type Incoming =
  | { readonly kind: "message"; readonly text: string; readonly files?: readonly FileRef[] }
  /** A command of `src/conversation/commands.ts`, and what was written after it. */
  | { readonly kind: "command"; readonly command: Command["id"]; readonly text: string }
  | {
      readonly kind: "action";
      readonly action: string;
      readonly data: Readonly<Record<string, string>>;
      /** Nobody clicked: a card was opened, and asks how it looks now, as its `refresh` says. */
      readonly automatic?: true;
    }
  /** A form that was sent. */
  | {
      readonly kind: "form";
      readonly form: string;
      readonly data: Readonly<Record<string, string>>;
      readonly filled: Filled;
    }
  /** "Report this message", and what that message says; without a message, a shortcut to one's own. */
  | { readonly kind: "shortcut"; readonly shortcut: string; readonly quoted: string }
  /** Somebody opened the page on which Vogter shows what is theirs. */
  | { readonly kind: "home" }
  | { readonly kind: "installed" }
  | { readonly kind: "removed" };

/** A file that came with a message. What is in it is not here: the channel's `FileFetcher` reads it. */
export interface FileRef {
  /** The platform's own id of it. */
  readonly id: string;
  /** As the person named it; empty where the platform does not say. */
  readonly name: string;
  readonly bytes?: number;
  readonly mime?: string;
  /** What its channel fetches it by. It may open the file to whoever has it, so it is never kept or logged. */
  readonly at: Readonly<Record<string, string>>;
}

/** Who reads along where something was said. What is missing is not known, and counts as yes: `guests !== false`. */
export interface Readers {
  /** Of a channel: whether everybody in the municipality can join it. */
  readonly open?: boolean;
  /** Whether guests of the municipality read along. */
  readonly guests?: boolean;
  /** Whether people of other organisations read along. */
  readonly externals?: boolean;
}

/** Where it was said. Answers with anything personal never go where others can read. */
export interface Place extends Readers {
  /** The conversation's key within its channel; opaque. */
  readonly conversation: string;
  readonly kind: "personal" | "group" | "channel";
}

interface PersonRef {
  /** As the municipality's file names the person; of somebody it does not name, what the channel calls them. */
  readonly id: string;
}

/**
 * How what is said back gets there. `inside`: in the answer to the request, as a page and a click on a card need it.
 * Otherwise through the outbox: `channel` takes it to the address `to`, which is also where to go later on.
 */
export type Back =
  | "inside"
  | {
      readonly channel: string;
      readonly to: string;
      /** Where the person alone can be reached later on; not given: at `to`, if that is where they are alone. */
      readonly alone?: string;
      /** Only the person reads what goes to `to`, though others are there: it was asked for in secret. */
      readonly secret?: true;
      /** Whether a dialog can be opened for this, now or never. */
      readonly opensDialog?: boolean;
      /** What the channel has to know of the address besides, kept beside it. */
      readonly reference?: Readonly<Record<string, string>>;
    };

/** What a channel hands over: verified, normalised, free of platform words. */
export interface Envelope {
  /** Dedupe key of this delivery. */
  readonly deliveryId: string;
  /** The same for two deliveries of one message, such as a mention that also arrives as a message. */
  readonly messageKey?: string;
  /** The municipality, as `data/tenants/` names it. */
  readonly tenant: string;
  readonly person: PersonRef;
  readonly place: Place;
  readonly back: Back;
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
  /** Only the person who did something sees it, even where others are. */
  readonly onlyForAsker?: true;
  /** What it shows, so that it is replaced everywhere with `showAnew` once that has changed. */
  readonly about?: About;
}

/** A form to fill in; with `errors`, one that came back because of them. */
export interface FormReply {
  readonly form: Form;
  readonly locale: Locale;
  readonly errors?: FieldErrors;
}

/** What came of an envelope. */
export interface Said {
  /** What goes into the answer to the request: all of it when it goes `inside`, nothing when it goes elsewhere. */
  readonly replies: readonly Reply[];
  /** What the platform has to show at once, because it cannot be shown later. */
  readonly form?: FormReply;
}

/**
 * Takes an envelope. When the promise resolves, all that came of it is kept and what is to be said elsewhere is in the
 * outbox, so the delivery may be acknowledged. When it rejects, it must not be: the platform delivers again.
 */
export type Handle = (envelope: Envelope) => Promise<Said>;
