import type { Incoming } from "../../conversation/envelope.ts";
import type { Clock } from "../../shared/clock.ts";
import { keepRecent } from "../../shared/recent.ts";

/** Remembers which municipality a test client chose by saying "kommune faxe" or "municipality faxe". */
export function tenantSwitch(tenants: readonly { readonly id: string }[], clock: Clock) {
  const chosen = keepRecent<string>({ limit: 1_000, minutes: 24 * 60, clock });
  return {
    /** The municipality a conversation was switched to, if it was. */
    chosen: (conversation: string) => chosen.get(conversation),
    /** Switches if that is what the message says. Vogter then introduces itself, as on an installation. */
    read(conversation: string, incoming: Incoming): Incoming {
      if (incoming.kind !== "message") return incoming;
      const named = /^(?:kommune|municipality)\s+(\S+)$/i.exec(incoming.text.trim())?.[1];
      const tenant = tenants.find(({ id }) => id === named?.toLowerCase());
      if (!tenant) return incoming;
      chosen.set(conversation, tenant.id);
      return { kind: "installed" };
    },
  };
}
