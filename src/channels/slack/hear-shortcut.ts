import { z } from "zod";
import type { Heard } from "./heard.ts";
import { wordsOf } from "./words.ts";

const shortcut = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  action_ts: z.string().nullish(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  message: z.object({ text: z.string().nullish() }).nullish(),
});

/** What a shortcut says, on a message or of its own. What comes of it is between Vogter and the person. */
export function hearShortcut(body: unknown, team: string): Heard | undefined {
  const read = shortcut.safeParse(body);
  if (!read.success) return undefined;
  const { callback_id, trigger_id, user, message } = read.data;
  return {
    incoming: { kind: "shortcut", shortcut: callback_id, quoted: wordsOf(message?.text ?? "") },
    address: { team, user: user.id },
    delivery: ["shortcut", team, trigger_id],
    trigger: trigger_id,
    ...(user.team_id && user.team_id !== team && { isForeign: true }),
  };
}
