import type { Person, Tenant, UnlistedPerson } from "./tenant.ts";

/**
 * Whom a chat platform says it is, with its own id of the workspace and of the person. Pass the e-mail only of
 * a full member: a guest's or an external's is whatever their own workspace says.
 */
export type Sighting =
  | {
      readonly teamsTenantId: string;
      readonly aadObjectId: string;
      readonly email?: string | undefined;
    }
  | {
      readonly slackTeamId: string;
      readonly slackUserId: string;
      readonly email?: string | undefined;
    };

/** A municipality and somebody in it. */
export interface Found {
  readonly tenant: Tenant;
  readonly person: Person | UnlistedPerson;
}

/**
 * Who a sighting is: by the platform's id, else by e-mail, in the workspace's own municipality alone. Somebody
 * unknown is an ordinary employee; in a workspace that nobody has there is nobody to find.
 */
export function findPerson(tenants: readonly Tenant[], sighting: Sighting): Found | undefined {
  const [field, platformId] =
    "teamsTenantId" in sighting
      ? (["aadObjectId", sighting.aadObjectId.toLowerCase()] as const)
      : (["slackUserId", sighting.slackUserId] as const);
  const tenant = tenants.find((one) => hasWorkspace(one, sighting));
  if (!tenant) return undefined;
  const email = sighting.email?.trim().toLowerCase();
  const person =
    tenant.people.find((one) => one[field] === platformId) ??
    // Who has an id of this platform, and another one, had the e-mail address before.
    tenant.people.find((one) => email && one.email === email && one[field] === undefined);
  return { tenant, person: person ?? unlisted(tenant, sighting) };
}

function hasWorkspace({ workspaces }: Tenant, sighting: Sighting): boolean {
  return "teamsTenantId" in sighting
    ? (workspaces?.teams.includes(sighting.teamsTenantId.toLowerCase()) ?? false)
    : (workspaces?.slack.includes(sighting.slackTeamId) ?? false);
}

/** No id in a file has a colon, so nobody can be taken for somebody else. */
function unlisted(tenant: Tenant, sighting: Sighting): UnlistedPerson {
  const id =
    "teamsTenantId" in sighting
      ? `aad:${sighting.aadObjectId.toLowerCase()}`
      : `slack:${sighting.slackTeamId}:${sighting.slackUserId}`;
  return { kind: "unlisted", id, tenant: tenant.id };
}
