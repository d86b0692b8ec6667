import type { Person, Tenant } from "./tenant.ts";
import type { TenantFile } from "./tenant-shape.ts";
import { aboveIn } from "./units.ts";

/** Works out what follows from a tenant's file: who holds what by a committee, and who leads what. Pure. */
export function makeTenant(file: TenantFile): Tenant {
  const { workspaces, teamsTenantId, people, ...rest } = file;
  const teams = [...new Set([teamsTenantId ?? [], workspaces?.teams ?? []].flat())];
  const byCommittee = rolesByCommittee(file);
  const leadership = leadershipIn(file);
  return {
    ...rest,
    workspaces: { teams, slack: workspaces?.slack ?? [] },
    teamsTenantId: teams[0],
    people: people.map(
      (one): Person => ({
        ...one,
        kind: "listed",
        tenant: file.id,
        roles: [...new Set([...one.roles, ...(byCommittee.get(one.id) ?? [])])],
        ...leadership(one.id),
      }),
    ),
  };
}

function rolesByCommittee({ committees = [] }: TenantFile): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  const give = (person: string, role: string) =>
    roles.set(person, [...(roles.get(person) ?? []), role]);
  for (const { role, members, chair, chairRole } of committees) {
    for (const member of members) give(member, role);
    if (chair === undefined) continue;
    give(chair, role);
    if (chairRole !== undefined) give(chair, chairRole);
  }
  return roles;
}

function leadershipIn({ units, people }: TenantFile) {
  const above = aboveIn(units);
  const deputies = new Map(people.map(({ id, deputy }) => [id, deputy]));
  const parts = units.map(({ id, leader }) => ({
    ...{ id, leader, above: above(id) },
    deputy: leader === undefined ? undefined : deputies.get(leader),
  }));
  const inCharge = new Map(parts.map(({ id, leader, deputy }) => [id, [leader, deputy]]));
  const anyInCharge = new Set([...inCharge.values()].flat());
  return (person: string): Pick<Person, "leads" | "standsInFor" | "oversees"> => {
    const ids = (holds: (part: (typeof parts)[number]) => boolean) =>
      anyInCharge.has(person) ? parts.filter(holds).map(({ id }) => id) : [];
    return {
      leads: ids(({ leader }) => leader === person),
      standsInFor: ids(({ deputy }) => deputy === person),
      oversees: ids((part) => part.above.some((unit) => inCharge.get(unit)?.includes(person))),
    };
  };
}
