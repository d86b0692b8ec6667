import type { WebClient } from "@slack/web-api";
import type { SlackMessage } from "../cards/card-to-blocks.ts";
import { markOf } from "./find-parts.ts";
import { codeOf } from "./outcome-of.ts";

/** Where the parts of a message go. */
interface Target {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly key: string;
  /** The message that the first part takes the place of. */
  readonly card: string | undefined;
  /** The parts that are there already. */
  readonly there: ReadonlyMap<number, string>;
}

/** Posts the parts of a message that are not there, in order; gives what Slack knows the last one by. */
export async function postParts(
  client: WebClient,
  messages: readonly SlackMessage[],
  target: Target,
): Promise<string> {
  let last = "";
  for (const [part, message] of messages.entries()) {
    const { there, card } = target;
    const replaced = part === 0 && card && (await replace(client, message, target, card));
    last = replaced || there.get(part) || (await post(client, message, target, part));
  }
  return last;
}

async function post(
  client: WebClient,
  message: SlackMessage,
  { channel, thread, key }: Target,
  part: number,
): Promise<string> {
  const { ts } = await client.chat.postMessage({
    ...bodyOf(message, channel),
    ...(thread && { thread_ts: thread }),
    metadata: markOf(key, part),
    unfurl_links: false,
    unfurl_media: false,
  });
  return ts ?? "";
}

/** What can no longer be replaced, such as a message that was deleted; then the new one stands by itself. */
const GONE = new Set(["message_not_found", "cant_update_message", "edit_window_closed"]);

async function replace(
  client: WebClient,
  message: SlackMessage,
  { channel, key }: Target,
  ts: string,
): Promise<string | undefined> {
  try {
    await client.chat.update({ ...bodyOf(message, channel), ts, metadata: markOf(key, 0) });
    return ts;
  } catch (error) {
    if (GONE.has(codeOf(error) ?? "")) return undefined;
    throw error;
  }
}

function bodyOf({ text, blocks }: SlackMessage, channel: string) {
  // The library's type of a block is wider than what Vogter writes, and not readonly.
  return { channel, text, blocks: blocks as never[] };
}
