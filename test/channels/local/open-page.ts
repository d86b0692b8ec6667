import { LOCAL, mountLocalPage, openInbox } from "../../../src/channels/local/index.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import type { Store } from "../../../src/store/index.ts";
import { openDesk } from "../../conversation/desk.ts";
import { withIncidents } from "../../conversation/incidents/invented.ts";
import { openServer } from "../../http/open-server.ts";
import { tenantOf } from "../../incidents/town.ts";

/** The page's own server over the real conversation, store and outbox; `kept` is the store of an earlier one. */
export async function openPage(town = tenantOf("faxe"), kept?: Store) {
  const inbox = openInbox();
  const invented = await withIncidents((_, { id }) => ({ channel: LOCAL, to: id }), town);
  const desk = openDesk(invented);
  const { parts, clock } = desk;
  const store = kept ?? desk.store;
  const log = createLog("silent");
  const random = seededRandom(1);
  const handlers = createOutbox({ couriers: [inbox.courier], clock, log, random });
  const runner = createRunner({ store, clock, log, random, handlers });
  const tenants = parts.tenants.map((one) => ({ ...one, examples: () => [] }));
  const { address } = await openServer((server) =>
    mountLocalPage(server, { handle: createHandle({ ...parts, store }), tenants, clock, inbox }),
  );
  const send = async (person: string, what: object) => {
    const response = await fetch(`${address}/local/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ conversation: person, tenant: town.id, person, ...what }),
    });
    await runner.runDue();
    return (await response.json()) as { cards: object[] };
  };
  return {
    ...{ send, store },
    async news(person: string, after = 0) {
      const query = new URLSearchParams({ tenant: town.id, person, after: String(after) });
      const response = await fetch(`${address}/local/inbox?${query}`);
      return (await response.json()) as { items: { id: string; cards: object[] }[]; next: number };
    },
  };
}
