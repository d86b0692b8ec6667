import { isLoopback } from "../../config.ts";
import type { Logger } from "../../shared/log.ts";
import { fetchFile, unfetched } from "../fetch-file.ts";
import type { FileFetcher } from "../port.ts";
import type { FileInfo } from "./file-info.ts";
import { codeOf } from "./outcome-of.ts";
import type { Workspaces } from "./workspaces.ts";

/** What reading files is built from. */
interface SlackFilesParts {
  readonly workspaces: Workspaces;
  readonly info: FileInfo;
  /** Whether the workspace is the municipality's. */
  readonly isOf: (team: string, tenant: string) => boolean;
  readonly apiUrl: string;
  readonly log: Logger;
}

/** Reads files that were sent to Vogter in Slack, with the bot's token, which is shown to Slack's file host alone. */
export function slackFiles(parts: SlackFilesParts): FileFetcher {
  const { workspaces, info, isOf, apiUrl, log } = parts;
  return {
    channel: "slack",
    async fetch(tenant, ref, bounds) {
      const { team = "" } = ref.at;
      if (!isOf(team, tenant)) return unfetched("forbidden");
      try {
        const known = ref.at.url ? ref : await info(ref);
        const url = URL.parse(known.at.url ?? "");
        if (!url || !isFileHost(url, apiUrl)) return unfetched("forbidden");
        const { token } = await workspaces.clientFor(team);
        return await fetchFile(url, known, bounds, { authorization: `Bearer ${token}` });
      } catch (err) {
        log.warn({ err, channel: "slack" }, "a file could not be read");
        return unfetched(WHY.get(codeOf(err) ?? "") ?? "unavailable");
      }
    },
    // A file's address has its name in it, and Slack tells the address again.
    later: ({ at: { team = "" } }) => ({ team }),
  };
}

/** What Slack says when asked about a file, and means for good. */
const WHY = new Map([
  ...["file_not_found", "file_deleted"].map((code) => [code, "gone"] as const),
  ...["access_denied", "not_allowed", "missing_scope"].map((code) => [code, "forbidden"] as const),
]);

/** A Slack on this machine, for trying out, has its files where its API is. */
function isFileHost({ origin }: URL, apiUrl: string): boolean {
  const api = new URL(apiUrl);
  return (
    origin === "https://files.slack.com" || (isLoopback(api.hostname) && origin === api.origin)
  );
}
