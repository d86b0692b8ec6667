import { randomUUID } from "node:crypto";
import type { Clock } from "../../shared/clock.ts";
import { VogterError } from "../../shared/errors.ts";
import { keepRecent } from "../../shared/recent.ts";

/** The addresses that Slack lends for half an hour, to answer where only one person sees it. Never stored. */
export interface Hooks {
  /** Keeps an address in memory; gives the name it is known by until it expires. */
  keep(responseUrl: string): string | undefined;
  /** Says something there. False when the address is not known any more, or used up. */
  respond(hook: string, message: object): Promise<boolean>;
}

/** Slack lends them for 30; one that is about to expire is of no use. */
const MINUTES = 28;
const TIMEOUT_MS = 8_000;

/** `apiUrl` tells where Slack is: nothing is said to anyone else. */
export function openHooks(clock: Clock, apiUrl: string): Hooks {
  const known = keepRecent<string>({ limit: 20_000, minutes: MINUTES, clock });
  const own = new Set([new URL(apiUrl).origin, "https://hooks.slack.com"]);
  return {
    keep(responseUrl) {
      const origin = URL.parse(responseUrl)?.origin;
      if (origin === undefined || !own.has(origin)) return undefined;
      const hook = randomUUID();
      known.set(hook, responseUrl);
      return hook;
    },
    async respond(hook, message) {
      const url = known.get(hook);
      if (url === undefined) return false;
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(message),
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (answer.status >= 500 || answer.status === 429) throw noAnswer();
      if (!answer.ok) known.delete(hook);
      return answer.ok;
    },
  };
}

function noAnswer(): VogterError {
  return new VogterError({
    code: "slack.unavailable",
    message: "Slack did not take a private answer.",
    mend: "Nothing: it is tried again.",
  });
}
