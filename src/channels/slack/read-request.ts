import { z } from "zod";
import { Refusal } from "../../http/refusal.ts";

const kinds = z.union([
  z.looseObject({
    type: z.literal("event_callback"),
    team_id: z.string().nullish(),
    event: z.looseObject({ type: z.string() }),
  }),
  z.looseObject({ type: z.literal("url_verification"), challenge: z.string() }),
  z.looseObject({ type: z.literal("app_rate_limited") }),
  z.looseObject({ command: z.string(), team_id: z.string(), user_id: z.string() }),
  z.looseObject({
    type: z.enum(["block_actions", "block_suggestion"]),
    user: z.looseObject({ id: z.string() }),
    actions: z.array(z.looseObject({})).min(1).optional(),
  }),
  z.looseObject({
    type: z.enum(["view_submission", "view_closed"]),
    user: z.looseObject({ id: z.string() }),
    view: z.looseObject({ id: z.string() }),
  }),
  z.looseObject({
    type: z.enum(["shortcut", "message_action"]),
    user: z.looseObject({ id: z.string() }),
    callback_id: z.string(),
  }),
]);

/** What Slack delivered, as far as it is known to be whole. */
export type SlackBody = Readonly<Record<string, unknown>>;

/**
 * Reads a body that is known to come from Slack. Throws a {@link Refusal} with 400 for what Slack's libraries would
 * trip over.
 */
export function readRequest(contentType: string, text: string): SlackBody {
  const read = kinds.safeParse(parse(contentType, text));
  if (!read.success) throw unreadable();
  return read.data;
}

/** Events come as JSON; commands as a form; clicks and dialogs as JSON in a form's field. */
function parse(contentType: string, text: string): unknown {
  const [type = ""] = contentType.toLowerCase().split(";");
  try {
    if (type.trim() === "application/json") return JSON.parse(text);
    if (type.trim() !== "application/x-www-form-urlencoded") throw unreadable();
    const fields = Object.fromEntries(new URLSearchParams(text));
    return fields.payload === undefined ? fields : JSON.parse(fields.payload);
  } catch {
    throw unreadable();
  }
}

function unreadable(): Refusal {
  return new Refusal(400, "slack.unreadable", "The body is nothing that Slack sends.");
}
