import { writeAddress } from "./address.ts";

/**
 * Where somebody is reached whose Slack id is known, though they never wrote to Vogter: Slack opens the direct messages
 * with anybody. Of several workspaces it is the first.
 */
export function directTo(
  [team]: readonly string[],
  user: string | undefined,
): { readonly channel: "slack"; readonly to: string } | undefined {
  if (team === undefined || user === undefined) return undefined;
  return { channel: "slack", to: writeAddress({ team, user }) };
}
