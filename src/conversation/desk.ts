import type { Ask, Citation } from "../answers/index.ts";
import type { Intent, IntentContext, IntentOf } from "../intents/index.ts";
import { currentPolicy, type Tenant } from "../people/index.ts";
import type { Tx } from "../store/index.ts";
import type { Action, PlainBlock } from "./card.ts";
import type { Command } from "./commands.ts";
import type { Envelope, Locale, Reply, Said } from "./envelope.ts";
import type { Examples } from "./examples.ts";
import type { FormSpec } from "./forms/spec.ts";
import type { Meter } from "./meter.ts";
import type { Audience } from "./small-cards.ts";
import type { Looked } from "./storage/looked.ts";
import type { Hidden } from "./without-cpr.ts";

/** What the router needs to answer. */
export interface Desk {
  readonly ask: Ask;
  readonly examples: Examples;
  /** The ids of every policy there is. */
  readonly policies: readonly string[];
  readonly tenants: readonly Tenant[];
  readonly flows: readonly Flow[];
  /** What a message wants. Not given: whatever is written is a question. */
  readonly intentOf?: IntentOf | undefined;
  readonly meter: Meter;
}

/** What goes on over several turns, such as an incident: what it adds to the conversation. */
export interface Flow {
  /** The commands that it answers, with what was written after the word. */
  readonly commands?: ReadonlyMap<Command["id"], (turn: Turn, text: string) => Promise<Said>>;
  /** "Do this with that message": by the shortcut's name, with what the message says. */
  readonly shortcuts?: ReadonlyMap<string, (turn: Turn, quoted: string) => Promise<Said>>;
  /** What it takes of what people write, before the policy is asked; nothing: it is not for this flow. */
  readonly messages?: (turn: Turn, text: string) => Promise<Said | undefined>;
  /** What it answers when a message wants that of it; nothing: the message is none of its matters after all. */
  readonly intents?: ReadonlyMap<Intent, (turn: Turn, text: string) => Promise<Said | undefined>>;
  /** What it said to the person of this turn just before, when that lends short answers their meaning. */
  readonly saidBefore?: (turn: Turn) => Promise<IntentContext["after"]>;
  /** What one may want to do next, once a question on that topic was answered. */
  readonly offers?: (topic: string, locale: Locale) => Action | undefined;
  /** What stands under an answer besides, for the person of this turn. */
  readonly underAnswer?: (turn: Turn, answer: Answered) => Promise<Beside>;
  /** The forms it asks with, as this turn answers them. */
  readonly forms?: (turn: Turn) => readonly FormSpec[] | Promise<readonly FormSpec[]>;
  /**
   * What its buttons do, by the action's id. Two clicks are two deliveries, in either order and perhaps at once: what
   * is decided already is not decided again, but shown as it is now.
   */
  readonly clicks?: ReadonlyMap<string, (turn: Turn, data: Data) => Promise<Said>>;
  /** How its cards look to whoever opens them, by the action of the card's `refresh`. They change nothing. */
  readonly views?: ReadonlyMap<string, (turn: Turn, data: Data) => Promise<Reply>>;
  /** What of it waits for the person of this turn. */
  readonly openItems?: (turn: Turn) => Promise<readonly OpenItem[]>;
}

/** What was answered, in which language, and the clauses that it rests on. */
export interface Answered {
  readonly topic: string;
  readonly locale: Locale;
  readonly citations: readonly Citation[];
}

/** What a flow puts under an answer. */
export interface Beside {
  /** Theirs alone: shown where nobody else reads along. */
  readonly blocks: readonly PlainBlock[];
  /** For everybody. */
  readonly actions: readonly Action[];
}

type Data = Readonly<Record<string, string>>;

/** What waits for a person. */
export interface OpenItem {
  readonly title: string;
  /** By when, and in words. */
  readonly due?: { readonly at: Date; readonly text: string };
  /** It says which of the items it opens: it stands under all of them. */
  readonly action: Action;
}

/** One turn: who it is, for which municipality, the desk that answers, and the transaction that keeps. */
export interface Turn {
  readonly desk: Desk;
  readonly envelope: Envelope;
  readonly tenant: Tenant;
  readonly tx: Tx;
  readonly hidden: Hidden;
  /** What was found in the message's files, where they were looked at before the turn. */
  readonly looked?: readonly Looked[];
}

/** Whom the small cards speak to. */
export function audienceOf({ desk, tenant }: Turn, locale: Locale): Audience {
  const examples = desk.examples(currentPolicy(tenant), locale);
  return { locale, municipality: tenant.name, examples };
}

/** One thing to say, and nothing else. */
export function said(reply: Reply): Said {
  return { replies: [reply] };
}
