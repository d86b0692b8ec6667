import type { Activity, TurnContext } from "botbuilder";

/** Brings the parts of a message to a conversation; gives Teams' ids of those that stand there, in order. */
export type PartsWork = (
  context: TurnContext,
  messages: readonly Partial<Activity>[],
) => Promise<readonly string[]>;

export const sendParts: PartsWork = async (context, messages) => {
  const ids: string[] = [];
  for (const message of messages) ids.push((await context.sendActivity(message))?.id ?? "");
  return ids;
};

/**
 * Puts the parts in the place of those that stand there as `ids`, one for one. Those that are too many are taken
 * away, those for which there is no place are sent; what somebody removed stays away.
 * @throws what Teams says of the last one, when none of them is there any more
 */
export async function changeParts(
  context: TurnContext,
  messages: readonly Partial<Activity>[],
  ids: readonly string[],
): Promise<readonly string[]> {
  const left: string[] = [];
  let refusal: unknown;
  for (const [part, id] of ids.entries()) {
    const message = messages[part];
    try {
      if (message) await context.updateActivity({ ...message, id });
      else await context.deleteActivity(id);
      if (message) left.push(id);
    } catch (error) {
      if ((error as { statusCode?: unknown }).statusCode !== 404) throw error;
      refusal = error;
    }
  }
  if (left.length === 0) throw refusal;
  return [...left, ...(await sendParts(context, messages.slice(ids.length)))];
}
