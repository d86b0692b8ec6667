import { z } from "zod";
import { addDays } from "../shared/calendar/day.ts";
import { instantAt } from "../shared/calendar/instant.ts";
import { defineKind, peopleInFields } from "../store/index.ts";
import { clauseAbout, type Dispensation, dispensationShape } from "./dispensation.ts";

/** Every request and what became of it, by its number. */
export const dispensations = defineKind({
  name: "dispensation",
  schema: dispensationShape as z.ZodType<Dispensation>,
  indexes: {
    number: (_, id) => id,
    requester: ({ requester }) => requester.person,
    state: ({ state }) => state.is,
    /** What was granted, by the clause of the policy that it is about. */
    clause: ({ state, policy, text }) => {
      const about = clauseAbout(text.requirement);
      return state.is === "granted" && about ? clauseKey(policy, about.clause) : undefined;
    },
  },
  // Five years from when it was over; one that waits, or applies until further notice, stays.
  keep: { days: 1_826, from: (dispensation) => endOf(dispensation as Dispensation) },
  // Without them it stays: that it was granted is documented for as long as it is kept.
  people: peopleInFields<Dispensation>([
    ...["person", "by", "insteadOf", "writers", "tookPart", "steppedAside"],
  ]),
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
