import type { WebClient } from "@slack/web-api";
import type { SlackMessage } from "../cards/card-to-blocks.ts";
import { markOf } from "./find-parts.ts";
import { codeOf } from "./outcome-of.ts";

/** Where the parts of a message go. */
export interface Target {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly key: string;
  /** The message that the first part takes the place of. */
  readonly card?: string | undefined;
  /** The parts that are there already; each one that is posted comes to them. */
  readonly there: Map<number, string>;
}

/** Posts the parts of a message that are not there, in order; gives what Slack knows each by. */
export async function postParts(
  client: WebClient,
  messages: readonly SlackMessage[],
  target: Target,
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const [part, message] of messages.entries()) {
    const { there, card } = target;
    const replaced = part === 0 && card && (await replace(client, message, target, part, card));
    all.push(replaced || there.get(part) || (await post(client, message, target, part)));
  }
  return all;
}

/**
 * Puts the parts in the place of those that stand there as `known`, one for one. Those that are too many are taken
 * away, those for which there is no place are posted; what somebody removed stays away. Gives what is there then:
 * nothing when none of them was there any more.
 */
export async function changeParts(
  client: WebClient,
  messages: readonly SlackMessage[],
  target: Target,
  known: readonly string[],
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const [part, ts] of known.entries()) {
    const message = messages[part];
    if (!message) await takeAway(client, target, ts);
    else if (await replace(client, message, target, part, ts)) all.push(ts);
  }
  if (all.length === 0) return [];
  for (const [part, message] of messages.entries()) {
    if (part < known.length) continue;
    const there = target.there.get(part);
    const kept = there && (await replace(client, message, target, part, there));
    all.push(kept || (await post(client, message, target, part)));
  }
  return all;
}

async function post(
  client: WebClient,
  message: SlackMessage,
  { channel, thread, key, there }: Target,
  part: number,
): Promise<string> {
  const { ts } = await client.chat.postMessage({
    ...bodyOf(message, channel),
    ...(thread && { thread_ts: thread }),
    metadata: markOf(key, part),
    unfurl_links: false,
    unfurl_media: false,
  });
  there.set(part, ts ?? "");
  return ts ?? "";
}

/** What can no longer be replaced, such as a message that was deleted; then the new one stands by itself. */
const GONE = new Set([
  ...["message_not_found", "cant_update_message", "edit_window_closed"],
  "cant_delete_message",
]);

async function takeAway(client: WebClient, { channel }: Target, ts: string): Promise<void> {
  try {
    await client.chat.delete({ channel, ts });
  } catch (error) {
    if (!GONE.has(codeOf(error) ?? "")) throw error;
  }
}

async function replace(
  client: WebClient,
  message: SlackMessage,
  { channel, key }: Target,
  part: number,
  ts: string,
): Promise<string | undefined> {
  try {
    await client.chat.update({ ...bodyOf(message, channel), ts, metadata: markOf(key, part) });
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
