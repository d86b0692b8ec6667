import {
  type Access,
  openAccess,
  teamsChannel,
  teamsCourier,
} from "../../../src/channels/teams/index.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import { openDesk, TENANTS } from "../../conversation/desk.ts";
import { openServer } from "../../http/open-server.ts";
import { fakeConnector } from "./fake-connector.ts";

/** The real server, adapter and conversation over fake answers, with a fake connector. */
export async function openBot(access: Access = openAccess(TENANTS)) {
  const desk = openDesk();
  const connector = await fakeConnector();
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const { clock } = desk;
  const couriers = [teamsCourier(access, desk.store)];
  const random = seededRandom(1);
  const runner = createRunner({
    ...{ store: desk.store, clock, log, random },
    handlers: createOutbox({ couriers, clock, log, random }),
  });
  const { address } = await openServer((server) =>
    teamsChannel({
      handle: desk.handle,
      access,
      tenants: TENANTS,
      clock,
      log,
    }).mount(server),
  );
  let activities = 0;
  const activity = (over: object = {}) => ({
    type: "message",
    id: `activity-${++activities}`,
    timestamp: "2026-05-01T10:00:00.000Z",
    channelId: "msteams",
    serviceUrl: connector.serviceUrl,
    from: { id: "29:mette", name: "Mette", aadObjectId: "aad-mette" },
    recipient: { id: "28:vogter", name: "Vogter" },
    conversation: { id: "a:room", conversationType: "personal", tenantId: "t1" },
    channelData: { tenant: { id: "t1" } },
    locale: "da-DK",
    textFormat: "plain",
    ...over,
  });
  /** Posts, and lets everything leave that is to be said. */
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    await runner.runDue();
    return response;
  };
  return { ...desk, ...connector, lines, address, activity, post, runner };
}

/** The click on a button of an Adaptive Card, as Teams sends it. */
export function executeClick(id: string, data: Record<string, string>) {
  return {
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb: id, data: { id, data } }, trigger: "manual" },
  };
}
