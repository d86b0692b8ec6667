import { LOCAL, mountLocalPage, openInbox } from "../../../src/channels/local/index.ts";
import { createFetch } from "../../../src/conversation/files/index.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { mountFiles } from "../../../src/http/files.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import type { Store } from "../../../src/store/index.ts";
import { openDesk } from "../../conversation/desk.ts";
import { withIncidents } from "../../conversation/incidents/invented.ts";
import type { Opens } from "../../conversation/incidents/surface.ts";
import { tenantOf } from "../../demo.ts";
import { openServer } from "../../http/open-server.ts";

/** The page's own server over the real conversation, store and outbox; `kept` is the store of an earlier one. */
export async function openPage(
  town = tenantOf("faxe"),
  kept?: Store,
  opens: Opens = withIncidents,
) {
  const inbox = openInbox();
  const invented = await opens((_, { id }) => ({ channel: LOCAL, to: id }), town);
  const desk = openDesk(invented);
  const { parts, clock } = desk;
  const store = kept ?? desk.store;
  const log = createLog("silent");
  const random = seededRandom(1);
  const outbox = createOutbox({ couriers: [inbox.courier], clock, log, random });
  const handlers = { ...outbox, ...invented.jobs };
  const { recurring = [] } = invented;
  const runner = createRunner({ store, clock, log, random, handlers, recurring });
  const tenants = parts.tenants.map((one) => ({ ...one, examples: () => [] }));
  const { address } = await openServer((server) => {
    mountLocalPage(server, { handle: createHandle({ ...parts, store }), tenants, clock, inbox });
    mountFiles(server, createFetch(store, invented.makers ?? new Map()));
  });
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
    ...{ address, send, store },
    /** Lets time pass to ten o'clock on that day, and does what comes due. */
    async on(day: string) {
      desk.time.now = new Date(`${day}T10:00:00Z`);
      await runner.runDue();
    },
    async news(person: string, after = 0) {
      const query = new URLSearchParams({ tenant: town.id, person, after: String(after) });
      const response = await fetch(`${address}/local/inbox?${query}`);
      return (await response.json()) as { items: { id: string; cards: object[] }[]; next: number };
    },
  };
}
