import { expect, test, vi } from "vitest";
import { slackChannel } from "../../../src/channels/slack/index.ts";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import { systemClock } from "../../../src/shared/clock.ts";
import { createLog } from "../../../src/shared/log.ts";
import { fakeSocket } from "../../channels/slack/fake-socket.ts";
import { DIRECT } from "../../channels/slack/open-slack.ts";

const COMMAND = {
  ...{ command: "/politik", text: "hvem?", team_id: "T1", user_id: "U1", channel_id: "D1" },
  trigger_id: "1.t",
};

test("Socket Mode delivers what HTTP would, and only what is kept is acknowledged", async () => {
  const socket = await fakeSocket();
  const envelopes: Envelope[] = [];
  const channel = slackChannel({
    credentials: {
      ...{ botTokens: ["xoxb-one"], apiUrl: socket.apiUrl },
      by: { kind: "socket", appToken: "xapp-1" },
    },
    handle: async (envelope) => {
      if (envelope.incoming.kind === "message") throw new Error("not kept");
      envelopes.push(envelope);
      return { replies: [] };
    },
    whoIs: ({ slackTeamId }) =>
      slackTeamId === "T1" ? { tenant: "faxe", person: "mette" } : undefined,
    clock: systemClock,
    log: createLog("silent"),
  });
  channel.start();
  await vi.waitFor(() => expect(socket.isOpen()).toBe(true));
  const event = { type: "event_callback", team_id: "T1", event_id: "Ev1", event: DIRECT };
  socket.deliver("e1", "events_api", event);
  socket.deliver("e2", "slash_commands", { ...COMMAND, team_id: "T9" });
  socket.deliver("e3", "slash_commands", COMMAND);
  await vi.waitFor(() => expect(socket.acknowledged).toHaveLength(2));
  expect(socket.acknowledged).toMatchObject([
    { envelope_id: "e2", payload: { text: expect.stringContaining("hvilken kommune") } },
    { envelope_id: "e3" },
  ]);
  expect(envelopes).toMatchObject([{ incoming: { kind: "command", command: "ask" } }]);
  await channel.stop();
});
