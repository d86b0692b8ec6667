import type { IncomingMessage } from "node:http";
import { isLoopback } from "../../config.ts";

/**
 * Whether a request comes from our own page or from no browser at all. On the local page everyone picks who they
 * are, so another site open in the same browser must not be able to write in their name; the host is checked too,
 * because a name of that site's own may be made to point at this machine.
 */
export function comesFromOwnPage({ headers }: IncomingMessage): boolean {
  const { host = "", origin } = headers;
  const site = headers["sec-fetch-site"];
  if (!isLoopback(host.replace(/:\d*$/, ""))) return false;
  if (site !== undefined && site !== "same-origin") return false;
  return origin === undefined || origin === `http://${host}`;
}
