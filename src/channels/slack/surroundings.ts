import type { ConversationsInfoResponse, WebClient } from "@slack/web-api";
import type { Incoming, Place, Readers } from "../../conversation/envelope.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import { SHORT_MS } from "../in-time.ts";
import { openLookup } from "../lookup.ts";
import { NOBODY_ELSE, readersAmong, together } from "../readers.ts";
import { isPersonal } from "./address.ts";
import type { Heard } from "./heard.ts";
import { codeOf } from "./outcome-of.ts";
import type { Profiles, Standing } from "./profiles.ts";
import type { Workspaces } from "./workspaces.ts";

/** What is known of where something was said: who reads along, and whether a group is what looked like a channel. */
export interface Surroundings {
  readonly readers: Readers;
  readonly kind?: Place["kind"];
}

/** Finds out who reads along. Never rejects; what Slack does not tell in time is not known. */
export type LookAround = (heard: Heard) => Promise<Surroundings>;

/** Where more are, nobody goes through them: whether one is a guest is then not known, unless one is known to be. */
const MOST_MEMBERS = 100;
/** At a time, of those whose profile is not known yet: Slack may be asked a hundred times a minute in all. */
const MOST_ASKED = 25;

interface LookAroundParts {
  readonly workspaces: Workspaces;
  readonly profiles: Profiles;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Waits for Slack only with a question: a click goes by what was found out for that. */
export function openLookAround({ workspaces, profiles, clock, log }: LookAroundParts): LookAround {
  const onFailure = "who reads along could not be found out";
  const found = openLookup<Surroundings>({
    ...{ minutes: 5, patienceMs: SHORT_MS, channel: "slack", onFailure, clock, log },
  });

  const standingsIn = async (
    client: WebClient,
    team: string,
    channel: string,
  ): Promise<readonly (Standing | undefined)[]> => {
    const answer = await client.conversations.members({ channel, limit: MOST_MEMBERS });
    const { members = [], response_metadata } = answer;
    const isWhole = members.length > 0 && !response_metadata?.next_cursor;
    const news = members.filter((user) => !profiles.kept(team, user));
    if (isWhole)
      await Promise.all(news.slice(0, MOST_ASKED).map((user) => profiles.get(team, user)));
    const standings = members.map((user) => profiles.kept(team, user)?.standing);
    return isWhole ? standings : [...standings, undefined];
  };

  const lookAt = async (team: string, channel: string): Promise<Surroundings> => {
    const client = await workspaces.clientFor(team);
    try {
      const [{ channel: conversation = {} }, standings] = await Promise.all([
        client.conversations.info({ channel }),
        standingsIn(client, team, channel),
      ]);
      if (conversation.is_im) return ALONE;
      return {
        readers: together(readersIn(conversation), readersAmong(standings)),
        ...(conversation.is_mpim && { kind: "group" }),
      };
    } catch (error) {
      // A command can be given where Vogter is no member; nothing will be known of that place in a minute either.
      if (codeOf(error) === "channel_not_found") return NOTHING_KNOWN;
      throw error;
    }
  };

  return async ({ address, place, incoming }) => {
    const { team, channel, aside } = address;
    // A command can also be given between two people.
    if (channel === undefined || (isPersonal(address) && !aside)) return ALONE;
    // There is nothing stricter to find out.
    if (place?.externals) return NOTHING_KNOWN;
    const [key, ask] = [`${team}/${channel}`, () => lookAt(team, channel)];
    const waits = isQuestion(incoming);
    return (waits ? await found.get(key, ask) : found.peek(key, ask)) ?? NOTHING_KNOWN;
  };
}

/** What opens a dialog waits for nothing: it can be opened for three seconds only. */
function isQuestion(incoming: Incoming): boolean {
  if (incoming.kind === "message") return true;
  return incoming.kind === "command" && incoming.command === "ask" && incoming.text !== "";
}

const ALONE: Surroundings = { readers: NOBODY_ELSE };
const NOTHING_KNOWN: Surroundings = { readers: {} };

function readersIn(conversation: Conversation) {
  const { is_private, is_mpim, is_shared, is_org_shared } = conversation;
  const { is_ext_shared, is_pending_ext_shared } = conversation;
  // Whoever is invited will read what was written before they accepted.
  const isShared = is_ext_shared || is_pending_ext_shared || (is_shared && !is_org_shared);
  return {
    open: is_mpim ? false : is_private === undefined ? undefined : !is_private,
    externals: isShared ? true : is_ext_shared,
  };
}

/** What is read of `conversations.info`. */
type Conversation = NonNullable<ConversationsInfoResponse["channel"]>;
