import type { Card } from "../../conversation/card.ts";
import type { Locale } from "../../conversation/envelope.ts";
import { t } from "../../shared/texts.ts";
import { cardToBlocks } from "../cards/card-to-blocks.ts";
import { plain } from "../cards/card-to-blocks-kit.ts";
import { limits } from "../cards/limits.ts";

/** What is written in the box on the home page comes back by this name. */
export const ASK_BOX = "slack.ask";

/** The page on which Vogter shows what is theirs: a box to ask in, and the card. */
export function homeView(card: Card, locale: Locale): object {
  const box = {
    type: "input",
    dispatch_action: true,
    label: plain(t(locale, "slack.home.ask")),
    element: {
      type: "plain_text_input",
      action_id: ASK_BOX,
      placeholder: plain(t(locale, "slack.home.example")),
      dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
    },
  };
  const blocks = cardToBlocks(card).flatMap((message) => message.blocks);
  return { type: "home", blocks: [box, ...blocks].slice(0, limits.slack.view.blocks) };
}
