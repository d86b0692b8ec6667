import { hearClick } from "./hear-click.ts";
import { hearCommand } from "./hear-command.ts";
import { hearEvent } from "./hear-event.ts";
import { hearForm } from "./hear-form.ts";
import { hearShortcut } from "./hear-shortcut.ts";
import type { Heard } from "./heard.ts";

/** What a verified delivery from the workspace `team` says that somebody did; nothing when it asks nothing of Vogter. */
export function hear(body: Readonly<Record<string, unknown>>, team: string): Heard | undefined {
  if (typeof body.command === "string") return hearCommand(body, team);
  switch (body.type) {
    case "event_callback":
      return hearEvent(body, team);
    case "block_actions":
      return hearClick(body, team);
    case "view_submission":
      return hearForm(body, team);
    case "shortcut":
    case "message_action":
      return hearShortcut(body, team);
    default:
      return undefined;
  }
}
