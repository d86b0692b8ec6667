import { nearestName, type Profile, recurringDuties } from "../policy/index.ts";
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
    ...replacedUnits(read),
    ...unknownDuties(read, profile),
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

function unknownDuties({ file }: ReadTenant, profile: Profile): PlacedProblem[] {
  const known = recurringDuties(profile).map(({ id }) => id);
  return (file.annualWheel ?? []).flatMap(({ duty }, i) =>
    known.includes(duty)
      ? []
      : wrong(
          ["annualWheel", i, "duty"],
          `annualWheel.${i}.duty: the policy has no recurring duty "${duty}"`,
          known.length > 0
            ? `Did you mean ${nearestName(duty, known)}? There are: ${known.join(", ")}.`
            : "Leave annualWheel out: the policy has none that comes back by the calendar.",
        ),
  );
}

/** A unit takes the place of those that are gone, and each of those went into one. */
function replacedUnits({ file: { units } }: ReadTenant): PlacedProblem[] {
  const there = new Set(units.map(({ id }) => id));
  const taken = new Map<string, string>();
  return units.flatMap(({ id, replaces = [] }, i) =>
    replaces.flatMap((gone, j) => {
      const path = ["units", i, "replaces", j];
      if (there.has(gone))
        return wrong(
          path,
          `units.${i}.replaces: ${id === gone ? "a unit cannot take its own place" : `${gone} is still there`}`,
          `Take ${gone} out of ${id === gone ? "replaces" : "units, or out of replaces"}.`,
        );
      const other = taken.get(gone);
      taken.set(gone, other ?? id);
      if (other === undefined) return [];
      return risky(
        path,
        `units.${i}.replaces: ${gone} went into ${other} already`,
        "Leave it with the unit that took its place: the other one has reviews of its own.",
      );
    }),
  );
}
