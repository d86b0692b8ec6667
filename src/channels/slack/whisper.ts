import type { WebClient } from "@slack/web-api";
import type { Content } from "../../conversation/content.ts";
import { cardToBlocks } from "../cards/card-to-blocks.ts";
import type { Address } from "./address.ts";
import type { Hooks } from "./hooks.ts";
import { codeOf } from "./outcome-of.ts";

/** Says something that only one person sees, where they are. False when Vogter cannot do that there. */
export async function whisper(
  client: WebClient,
  hooks: Hooks,
  address: Address,
  { card, replaces }: Content,
): Promise<boolean> {
  for (const [index, message] of cardToBlocks(card).entries()) {
    const isNew = index > 0 || !replaces;
    const said = await byHook(hooks, address, {
      response_type: "ephemeral",
      replace_original: !isNew,
      ...message,
    });
    if (!said && !(await asEphemeral(client, address, message))) return false;
  }
  return true;
}

async function byHook(hooks: Hooks, { hook }: Address, message: object): Promise<boolean> {
  return hook !== undefined && hooks.respond(hook, message);
}

/** Vogter is not in every channel one can write a command in. */
const NOT_THERE = new Set(["channel_not_found", "not_in_channel", "user_not_in_channel"]);

async function asEphemeral(
  client: WebClient,
  { channel, user, thread }: Address,
  message: { readonly text: string; readonly blocks: readonly object[] },
): Promise<boolean> {
  if (!channel || channel.startsWith("D")) return false;
  try {
    await client.chat.postEphemeral({
      channel,
      user,
      text: message.text,
      blocks: message.blocks as never[],
      ...(thread && { thread_ts: thread }),
    });
    return true;
  } catch (error) {
    if (NOT_THERE.has(codeOf(error) ?? "")) return false;
    throw error;
  }
}
