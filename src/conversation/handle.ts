import { VogterError } from "../shared/errors.ts";
import type { Logger } from "../shared/log.ts";
import type { Store, Tx } from "../store/index.ts";
import type { Desk } from "./desk.ts";
import type { Envelope, Handle, Said } from "./envelope.ts";
import { putAway } from "./put-away.ts";
import { route } from "./router.ts";
import { failedCard, unknownTenantCard } from "./small-cards.ts";
import type { Looked } from "./storage/looked.ts";
import { earlierSaid, isSecondDelivery, keepSaid } from "./turns.ts";
import { type Hidden, withoutCpr } from "./without-cpr.ts";

/** What the conversation is built from. */
export interface Parts extends Desk {
  /** Looks at the files of what is answered inside, before the transaction: nothing is waited for in one. */
  readonly look?: ((envelope: Envelope, hidden: Hidden) => Promise<readonly Looked[]>) | undefined;
  readonly store: Store;
  readonly log: Logger;
}

const NOTHING: Said = { replies: [] };

/**
 * The one way into Vogter. That a delivery was handled, what it changed and what is to be said hold together: one
 * that comes again has no other effect, and gets the same answer where that goes inside; one whose first try died is
 * handled anew.
 *
 * A turn that fails gives a card that says so. Of somebody whose municipality is not served nothing is kept.
 */
export function createHandle(parts: Parts): Handle {
  const { store, tenants, meter, log } = parts;
  const desk: Desk = parts;

  const turn = (
    envelope: Envelope,
    work: (tx: Tx) => Promise<Said>,
  ): Promise<Said & { isNew: boolean }> =>
    store.transact(async (tx) => {
      if (isLook(envelope)) return { ...(await work(tx)), isNew: true };
      const earlier = await earlierSaid(tx, envelope);
      if (earlier) return { ...earlier, isNew: false };
      const said = (await isSecondDelivery(tx, envelope)) ? NOTHING : await work(tx);
      const { replies, ...rest } = await putAway(tx, envelope, said);
      // Elsewhere a form is opened now or never: a second delivery must not open it again.
      await keepSaid(tx, envelope, envelope.back === "inside" ? { replies, ...rest } : { replies });
      return { replies, ...rest, isNew: true };
    });

  return async (arrived) => {
    const { incoming: shown, hidden } = withoutCpr(arrived.incoming);
    const envelope = { ...arrived, incoming: shown };
    const { locale, incoming } = envelope;
    if (!tenants.some(({ id }) => id === envelope.tenant))
      return { replies: [{ card: unknownTenantCard(locale) }] };
    const start = performance.now();
    const end = (result: "done" | "failed") =>
      meter.turn(incoming.kind, result, (performance.now() - start) / 1_000);
    try {
      const looked = envelope.back === "inside" ? await parts.look?.(envelope, hidden) : undefined;
      const before = { hidden, ...(looked && { looked }) };
      const { isNew, ...said } = await turn(envelope, (tx) => route(desk, envelope, tx, before));
      if (isNew) end("done");
      return said;
    } catch (err) {
      log.error({ err, kind: incoming.kind, tenant: envelope.tenant }, "a turn failed");
      end("failed");
      // The card that was opened says more than an apology in its place.
      if (isLook(envelope)) return NOTHING;
      const sorry: Said = { replies: [{ card: failedCard(locale) }] };
      if (envelope.back === "inside") return sorry;
      // Nothing can be said through a store that does not keep it: the platform is to deliver again.
      if (isStoreTrouble(err)) throw err;
      return turn(envelope, async () => sorry);
    }
  };
}

/** Nothing is kept of it, so that a card that is opened again shows what is there then. */
function isLook({ incoming, back }: Envelope): boolean {
  return incoming.kind === "action" && incoming.automatic === true && back === "inside";
}

function isStoreTrouble(error: unknown): boolean {
  return error instanceof VogterError && error.code.startsWith("store.");
}
