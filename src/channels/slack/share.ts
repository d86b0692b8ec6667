import type { Action, Card } from "../../conversation/card.ts";
import type { Content } from "../../conversation/content.ts";
import type { Locale } from "../../conversation/envelope.ts";
import type { Clock } from "../../shared/clock.ts";
import { keepRecent, type Recent } from "../../shared/recent.ts";
import { t } from "../../shared/texts.ts";
import { cardToBlocks, type SlackMessage } from "../cards/card-to-blocks.ts";
import { limits } from "../cards/limits.ts";
import type { Hooks } from "./hooks.ts";

/** The button under a private answer that shows it to the channel. */
export const SHARE = "slack.share";

/** The private answers of the last half hour, in memory: they are nowhere in Slack either. */
export type Shareable = Recent<Content>;

export function openShareable(clock: Clock): Shareable {
  return keepRecent<Content>({ limit: 2_000, minutes: 30, clock });
}

/** `card` with the button that shares what is kept by `key`. */
export function withShareButton(card: Card, key: string, locale: Locale): Card {
  const share: Action = { id: SHARE, title: t(locale, "slack.share"), data: { key } };
  return { ...card, actions: [...card.actions, share] };
}

/**
 * Shows a private answer to the channel it was asked in. Slack lets Vogter do that by the click itself, also where
 * it is no member. What is shared once is not shared again.
 */
export async function share(
  shareable: Shareable,
  hooks: Hooks,
  { key, hook, user, locale }: { key: string; hook: string; user: string; locale: Locale },
): Promise<void> {
  const content = shareable.get(key);
  if (!content) {
    const text = t(locale, "slack.share.gone");
    await hooks.respond(hook, { response_type: "ephemeral", replace_original: false, text });
    return;
  }
  shareable.delete(key);
  const { blocks, ...card } = content.card;
  // Others did not ask, so there is nothing for them to click.
  const messages = cardToBlocks({ ...card, blocks, actions: [] });
  const by = t(content.locale, "slack.shared-by", { person: `<@${user}>` });
  try {
    for (const [index, message] of messages.entries()) {
      const sharedBy = { type: "context", elements: [{ type: "mrkdwn", text: by }] };
      await hooks.respond(hook, {
        response_type: "in_channel",
        replace_original: false,
        text: message.text,
        blocks: index === 0 && hasRoom(message) ? [sharedBy, ...message.blocks] : message.blocks,
      });
    }
  } catch (error) {
    shareable.set(key, content);
    throw error;
  }
}

function hasRoom({ blocks }: SlackMessage): boolean {
  return blocks.length < limits.slack.blocks;
}
