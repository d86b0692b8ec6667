import type { Ask } from "../answers/index.ts";
import { currentPolicy, type Tenant } from "../people/index.ts";
import type { Tx } from "../store/index.ts";
import type { Envelope, Locale, Reply, Said } from "./envelope.ts";
import type { Examples } from "./examples.ts";
import type { Meter } from "./meter.ts";
import type { Audience } from "./small-cards.ts";

/** What the router needs to answer. */
export interface Desk {
  readonly ask: Ask;
  readonly examples: Examples;
  /** The ids of every policy there is. */
  readonly policies: readonly string[];
  readonly tenants: readonly Tenant[];
  readonly meter: Meter;
}

/** One turn: who it is, for which municipality, the desk that answers, and the transaction that keeps. */
export interface Turn {
  readonly desk: Desk;
  readonly envelope: Envelope;
  readonly tenant: Tenant;
  readonly tx: Tx;
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
