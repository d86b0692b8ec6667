import type { Locale } from "../../conversation/envelope.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import { keepRecent } from "../../shared/recent.ts";
import type { Workspaces } from "./workspaces.ts";

/** What Slack knows of a person, as far as it matters. */
interface Profile {
  /** Of members only: what a guest's says is their own word. */
  readonly email?: string;
  readonly isGuest: boolean;
  readonly locale?: Locale;
}

export interface Profiles {
  /** Waits for Slack, but not for long; nothing when it did not answer in time. */
  get(team: string, user: string): Promise<Profile | undefined>;
  /** What is known without waiting; asks Slack for the next time. */
  peek(team: string, user: string): Profile | undefined;
}

/** Of the three seconds within which Slack wants to be answered, the rest is for the turn. */
const PATIENCE_MS = 2_300;

/** Profiles, each kept in memory for an hour. */
export function openProfiles(workspaces: Workspaces, clock: Clock, log: Logger): Profiles {
  const known = keepRecent<Profile>({ limit: 20_000, minutes: 60, clock });
  // Whose profile is of no consequence now is not asked for again and again while Slack is down.
  const failed = keepRecent<true>({ limit: 20_000, minutes: 5, clock });
  const asked = new Map<string, Promise<Profile | undefined>>();

  const ask = (team: string, user: string): Promise<Profile | undefined> => {
    const key = `${team}/${user}`;
    const waiting = asked.get(key);
    if (waiting !== undefined) return waiting;
    const answer = fetchProfile(workspaces, team, user)
      .then(
        (profile) => {
          known.set(key, profile);
          return profile;
        },
        (err: unknown) => {
          failed.set(key, true);
          log.warn({ err, channel: "slack" }, "a person's profile could not be read");
          return undefined;
        },
      )
      .finally(() => asked.delete(key));
    asked.set(key, answer);
    return answer;
  };

  const peek = (team: string, user: string): Profile | undefined => {
    const key = `${team}/${user}`;
    const profile = known.get(key);
    if (!profile && !failed.get(key)) void ask(team, user);
    return profile;
  };

  return {
    peek,
    get: async (team, user) =>
      known.get(`${team}/${user}`) ?? (await inTime(ask(team, user), PATIENCE_MS)),
  };
}

async function fetchProfile(workspaces: Workspaces, team: string, user: string): Promise<Profile> {
  const client = await workspaces.clientFor(team);
  const answer = await client.users.info({ user, include_locale: true });
  const person: ListedUser = answer.user ?? {};
  const isGuest = Boolean(person.is_restricted || person.is_ultra_restricted);
  // In an organisation of several workspaces its own people may come from another one of them.
  const isElsewhere = person.team_id !== undefined && person.team_id !== team;
  const isForeign = Boolean(person.is_stranger) || (isElsewhere && !person.enterprise_user);
  const email = isGuest || isForeign || person.deleted ? undefined : person.profile?.email;
  return {
    isGuest: isGuest || isForeign,
    ...(email && { email }),
    ...(person.locale && { locale: /^en\b/i.test(person.locale) ? "en" : "da" }),
  };
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

async function inTime<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
