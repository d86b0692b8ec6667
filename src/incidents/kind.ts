import { z } from "zod";
import { defineKind, peopleInFields } from "../store/index.ts";
import { type Incident, incidentShape } from "./incident.ts";

/** Every reported incident, by its number. */
export const incidents = defineKind({
  name: "incident",
  schema: incidentShape as z.ZodType<Incident>,
  indexes: {
    reporter: ({ reporter }) => reporter.person,
    handler: ({ handlers, notices }) => [
      ...new Set([...handlers, ...notices.map(({ person }) => person)]),
    ],
    state: ({ state }) => state,
    reported: ({ times }) => times.reported,
  },
  // Five years from when it was closed, or another went on with it; an open one stays.
  keep: { days: 1_826, from: (incident) => endOf(incident as Incident) },
  // Without them it stays: what happened is documented for as long as the law wants.
  people: peopleInFields<Incident>(["person", "by", "responsible", "handlers"]),
});

/** The reports that were sent, so that a second click on the same form is no second incident. */
export const reports = defineKind({
  name: "incident-report",
  schema: z.strictObject({ number: z.string(), person: z.string(), at: z.iso.datetime() }),
  keep: { days: 30, from: ({ at }) => at },
  people: { in: ({ person }) => [person], forget: () => undefined },
});

function endOf({ state, closed, log }: Incident): string | undefined {
  if (state === "merged") return log.findLast(({ did }) => did === "merged")?.at;
  return closed?.at;
}
