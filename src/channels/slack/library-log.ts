import { type Logger as LibraryLogger, LogLevel } from "@slack/web-api";
import type { Logger } from "../../shared/log.ts";

/** Tells that Slack's libraries had something to say, not what: they quote requests and answers. */
export function libraryLog(log: Logger): LibraryLogger {
  const nothing = () => undefined;
  return {
    debug: nothing,
    info: nothing,
    warn: () => log.debug({ channel: "slack" }, "Slack's library warns"),
    error: () => log.warn({ channel: "slack" }, "Slack's library reports an error"),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}
