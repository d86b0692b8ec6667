import { App, AuthorizationError, type Receiver } from "@slack/bolt";
import type { Logger } from "../../shared/log.ts";
import { t } from "../../shared/texts.ts";
import { libraryLog } from "./library-log.ts";
import type { Turn } from "./turn.ts";

/** What Slack is answered. */
export interface Answer {
  readonly status: 200 | 400 | 401 | 500;
  readonly body?: object | string;
}

/** Takes what Slack delivered, once it is known to come from Slack. Never rejects. */
export type Deliver = (body: Readonly<Record<string, unknown>>) => Promise<Answer>;

/**
 * Bolt over no transport of its own: HTTP and Socket Mode both come through here. It acknowledges an event before
 * anything is done about it, so Slack is answered only when Bolt is through with all of it.
 */
export function createDeliver(turn: Turn, serves: (team: string) => boolean, log: Logger): Deliver {
  const logger = libraryLog(log);
  const app = new App({
    receiver: NO_RECEIVER,
    authorize: async ({ teamId }) => {
      if (!teamId || !serves(teamId)) throw new Error("No municipality has this workspace.");
      return { teamId };
    },
    ignoreSelf: false,
    convoStore: false,
    // An object of its own: Bolt writes into it.
    clientOptions: {},
    logger,
  });
  app.use(async (args) => {
    const { body, context } = args;
    const answer = await turn(
      body as unknown as Readonly<Record<string, unknown>>,
      context.teamId ?? "",
    );
    if ("ack" in args && typeof args.ack === "function") await args.ack(answer as never);
  });
  app.error(async (error) => {
    throw error;
  });

  return async (body) => {
    if (body.type === "app_rate_limited") {
      log.warn({ channel: "slack" }, "Slack holds events back: there were too many");
      return { status: 200 };
    }
    let answer: Answer = { status: 400 };
    try {
      await app.processEvent({
        body,
        ack: async (said) => {
          answer = { status: 200, ...(said && { body: said }) };
        },
      });
      return answer;
    } catch (err) {
      if (err instanceof AuthorizationError) return foreignWorkspace(body, log);
      log.error({ err, channel: "slack" }, "a delivery was not handled");
      return { status: 500 };
    }
  };
}

/** Nothing is kept of it. Only a command can be answered in the same breath. */
function foreignWorkspace(body: Readonly<Record<string, unknown>>, log: Logger): Answer {
  log.warn({ channel: "slack", kind: String(body.type ?? "command") }, "a workspace is not served");
  if (typeof body.command !== "string") return { status: 401 };
  const text = `${t("da", "bot.tenant-unknown.heading")} ${t("da", "bot.tenant-unknown.body")}`;
  return { status: 200, body: { response_type: "ephemeral", text } };
}

const NO_RECEIVER: Receiver = {
  init: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
};
