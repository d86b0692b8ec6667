import { nearestName, type Profile } from "../policy/index.ts";
import type { HolidayRules } from "../shared/calendar/holidays.ts";
import { checkReach } from "./check-reach.ts";
import { type PlacedProblem, type Problem, risky, wrong } from "./problem.ts";
import type { ReadTenant } from "./read-tenant.ts";
import { holdersOf, knownRoles } from "./roles.ts";
import { routingRoles } from "./routing-roles.ts";

/** Everything in a tenant's file that would go wrong later under its policy; errors first. Pure. */
export function checkPeople(
  read: ReadTenant,
  profile: Profile,
  holidays: HolidayRules,
): readonly Problem[] {
  const found = read.source.place([
    ...unheldRoles(read, profile),
    ...noIncidentContact(read, profile),
    ...unknownRoles(read, profile),
    ...committees(read, profile),
    ...unknownDaysOff(read, holidays),
    ...checkReach(read, routingRoles(profile)),
  ]);
  return found.toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}

function unheldRoles({ tenant }: ReadTenant, profile: Profile): PlacedProblem[] {
  return routingRoles(profile).flatMap(({ role, does, isNeeded }) =>
    holdersOf(tenant, role).length > 0
      ? []
      : (isNeeded ? wrong : risky)(
          ["people"],
          `nobody holds the role ${role} (${profile.roles[role]?.name}), who ${does}`,
          `Add ${role} to somebody's roles, or a committee whose role it is.`,
        ),
  );
}

function noIncidentContact({ tenant }: ReadTenant, { incidents }: Profile): PlacedProblem[] {
  const isNamed = incidents.told.length > 0 || incidents.responsible !== undefined;
  if (isNamed || holdersOf(tenant, "incidentContact").length > 0) return [];
  return [
    wrong(
      ["people"],
      "the policy does not say who is told of incidents, and nobody holds the role incidentContact",
      "Add incidentContact to the roles of those who shall be told.",
    ),
  ];
}

function unknownRoles({ file }: ReadTenant, profile: Profile): PlacedProblem[] {
  const known = knownRoles(profile);
  const named = [
    ...file.people.flatMap(({ roles }, i) =>
      roles.map((role, j) => ({ role, path: ["people", i, "roles", j] })),
    ),
    ...(file.committees ?? []).flatMap(({ role, chairRole }, i) => [
      { role, path: ["committees", i, "role"] },
      ...(chairRole ? [{ role: chairRole, path: ["committees", i, "chairRole"] }] : []),
    ]),
  ];
  return named.flatMap(({ role, path }) =>
    known.includes(role)
      ? []
      : wrong(
          path,
          `${path.join(".")}: neither the policy nor Vogter knows the role ${role}`,
          `Did you mean ${nearestName(role, known)}?`,
        ),
  );
}

function committees({ file }: ReadTenant, { dispensations }: Profile): PlacedProblem[] {
  const sitting = dispensations.steps.flatMap(({ roles }) => roles);
  return (file.committees ?? []).flatMap(({ role, chair }, i) =>
    chair !== undefined
      ? []
      : (sitting.includes(role) ? wrong : risky)(
          ["committees", i],
          `committees.${i}: nobody chairs it${sitting.includes(role) ? ", and it has dispensations to deal with" : ""}`,
          "Name its chair, by the id of a person.",
        ),
  );
}

function unknownDaysOff({ file }: ReadTenant, { observances }: HolidayRules): PlacedProblem[] {
  const known = observances.map(({ id }) => id);
  return (file.daysOff ?? []).flatMap((day, i) =>
    known.includes(day)
      ? []
      : wrong(
          ["daysOff", i],
          `daysOff.${i}: there is no day "${day}" that a municipality may be closed on`,
          `Choose among ${known.join(", ")}.`,
        ),
  );
}
