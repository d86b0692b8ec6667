import type { Locale } from "../../conversation/envelope.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import { openLookup } from "../lookup.ts";
import type { Workspaces } from "./workspaces.ts";

/** One of the workspace's own, a guest whom it invited, or somebody of another organisation. */
export type Standing = "member" | "guest" | "external";

/** What Slack knows of a person, as far as it matters. */
interface Profile {
  /** Of members only: what another's says is their own word. */
  readonly email?: string;
  readonly standing: Standing;
  readonly locale?: Locale;
}

export interface Profiles {
  /** Waits for Slack, but not for long; nothing when it did not answer in time. */
  get(team: string, user: string): Promise<Profile | undefined>;
  /** What is known without waiting; asks Slack for the next time. */
  peek(team: string, user: string): Profile | undefined;
  /** What is known; asks nobody. */
  kept(team: string, user: string): Profile | undefined;
}

/** Of the three seconds within which Slack wants to be answered, the rest is for the turn. */
const PATIENCE_MS = 2_300;

/** Profiles, each kept in memory for an hour. */
export function openProfiles(workspaces: Workspaces, clock: Clock, log: Logger): Profiles {
  const onFailure = "a person's profile could not be read";
  const profiles = openLookup<Profile>({
    ...{ minutes: 60, patienceMs: PATIENCE_MS, channel: "slack", onFailure, clock, log },
  });
  const ask = (team: string, user: string) => () => fetchProfile(workspaces, team, user);
  return {
    get: (team, user) => profiles.get(`${team}/${user}`, ask(team, user)),
    peek: (team, user) => profiles.peek(`${team}/${user}`, ask(team, user)),
    kept: (team, user) => profiles.kept(`${team}/${user}`),
  };
}

async function fetchProfile(workspaces: Workspaces, team: string, user: string): Promise<Profile> {
  const client = await workspaces.clientFor(team);
  const answer = await client.users.info({ user, include_locale: true });
  const person: ListedUser = answer.user ?? {};
  const standing = standingOf(person, team);
  const email = standing === "member" && !person.deleted ? person.profile?.email : undefined;
  return {
    standing,
    ...(email && { email }),
    ...(person.locale && { locale: /^en\b/i.test(person.locale) ? "en" : "da" }),
  };
}

function standingOf(person: ListedUser, team: string): Standing {
  // In an organisation of several workspaces its own people may come from another one of them.
  const isElsewhere = person.team_id !== undefined && person.team_id !== team;
  if (person.is_stranger || (isElsewhere && !person.enterprise_user)) return "external";
  return person.is_restricted || person.is_ultra_restricted ? "guest" : "member";
}

/** What is read of `users.info`; the client's own type leaves some of it out. */
interface ListedUser {
  readonly team_id?: string;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly deleted?: boolean;
  readonly enterprise_user?: object;
  readonly locale?: string;
  readonly profile?: { readonly email?: string };
}
