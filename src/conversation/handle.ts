import type { Ask } from "../answers/index.ts";
import type { Tenant } from "../people/index.ts";
import type { Clock } from "../shared/clock.ts";
import type { Logger } from "../shared/log.ts";
import type { Handle, Reply } from "./envelope.ts";
import type { Examples } from "./examples.ts";
import { topicMemory } from "./memory.ts";
import type { Meter } from "./meter.ts";
import { keepRecent } from "./recent.ts";
import { type Desk, route } from "./router.ts";
import { failedCard } from "./small-cards.ts";

/** What the conversation is built from. */
export interface Parts {
  readonly ask: Ask;
  readonly examples: Examples;
  /** The ids of every policy that can be asked about. */
  readonly policies: readonly string[];
  readonly tenants: readonly Tenant[];
  readonly clock: Clock;
  readonly meter: Meter;
  readonly log: Logger;
}

/**
 * The one way into Vogter. It never rejects: a turn that fails gives a card that says so.
 *
 * A delivery is handled once. A redelivery gets the same replies again and has no other effect; one whose first
 * try failed is handled anew.
 */
export function createHandle(parts: Parts): Handle {
  const desk: Desk = { ...parts, memory: topicMemory(parts.clock) };
  // In memory for now: the claim that outlives a restart comes with the store.
  const handled = keepRecent<readonly Reply[]>({ limit: 2_000, minutes: 10, clock: parts.clock });
  return async (envelope) => {
    const earlier = handled.get(envelope.deliveryId);
    if (earlier) return earlier;
    const { kind } = envelope.incoming;
    const start = performance.now();
    const end = (result: "done" | "failed") =>
      parts.meter.turn(kind, result, (performance.now() - start) / 1_000);
    try {
      const replies = [route(desk, envelope)];
      handled.set(envelope.deliveryId, replies);
      end("done");
      return replies;
    } catch (err) {
      parts.log.error({ err, kind, tenant: envelope.tenant }, "a turn failed");
      end("failed");
      return [{ card: failedCard(envelope.locale) }];
    }
  };
}
