import { may, type Person, type UnlistedPerson } from "../people/index.ts";
import type { Docs, Tx } from "../store/index.ts";
import { auditDone } from "./audit.ts";
import type { Setup } from "./desk.ts";
import { holderOf } from "./holder.ts";
import { reviews } from "./kind.ts";
import type { Review } from "./review.ts";
import { idOf } from "./review-id.ts";
import { settled } from "./settle.ts";
import { thingOf } from "./thing.ts";

type Viewer = Person | UnlistedPerson;

/** As many as one person could ever have open. */
const ALL = 1_000;

/** What a person has to do with reviews; each list has the oldest period first, `held` the newest. */
export interface Theirs {
  /** Open, and they are the one who holds it. */
  readonly open: readonly Review[];
  /** Open, of units they lead, and with somebody else for now. */
  readonly handedOn: readonly Review[];
  /** Open, of units whose leader they stand in for: they may do it, but are not reminded. */
  readonly standsIn: readonly Review[];
  /** Those they reported, the newest first; at most 20. */
  readonly held: readonly Review[];
}

/** Whether a unit's review is somebody's to see. Pure. */
export function sees(person: Viewer, review: Review, setup: Setup): boolean {
  return may(person, "review.see", thingOf(review, setup));
}

/**
 * Opens a unit's review for a person; nothing when there is none, or it is not theirs to see. That they tried is
 * written down.
 */
export async function see(
  tx: Tx,
  setup: Setup,
  id: string,
  person: Viewer,
): Promise<Review | undefined> {
  const doc = await tx.get(reviews, setup.tenant.id, id);
  if (!doc) return undefined;
  const review = settled(doc.value as Review, setup, tx.now);
  if (sees(person, review, setup)) return review;
  auditDone(tx, setup, id, "refused", { actor: person, facts: { act: "see" } });
  return undefined;
}

/** What lies with a person, or could, and what they reported. */
export async function reviewsOf(docs: Docs, setup: Setup, person: Viewer): Promise<Theirs> {
  const { id: tenant } = setup.tenant;
  const theirs = await docs.find(reviews, "holder", { tenant, equals: person.id, limit: ALL });
  const isListed = person.kind === "listed";
  const leads = isListed ? person.leads : [];
  const standsInFor = isListed ? person.standsInFor : [];
  const found = new Map(theirs.map((doc) => [doc.id, doc.value as Review]));
  for (const unit of new Set([...leads, ...standsInFor])) {
    for (const review of await openOf(docs, setup, unit)) found.set(idOf(review), review);
  }
  const open = [...found.values()]
    .map((one) => settled(one, setup, docs.now))
    .sort((a, b) => (a.period.to + a.unit < b.period.to + b.unit ? -1 : 1));
  const isTheirs = (one: Review) => holderOf(one) === person.id;
  const others = open.filter((one) => !isTheirs(one));
  const reported = await docs.find(reviews, "reporter", {
    ...{ tenant, from: `${person.id} `, to: `${person.id} ~`, backwards: true, limit: 20 },
  });
  return {
    open: open.filter(isTheirs),
    handedOn: others.filter(({ unit }) => leads.includes(unit)),
    standsIn: others.filter(({ unit }) => standsInFor.includes(unit) && !leads.includes(unit)),
    held: reported.map(({ value }) => value as Review),
  };
}

async function openOf(docs: Docs, { tenant }: Setup, unit: string): Promise<readonly Review[]> {
  const found = await docs.find(reviews, "unit", {
    ...{ tenant: tenant.id, from: `${unit} `, to: `${unit} ~`, backwards: true },
  });
  return found.map(({ value }) => value as Review).filter(({ state }) => state.is === "open");
}
