import { z } from "zod";
import type { Incoming } from "../../conversation/envelope.ts";
import { filesIn } from "./files-in.ts";
import type { Heard } from "./heard.ts";
import { mentions, wordsOf } from "./words.ts";

const event = z.object({
  type: z.string(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  hidden: z.boolean().nullish(),
  user: z.string().nullish(),
  user_team: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string().nullish(),
  event_ts: z.string().nullish(),
  thread_ts: z.string().nullish(),
  channel: z.string().nullish(),
  channel_type: z.string().nullish(),
  files: z.array(z.unknown()).nullish(),
  tab: z.string().nullish(),
  tokens: z.object({ bot: z.array(z.string()).nullish() }).nullish(),
});

const callback = z.object({
  event_id: z.string().default(""),
  event,
  is_ext_shared_channel: z.boolean().nullish(),
  context_team_id: z.string().nullish(),
  authorizations: z
    .array(z.object({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() }))
    .nullish(),
});

type Callback = z.infer<typeof callback>;

/** What an event of the workspace `team` says that somebody did; nothing when it is none of Vogter's business. */
export function hearEvent(body: unknown, team: string): Heard | undefined {
  const read = callback.safeParse(body);
  if (!read.success) return undefined;
  const said = read.data;
  switch (said.event.type) {
    case "message":
    case "app_mention":
      return hearMessage(said, team);
    case "app_home_opened":
      return said.event.tab === "messages" ? undefined : hearHome(said, team);
    case "tokens_revoked":
      return said.event.tokens?.bot?.length ? hearRemoval(said, team) : undefined;
    case "app_uninstalled":
      return hearRemoval(said, team);
    default:
      return undefined;
  }
}

/** People's own words only: neither a bot's, nor that somebody changed theirs or came and went. */
const WORDS_OF_PEOPLE = new Set([undefined, null, "file_share", "thread_broadcast", "me_message"]);

function hearMessage(body: Callback, team: string): Heard | undefined {
  const { user, text, ts, channel, thread_ts, channel_type, ...what } = body.event;
  if (!user || !ts || !channel || what.bot_id || what.hidden) return undefined;
  if (!WORDS_OF_PEOPLE.has(what.subtype)) return undefined;
  const bot = botOf(body);
  if (user === bot) return undefined;
  const isDirect = channel_type === "im" || channel.startsWith("D");
  const isCalled = what.type === "app_mention" || (bot && mentions(text ?? "", bot));
  if (!isDirect && !isCalled) return undefined;
  const thread = thread_ts ?? (isDirect ? undefined : ts);
  const externals = isShared(body, team);
  return {
    incoming: messageOf(body.event, team, bot),
    address: { team, user, channel, ...(thread && { thread }) },
    delivery: ["message", team, channel, ts, what.type],
    message: [team, channel, ts],
    place: {
      kind: isDirect ? "personal" : channel_type === "mpim" ? "group" : "channel",
      ...(externals !== undefined && { externals }),
    },
    ...(what.user_team && what.user_team !== team && { isForeign: true }),
  };
}

function messageOf({ text, files }: Callback["event"], team: string, bot?: string): Incoming {
  const words = wordsOf(text ?? "", bot ?? firstMentioned(text));
  const found = filesIn(files ?? [], team);
  return { kind: "message", text: words, ...(found.length > 0 && { files: found }) };
}

function hearHome({ event, event_id }: Callback, team: string): Heard | undefined {
  const { user, event_ts } = event;
  if (!user) return undefined;
  return {
    incoming: { kind: "home" },
    address: { team, user, home: true },
    delivery: ["home", team, user, event_ts ?? event_id],
  };
}

function hearRemoval(body: Callback, team: string): Heard {
  return {
    incoming: { kind: "removed" },
    // It is nobody's doing that Slack would name.
    address: { team, user: botOf(body) ?? "APP" },
    delivery: ["removed", team, body.event_id],
  };
}

function botOf({ authorizations }: Callback): string | undefined {
  return authorizations?.find(({ is_bot }) => is_bot)?.user_id ?? undefined;
}

/** Slack does not always say who the bot is; whoever calls it tends to do so first. */
function firstMentioned(text: string | null | undefined): string | undefined {
  return /^\s*<@([A-Z0-9]+)/.exec(text ?? "")?.[1];
}

/** Whether it was said where another organisation reads along; nothing when Slack does not say. */
function isShared(body: Callback, team: string): boolean | undefined {
  const { is_ext_shared_channel, context_team_id } = body;
  if (context_team_id && context_team_id !== team) return true;
  return is_ext_shared_channel ?? undefined;
}
