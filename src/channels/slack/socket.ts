import { SocketModeClient } from "@slack/socket-mode";
import type { Logger } from "../../shared/log.ts";
import type { Deliver } from "./deliver.ts";
import { libraryLog } from "./library-log.ts";

/** Slack through a connection of our own making, where nobody can reach this machine from outside. */
export interface Socket {
  start(): void;
  stop(): Promise<void>;
}

interface SocketParts {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly deliver: Deliver;
  readonly log: Logger;
}

const RETRY_MS = 15_000;

/** What is not kept is not acknowledged: Slack then delivers it again. */
export function openSocket({ appToken, apiUrl, deliver, log }: SocketParts): Socket {
  const client = new SocketModeClient({
    appToken,
    logger: libraryLog(log),
    // An object of its own, and the client's own patience: it writes into it.
    clientOptions: { slackApiUrl: apiUrl },
  });
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  client.on("slack_event", async ({ body, ack }: Delivery) => {
    try {
      const answer = await deliver(body);
      if (answer.status === 200) await ack(answer.body);
    } catch (err) {
      log.error({ err, channel: "slack" }, "a delivery over the socket was not answered");
    }
  });

  const connect = (): void => {
    client.start().then(
      () => log.info({ channel: "slack" }, "connected"),
      (err: unknown) => {
        log.error({ err, channel: "slack" }, "Slack cannot be reached; it is tried again");
        if (!stopped) retry = setTimeout(connect, RETRY_MS);
      },
    );
  };

  return {
    start: connect,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client.disconnect();
    },
  };
}

interface Delivery {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ack: (answer?: object | string) => Promise<void>;
}
