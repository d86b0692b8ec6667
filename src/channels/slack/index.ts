import type { SlackCredentials } from "../../config.ts";
import type { Handle } from "../../conversation/envelope.ts";
import type { Courier } from "../../jobs/index.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import type { Channel, FileFetcher } from "../port.ts";
import { openBackground } from "./background.ts";
import { slackCourier } from "./courier.ts";
import { createDeliver } from "./deliver.ts";
import { openFileInfo } from "./file-info.ts";
import { slackFiles } from "./files.ts";
import { openHooks } from "./hooks.ts";
import { openProfiles } from "./profiles.ts";
import { mountReceiver } from "./receiver.ts";
import { openShareable } from "./share.ts";
import { openSocket } from "./socket.ts";
import { openLookAround } from "./surroundings.ts";
import { createTurn } from "./turn.ts";
import { identifier, type WhoIs } from "./who.ts";
import { openWorkspaces } from "./workspaces.ts";

export { directTo } from "./direct.ts";

/** What the Slack channel is built from. */
export interface SlackParts {
  readonly credentials: SlackCredentials;
  readonly handle: Handle;
  readonly whoIs: WhoIs;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Slack, over HTTP or Socket Mode, whichever there are credentials for. */
export interface SlackChannel extends Channel {
  readonly courier: Courier;
  readonly files: FileFetcher;
  /** Connects where Slack cannot come to us. Does not wait: without a connection it is tried again. */
  start(): void;
  /** Takes nothing more, and lets what goes on end. */
  stop(): Promise<void>;
}

/** Builds the channel. Slack is not called before there is something to say. */
export function slackChannel(parts: SlackParts): SlackChannel {
  const { credentials, handle, whoIs, clock, log } = parts;
  const { apiUrl, by } = credentials;
  const workspaces = openWorkspaces(credentials, log);
  const hooks = openHooks(clock, apiUrl);
  const shareable = openShareable(clock);
  const background = openBackground(log);
  const courier = slackCourier({ workspaces, hooks, shareable });
  const profiles = openProfiles(workspaces, clock, log);
  const identify = identifier(whoIs, profiles);
  const lookAround = openLookAround({ workspaces, profiles, clock, log });
  const fileInfo = openFileInfo(workspaces);
  const turn = createTurn({
    ...{ handle, identify, lookAround, fileInfo, workspaces, hooks, shareable, courier },
    ...{ background, clock, log },
  });
  const tenantOf = (team: string) => whoIs({ slackTeamId: team, slackUserId: "" })?.tenant;
  const serves = (team: string) => tenantOf(team) !== undefined;
  const isOf = (team: string, tenant: string) => tenantOf(team) === tenant;
  const deliver = createDeliver(turn, serves, log);
  const socket = by.kind === "socket" ? openSocket({ ...by, apiUrl, deliver, log }) : undefined;
  return {
    name: "slack",
    courier,
    files: slackFiles({ workspaces, info: fileInfo, isOf, apiUrl, log }),
    mount(server) {
      if (by.kind === "http") mountReceiver(server, { ...by, deliver, clock, log });
    },
    start: () => socket?.start(),
    async stop() {
      await socket?.stop();
      await background.done();
    },
  };
}
