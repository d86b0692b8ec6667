import type { WebClient } from "@slack/web-api";
import { codeOf } from "./outcome-of.ts";

/** What a message carries unseen, so that it is found again. */
export function markOf(key: string, part: number) {
  return { event_type: "vogter", event_payload: { key, part } };
}

/** How far back to look: a message whose answer was lost is among the last. */
const LATEST = 100;

/** The parts of the message `key` that are in a conversation: each part's number, and what Slack knows it by. */
export async function findParts(
  client: WebClient,
  where: { readonly channel: string; readonly thread?: string | undefined },
  key: string,
): Promise<Map<number, string>> {
  const options = { channel: where.channel, limit: LATEST, include_all_metadata: true };
  try {
    const { messages = [] } = where.thread
      ? await client.conversations.replies({ ...options, ts: where.thread })
      : await client.conversations.history(options);
    return new Map(
      messages.flatMap(({ ts, metadata }) => {
        const mark = (metadata as Partial<ReturnType<typeof markOf>> | undefined)?.event_payload;
        return ts && mark?.key === key ? [[Number(mark.part), ts] as const] : [];
      }),
    );
  } catch (error) {
    // Reading channels takes a permission that the municipality may not give. Then twice is better than never.
    if (codeOf(error) === "missing_scope") return new Map();
    throw error;
  }
}
