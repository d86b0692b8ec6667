import type { FileRef, Incoming } from "../../conversation/envelope.ts";
import type { Logger } from "../../shared/log.ts";
import { inTime, SHORT_MS } from "../in-time.ts";
import { filesIn } from "./files-in.ts";
import type { Workspaces } from "./workspaces.ts";

/** Asks Slack about a file. Rejects with Slack's error. */
export type FileInfo = (ref: FileRef) => Promise<FileRef>;

export function openFileInfo(workspaces: Workspaces): FileInfo {
  return async (ref) => {
    const { team = "" } = ref.at;
    const client = await workspaces.clientFor(team);
    const { file } = await client.files.info({ file: ref.id });
    const [found = ref] = filesIn([file], team);
    return found;
  };
}

/** The message, with the names of its files where Slack told only their ids; without them when it is slow. */
export async function withFileNames(
  incoming: Incoming,
  info: FileInfo,
  log: Logger,
): Promise<Incoming> {
  if (incoming.kind !== "message" || !incoming.files?.some(isNameless)) return incoming;
  const named = incoming.files.map(async (ref) => {
    if (!isNameless(ref)) return ref;
    const found = info(ref).catch((err: unknown) => {
      log.warn({ err, channel: "slack" }, "what a file is called could not be found out");
      return undefined;
    });
    return (await inTime(found, SHORT_MS)) ?? ref;
  });
  return { ...incoming, files: await Promise.all(named) };
}

function isNameless({ name }: FileRef): boolean {
  return name === "";
}
