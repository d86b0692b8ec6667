import type { Locale } from "../../conversation/envelope.ts";
import type { Heard } from "./heard.ts";
import type { Profiles, Standing } from "./profiles.ts";

/** Whom Slack says it is: its ids of the workspace and the person, and the e-mail address of a full member. */
interface SlackSighting {
  readonly slackTeamId: string;
  readonly slackUserId: string;
  readonly email?: string;
}

/** Who that is in which municipality; nothing when no municipality has that workspace. */
export type WhoIs = (
  sighting: SlackSighting,
) => { readonly tenant: string; readonly person: string } | undefined;

export interface Identity {
  readonly tenant: string;
  readonly person: string;
  readonly locale: Locale;
  /** Not given: not known, or not asked for. */
  readonly standing?: Standing;
}

export type Identify = (heard: Heard) => Promise<Identity | undefined>;

/**
 * Finds out who did something. Slack is asked for an e-mail address only where its id does not say it all: it costs
 * time of the three seconds.
 */
export function identifier(whoIs: WhoIs, profiles: Profiles): Identify {
  return async ({ address: { team, user }, incoming, isForeign }) => {
    const ids = { slackTeamId: team, slackUserId: user };
    const known = whoIs(ids);
    if (!known) return undefined;
    const isNobody = incoming.kind === "removed";
    if (isNobody) return { ...known, locale: "da" };
    if (isForeign) return { ...known, locale: "da", standing: "external" };
    // No id in a municipality's file has a colon.
    const isListed = !known.person.includes(":");
    const profile = isListed ? profiles.peek(team, user) : await profiles.get(team, user);
    const email = profile?.email;
    const found = email && !isListed ? whoIs({ ...ids, email }) : known;
    return {
      ...(found ?? known),
      locale: profile?.locale ?? "da",
      ...(profile && { standing: profile.standing }),
    };
  };
}
