import { z } from "zod";
import { COMMANDS } from "../../conversation/commands.ts";
import type { Heard } from "./heard.ts";
import { wordsOf } from "./words.ts";

const command = z.object({
  command: z.string(),
  text: z.string().default(""),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string().optional(),
});

/** What a slash command says; nothing when it is none of Vogter's. The answer is for the person alone. */
export function hearCommand(body: unknown, team: string): Heard | undefined {
  const read = command.safeParse(body);
  if (!read.success) return undefined;
  const { text, user_id, channel_id, trigger_id, response_url } = read.data;
  const word = read.data.command.replace(/^\//, "").toLowerCase();
  const known = COMMANDS.find((one) => one.word === word);
  if (!known) return undefined;
  return {
    incoming: { kind: "command", command: known.id, text: wordsOf(text) },
    address: { team, user: user_id, channel: channel_id, aside: true },
    delivery: ["command", team, trigger_id],
    trigger: trigger_id,
    ...(response_url && { responseUrl: response_url }),
  };
}
