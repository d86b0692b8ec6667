import type { WebClient } from "@slack/web-api";

/** The conversation an address means; opens the direct messages with the person where it names no channel. */
export function openDms() {
  const known = new Map<string, string>();
  return async (client: WebClient, team: string, user: string): Promise<string> => {
    const key = `${team}/${user}`;
    const found = known.get(key);
    if (found) return found;
    const { channel } = await client.conversations.open({ users: user });
    const id = channel?.id ?? user;
    known.set(key, id);
    return id;
  };
}
