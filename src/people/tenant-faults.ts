import { nearestName } from "../policy/index.ts";
import { type Path, type PlacedProblem, wrong } from "./problem.ts";
import type { TenantFile } from "./tenant-shape.ts";
import { aboveIn } from "./units.ts";

/** What contradicts itself in a tenant's file, so that Vogter would not know whom it means. Pure. */
export function faultsIn(file: TenantFile): PlacedProblem[] {
  return [...danglingIds(file), ...sharedValues(file), ...circles(file), ...ownDeputies(file)];
}

/** An id that stands somewhere in the file and means a unit or a person. */
interface Reference {
  readonly to: "unit" | "person";
  readonly id: string | undefined;
  readonly path: Path;
}

/** Every place where a tenant's file names a unit or a person. */
export function referencesIn({ units, people, committees = [] }: TenantFile): Reference[] {
  return [
    ...units.flatMap(({ parent, leader }, i): Reference[] => [
      { to: "unit", id: parent, path: ["units", i, "parent"] },
      { to: "person", id: leader, path: ["units", i, "leader"] },
    ]),
    ...people.flatMap(({ unit, deputy }, i): Reference[] => [
      { to: "unit", id: unit, path: ["people", i, "unit"] },
      { to: "person", id: deputy, path: ["people", i, "deputy"] },
    ]),
    ...committees.flatMap(({ chair, members }, i): Reference[] => [
      { to: "person", id: chair, path: ["committees", i, "chair"] },
      ...members.map(
        (id, j): Reference => ({ to: "person", id, path: ["committees", i, "members", j] }),
      ),
    ]),
  ];
}

function danglingIds(file: TenantFile): PlacedProblem[] {
  const ids = {
    unit: new Set(file.units.map(({ id }) => id)),
    person: new Set(file.people.map(({ id }) => id)),
  };
  return referencesIn(file).flatMap(({ to, id, path }) => {
    if (id === undefined || ids[to].has(id)) return [];
    const nearest = nearestName(id, [...ids[to]]);
    const among = to === "unit" ? "units" : "people";
    return wrong(
      path,
      `${path.join(".")}: there is no ${to} "${id}"`,
      `${nearest ? `Did you mean ${nearest}? Otherwise add` : "Add"} ${id} under ${among}.`,
    );
  });
}

/** What must be one person's or unit's alone, or a message could reach the wrong one. */
function sharedValues(file: TenantFile): PlacedProblem[] {
  const { units, people, committees = [], annualWheel = [] } = file;
  const lists = { units, people, committees, annualWheel };
  const alone = [
    ["units", "id"],
    ["committees", "role"],
    ["people", "id"],
    ["people", "aadObjectId"],
    ["people", "slackUserId"],
    ["people", "email"],
    ["annualWheel", "duty"],
  ] as const;
  return alone.flatMap(([list, field]) => {
    const seen = new Map<unknown, number>();
    return lists[list].flatMap((entry, i) => {
      const value = (entry as Partial<Record<string, unknown>>)[field];
      const first = value === undefined ? undefined : seen.get(value);
      if (first === undefined) {
        seen.set(value, i);
        return [];
      }
      return wrong(
        [list, i, field],
        `${list}.${i}.${field}: it is the same as ${list}.${first}.${field}`,
        list === "annualWheel"
          ? "Leave out one of the two: a duty has one month."
          : `Give each its own ${field}${field === "id" || field === "role" ? "" : ", or leave it out of one"}.`,
      );
    });
  });
}

function circles({ units }: TenantFile): PlacedProblem[] {
  const above = aboveIn(units);
  return units.flatMap(({ id, parent }, i) =>
    parent !== undefined && above(id).includes(id)
      ? wrong(
          ["units", i, "parent"],
          `units.${i}.parent: going up from ${id} leads back to ${id}`,
          "Leave out the parent of the unit that has none above it.",
        )
      : [],
  );
}

function ownDeputies({ people }: TenantFile): PlacedProblem[] {
  return people.flatMap(({ id, deputy }, i) =>
    deputy === id
      ? wrong(
          ["people", i, "deputy"],
          `people.${i}.deputy: a person cannot stand in for themselves`,
          "Name somebody else, or leave it out.",
        )
      : [],
  );
}
