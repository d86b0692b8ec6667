import { z } from "zod";
import type { Incoming } from "../../conversation/envelope.ts";
import { readButton } from "../cards/card-to-blocks-button.ts";
import type { Address } from "./address.ts";
import type { Heard } from "./heard.ts";
import { ASK_BOX } from "./home.ts";
import { wordsOf } from "./words.ts";

const click = z.object({
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  trigger_id: z.string().nullish(),
  response_url: z.string().nullish(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().nullish(),
    thread_ts: z.string().nullish(),
    channel_id: z.string().nullish(),
    is_ephemeral: z.boolean().nullish(),
  }),
  actions: z.tuple(
    [
      z.object({
        action_id: z.string(),
        action_ts: z.string().nullish(),
        value: z.string().nullish(),
      }),
    ],
    z.unknown(),
  ),
});

/** What a click on a card, or Enter in the ask box, says; nothing when the button is not Vogter's. */
export function hearClick(body: unknown, team: string): Heard | undefined {
  const read = click.safeParse(body);
  if (!read.success) return undefined;
  const { user, trigger_id, response_url, actions } = read.data;
  const [{ action_id, action_ts, value }] = actions;
  const incoming = incomingOf(action_id, value ?? "");
  if (!incoming) return undefined;
  const address = addressOf(read.data, team);
  return {
    incoming,
    address,
    delivery: ["click", team, user.id, action_id, action_ts ?? "", trigger_id ?? ""],
    ...(trigger_id && { trigger: trigger_id }),
    ...(response_url && { responseUrl: response_url }),
    ...(user.team_id && user.team_id !== team && { isForeign: true }),
  };
}

function incomingOf(actionId: string, value: string): Incoming | undefined {
  if (actionId === ASK_BOX) return { kind: "message", text: wordsOf(value) };
  const button = readButton(actionId, value);
  return button && { kind: "action", action: button.id, data: button.data };
}

function addressOf({ user, container }: z.infer<typeof click>, team: string): Address {
  const { channel_id, message_ts, thread_ts, is_ephemeral } = container;
  // From the home page or a dialog: it goes on among the direct messages.
  if (!channel_id || !message_ts) return { team, user: user.id };
  const here = { team, user: user.id, channel: channel_id };
  if (is_ephemeral) return { ...here, aside: true };
  const thread = thread_ts ?? (channel_id.startsWith("D") ? undefined : message_ts);
  return { ...here, ...(thread && { thread }), card: message_ts };
}
