import { fetchFile, unfetched } from "../fetch-file.ts";
import type { FileFetcher } from "../port.ts";
import type { Access } from "./access.ts";
import { loopbackServiceUrl, sharePointUrl } from "./service-url.ts";

/**
 * Reads files that were sent to Vogter in Teams: they lie in the sender's OneDrive, at an address that opens them for
 * some minutes. No token goes there.
 */
export function teamsFiles({ isOpen }: Access): FileFetcher {
  const isAllowed = isOpen ? loopbackServiceUrl : sharePointUrl;
  return {
    channel: "teams",
    async fetch(_tenant, ref, bounds) {
      const url = URL.parse(ref.at.url ?? "");
      const isThere = url !== null && isAllowed(url.href);
      return isThere ? fetchFile(url, ref, bounds) : unfetched("forbidden");
    },
    later: ({ at }) => at,
  };
}
