import { type PlacedProblem, risky, wrong } from "./problem.ts";
import type { ReadTenant } from "./read-tenant.ts";
import { holdersOf, leaderOf } from "./roles.ts";
import type { RoutingRole } from "./routing-roles.ts";
import type { Person } from "./tenant.ts";

/** Who could not be reached, or has nobody to stand in when it matters. Pure. */
export function checkReach(read: ReadTenant, routing: readonly RoutingRole[]): PlacedProblem[] {
  const { tenant, file } = read;
  const alone = new Set(
    routing.flatMap(({ role, isNeeded }) => {
      const holders = holdersOf(tenant, role);
      return isNeeded && holders.length === 1 ? holders : [];
    }),
  );
  const needed = new Set(
    routing.flatMap(({ role, isNeeded }) => (isNeeded ? holdersOf(tenant, role) : [])),
  );
  return [
    ...workspaces(file),
    ...units(read),
    ...tenant.people.flatMap((person, i) => [
      ...reachable(person, i, needed.has(person) || person.leads.length > 0),
      ...deputy(person, i, alone.has(person)),
    ]),
  ];
}

function workspaces({ teamsTenantId, workspaces, phones }: ReadTenant["file"]): PlacedProblem[] {
  const count = (workspaces?.teams.length ?? 0) + (workspaces?.slack.length ?? 0);
  return [
    ...(teamsTenantId === undefined && count === 0
      ? [
          risky(
            ["id"],
            "no Teams or Slack workspace is the municipality's: only the local page can be used",
            "Write their ids under workspaces: teams or slack.",
          ),
        ]
      : []),
    ...(phones === undefined || phones.length === 0
      ? [
          risky(
            ["id"],
            "there is no number to phone when chat is down",
            "Write at least one under phones, such as the IT service desk's.",
          ),
        ]
      : []),
  ];
}

function units({ file, tenant }: ReadTenant): PlacedProblem[] {
  return file.units.flatMap(({ id, leader }, i) => {
    if (leader !== undefined) return [];
    const instead = leaderOf(tenant, id)
      ? ", so a leader above it is turned to"
      : " or a unit above it";
    return risky(
      ["units", i],
      `units.${i}: nobody leads it${instead}`,
      "Name its leader, by the id of a person.",
    );
  });
}

function reachable(person: Person, i: number, isNeeded: boolean): PlacedProblem[] {
  if (person.aadObjectId ?? person.slackUserId ?? person.email) return [];
  const why = isNeeded
    ? ", who leads or has something to see to, cannot be reached"
    : " is recognised in no chat";
  return [
    (isNeeded ? wrong : risky)(
      ["people", i],
      `people.${i}: somebody without aadObjectId, slackUserId and email${why}`,
      "Write one of the three.",
    ),
  ];
}

function deputy(person: Person, i: number, isAlone: boolean): PlacedProblem[] {
  if (person.deputy !== undefined || !(isAlone || person.leads.length > 0)) return [];
  const who = isAlone ? "the only one with a role that the policy relies on" : "a leader";
  return [
    risky(
      ["people", i],
      `people.${i}: ${who} has nobody to stand in`,
      "Name a deputy, by the id of a person.",
    ),
  ];
}
