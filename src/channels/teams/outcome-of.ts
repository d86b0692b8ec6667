import type { Sent } from "../../jobs/index.ts";

/** What the connector's client says of a refusal. */
interface Refused {
  readonly statusCode?: number;
  readonly code?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** Seconds, when Teams says "too many" and not how long. */
const USUAL_RETRY_AFTER = 5;

/**
 * What became of a message that the connector refused: nothing more can be done, such as for someone who blocked the
 * bot, or it may be sent later.
 * @throws the error itself when it may or may not have arrived
 */
export function outcomeOf(error: unknown): Sent {
  const { statusCode, code, response } = (error ?? {}) as Refused;
  switch (statusCode) {
    case 400:
    case 403:
    case 404:
    case 413:
      return { outcome: "unreachable", fault: code ?? `teams.${statusCode}` };
    case 429: {
      const seconds = Number(response?.headers?.get("retry-after")) || USUAL_RETRY_AFTER;
      return { outcome: "later", retryAfterMs: seconds * 1_000, scope: "lane" };
    }
    default:
      throw error;
  }
}
