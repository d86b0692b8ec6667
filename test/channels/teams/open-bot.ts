import { type Access, openAccess, teamsChannel } from "../../../src/channels/teams/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { openDesk, TENANTS } from "../../conversation/desk.ts";
import { openServer } from "../../http/open-server.ts";
import { fakeConnector } from "./fake-connector.ts";

/** The real server, adapter and conversation over fake answers, with a fake connector. */
export async function openBot(access: Access = openAccess(TENANTS)) {
  const desk = openDesk();
  const connector = await fakeConnector();
  const lines: string[] = [];
  const { address } = await openServer((server) =>
    teamsChannel({
      handle: desk.handle,
      access,
      tenants: TENANTS,
      clock: { now: () => desk.time.now },
      log: createLog("info", { write: (line) => lines.push(line) }),
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
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { ...desk, ...connector, lines, address, activity, post };
}

/** The click on a button of an Adaptive Card, as Teams sends it. */
export function executeClick(id: string, data: Record<string, string>) {
  return {
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb: id, data: { id, data } }, trigger: "manual" },
  };
}
