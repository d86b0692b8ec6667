import type { Profile } from "../policy/index.ts";
import type { RoleId } from "./tenant.ts";

/** A role that the policy gives something to do. */
export interface RoutingRole {
  readonly role: RoleId;
  /** As in "nobody holds the role dpo, who …". */
  readonly does: string;
  /** Whether something is decided or told only if somebody holds it. */
  readonly isNeeded: boolean;
}

/** The roles that a profile's routing, rhythms and silence name, each once and what is needed first. Pure. */
export function routingRoles(profile: Profile): readonly RoutingRole[] {
  const { incidents, dispensations, rhythms, owner } = profile;
  const needed = (role: string, does: string) => ({ role, does, isNeeded: true });
  const useful = (role: string | undefined, does: string) =>
    role === undefined ? [] : { role, does, isNeeded: false };
  const all: RoutingRole[] = [
    ...incidents.told.map(({ role }) => needed(role, "is told of incidents")),
    ...(incidents.responsible
      ? [needed(incidents.responsible.role, "sees to it that incidents are reported")]
      : []),
    ...incidents.followUps.map(({ role }) => needed(role, "follows up on incidents")),
    ...incidents.larger.map(({ role }) => needed(role, "is told of larger incidents")),
    ...dispensations.steps.flatMap((step) =>
      step.roles.map((role) => needed(role, `has to ${step.do} a dispensation`)),
    ),
    needed(owner.role, "is asked where the policy is silent"),
    ...rhythms.flatMap(({ id, role, to }) =>
      [useful(role, `does ${id}`), useful(to, `receives ${id}`)].flat(),
    ),
  ];
  return [...new Map(all.toReversed().map((one) => [one.role, one])).values()].toReversed();
}
