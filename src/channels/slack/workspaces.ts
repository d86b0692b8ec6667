import { WebClient } from "@slack/web-api";
import type { SlackCredentials } from "../../config.ts";
import { VogterError } from "../../shared/errors.ts";
import type { Logger } from "../../shared/log.ts";
import { libraryLog } from "./library-log.ts";

/** The clients of Slack's Web API, a token each. */
export interface Workspaces {
  /** @throws VogterError `slack.no_token` when no token is for that workspace */
  clientFor(team: string): Promise<WebClient>;
}

/** How long a call may take: the outbox gives a message half a minute. */
const TIMEOUT_MS = 8_000;

/**
 * One token serves whatever workspace asks. Of several, which is whose is asked of Slack once, the first time that
 * it matters: a dead token keeps nobody else from starting.
 */
export function openWorkspaces(credentials: SlackCredentials, log: Logger): Workspaces {
  const clients = credentials.botTokens.map((token) => openClient(token, credentials.apiUrl, log));
  const teams = new Map<WebClient, Promise<string>>();
  const teamOf = (client: WebClient): Promise<string> => {
    const asked =
      teams.get(client) ?? client.auth.test().then(({ team_id }) => team_id ?? "", forget(client));
    teams.set(client, asked);
    return asked;
  };
  const forget = (client: WebClient) => (error: unknown) => {
    teams.delete(client);
    throw error;
  };

  return {
    async clientFor(team) {
      const [only, ...more] = clients;
      if (only && more.length === 0) return only;
      const asked = await Promise.allSettled(clients.map(teamOf));
      const index = asked.findIndex((one) => one.status === "fulfilled" && one.value === team);
      const found = clients[index];
      if (found) return found;
      // It may be that of the one that did not answer.
      for (const one of asked) if (one.status === "rejected") throw one.reason;
      throw noToken();
    },
  };
}

/** The outbox paces, waits and tries again; the client would post a message twice when an answer is lost. */
function openClient(token: string, slackApiUrl: string, log: Logger): WebClient {
  return new WebClient(token, {
    slackApiUrl,
    timeout: TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    logger: libraryLog(log),
    allowAbsoluteUrls: false,
  });
}

function noToken(): VogterError {
  return new VogterError({
    code: "slack.no_token",
    message: "No Slack bot token is for that workspace.",
    mend: "Add the workspace's token to SLACK_BOT_TOKEN; several are separated by commas.",
  });
}
