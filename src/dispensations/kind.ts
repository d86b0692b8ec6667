import { z } from "zod";
import { addDays } from "../shared/calendar/day.ts";
import { instantAt } from "../shared/calendar/instant.ts";
import { defineKind } from "../store/index.ts";
import { type Dispensation, dispensationShape } from "./dispensation.ts";

/** What stands in the place of somebody who was forgotten: that it was granted is documented for as long as it is kept. */
export const FORGOTTEN = "forgotten";

/** Every request and what became of it, by its number. */
export const dispensations = defineKind({
  name: "dispensation",
  schema: dispensationShape as z.ZodType<Dispensation>,
  indexes: {
    number: (_, id) => id,
    requester: ({ requester }) => requester.person,
    state: ({ state }) => state.is,
    /** What was granted, by the clause of the policy that it is from. */
    clause: ({ state, policy, text: { requirement } }) =>
      state.is === "granted" && requirement.kind === "clause"
        ? clauseKey(policy, requirement.clause)
        : undefined,
  },
  // Five years from when it was over; one that waits, or applies until further notice, stays.
  keep: { days: 1_826, from: (dispensation) => endOf(dispensation as Dispensation) },
  people: {
    in: (dispensation) => [...peopleIn(dispensation as Dispensation)],
    forget: (dispensation, person) => withoutPerson(dispensation as Dispensation, person),
  },
});

/** The requests that were sent, so that a second click on the same form is no second request. */
export const requests = defineKind({
  name: "dispensation-request",
  schema: z.strictObject({ number: z.string(), person: z.string(), at: z.iso.datetime() }),
  keep: { days: 30, from: ({ at }) => at },
  people: { in: ({ person }) => [person], forget: () => undefined },
});

/** What the index `clause` finds a clause's dispensations by. */
export function clauseKey(policy: string, clause: string): string {
  return `${policy} ${clause}`;
}

function endOf({ state }: Dispensation): string | undefined {
  if (state.is === "requested") return undefined;
  if (state.is !== "granted") return state.at;
  return state.to && instantAt(addDays(state.to, 1), "00:00").toISOString();
}

/** The fields that hold people, wherever they stand. */
const HOLD_PEOPLE: ReadonlySet<string> = new Set([
  ...["person", "by", "insteadOf", "writers", "tookPart", "steppedAside"],
]);

function peopleIn(dispensation: Dispensation): ReadonlySet<string> {
  const found = new Set<string>();
  mapPeople(dispensation, (person) => {
    if (person !== FORGOTTEN) found.add(person);
    return person;
  });
  return found;
}

function withoutPerson(dispensation: Dispensation, person: string): Dispensation {
  return mapPeople(dispensation, (one) => (one === person ? FORGOTTEN : one)) as Dispensation;
}

/** The same with each person's id as `map` gives it; what people wrote is left alone. */
function mapPeople(value: unknown, map: (person: string) => string, key = ""): unknown {
  if (typeof value === "string") return HOLD_PEOPLE.has(key) ? map(value) : value;
  if (Array.isArray(value)) return value.map((one) => mapPeople(one, map, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapPeople(one, map, name)]),
  );
}
