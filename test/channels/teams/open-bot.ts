import {
  type Access,
  openAccess,
  teamsChannel,
  teamsCourier,
} from "../../../src/channels/teams/index.ts";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import type { Store } from "../../../src/store/index.ts";
import { type Invented, openDesk, TENANTS } from "../../conversation/desk.ts";
import { openServer } from "../../http/open-server.ts";
import { fakeConnector } from "./fake-connector.ts";

/**
 * The real server, adapter and conversation over fake answers, with a fake connector. Without `access` anybody on this
 * machine may come in; `through` is put between the conversation and its store.
 */
export async function openBot(
  access: (serviceUrl: string) => Access = () => openAccess(TENANTS),
  through: (store: Store) => Store = (store) => store,
  invented?: Invented,
) {
  const desk = openDesk(invented);
  const connector = await fakeConnector();
  const entrance = access(connector.serviceUrl);
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const { clock, store } = desk;
  /** A worker, as each process has one. */
  const newRunner = () => {
    const random = seededRandom(1);
    const couriers = [teamsCourier(entrance, store)];
    const handlers = { ...createOutbox({ couriers, clock, log, random }), ...invented?.jobs };
    const { recurring = [] } = invented ?? {};
    return createRunner({ store, clock, log, random, handlers, recurring });
  };
  const runner = newRunner();
  const handle = createHandle({ ...desk.parts, store: through(store) });
  const envelopes: Envelope[] = [];
  const { address } = await openServer((server) =>
    teamsChannel({
      handle: async (envelope) => {
        envelopes.push(envelope);
        return handle(envelope);
      },
      ...{ access: entrance, tenants: TENANTS, clock, log },
    }).mount(server),
  );
  /** Posts a body as it is. */
  const deliver = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    ...{ ...desk, ...connector, lines, address, envelopes, runner, newRunner, deliver },
    /** Posts an activity, and lets everything leave that is to be said. */
    post: async (activity: object, headers?: Record<string, string>) => {
      const response = await deliver({ serviceUrl: connector.serviceUrl, ...activity }, headers);
      await runner.runDue();
      return response;
    },
    /** Lets time pass, and everything leave that is due then. */
    later: async (seconds: number) => {
      desk.time.now = new Date(desk.time.now.getTime() + seconds * 1_000);
      await runner.runDue();
    },
    /** What was said, in short. */
    summaries: () => connector.sent.map(({ activity }) => activity.summary),
  };
}
