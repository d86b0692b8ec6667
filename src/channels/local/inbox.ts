import { readContent } from "../../conversation/content.ts";
import type { Courier, Parcel, Sent } from "../../jobs/index.ts";
import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { cardToAdaptives } from "../cards/card-to-adaptive.ts";

/** Something that Vogter said to somebody on the page without being asked; said anew, it keeps its `id`. */
interface Item {
  readonly id: string;
  readonly cards: readonly AdaptiveCard[];
  /** When it was said. */
  readonly said?: string;
  /** Counts up with all that is said, or said anew. */
  readonly at: number;
}

/** What is new for somebody, and what to ask after the next time. */
interface News {
  readonly items: readonly Item[];
  readonly next: number;
}

/** What people on the page were told, in memory: the page is there to try Vogter out, and the store has what counts. */
export interface Inbox {
  readonly courier: Courier;
  /** What was said to somebody after `after`. */
  newsFor(tenant: string, person: string, after: number): News;
}

/** So many things are kept for one person, the latest. */
const KEPT = 100;

export function openInbox(): Inbox {
  const said = new Map<string, Item[]>();
  let count = 0;
  const put = ({ tenant, to, content, queuedAt }: Parcel, id: string): Sent => {
    const read = readContent(content);
    if (!read) return { outcome: "unreachable", fault: "local.unreadable" };
    const name = nameOf(tenant, to);
    const items = said.get(name) ?? [];
    const at = items.findIndex((one) => one.id === id);
    const first = items[at]?.said ?? queuedAt;
    const cards = cardToAdaptives(read.card, read.locale);
    const item = { id, cards, ...(first && { said: first }), at: ++count };
    said.set(name, (at < 0 ? [...items, item] : items.with(at, item)).slice(-KEPT));
    return { outcome: "sent", as: id };
  };
  return {
    courier: {
      channel: LOCAL,
      send: async (parcel) => put(parcel, parcel.key),
      change: async (parcel, as) => put(parcel, as),
    },
    newsFor: (tenant, person, after) => ({
      items: (said.get(nameOf(tenant, person)) ?? []).filter(({ at }) => at > after),
      next: count,
    }),
  };
}

/** The page as a channel. */
export const LOCAL = "local";

function nameOf(tenant: string, person: string): string {
  return JSON.stringify([tenant, person]);
}
