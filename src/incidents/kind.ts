import { z } from "zod";
import { defineKind } from "../store/index.ts";
import { type Incident, incidentShape } from "./incident.ts";

/** What stands in the place of somebody who was forgotten: what happened is documented for as long as the law wants. */
const FORGOTTEN = "forgotten";

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
  people: {
    in: (incident) => peopleIn(incident as Incident),
    forget: (incident, person) => withoutPerson(incident as Incident, person),
  },
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

function peopleIn(incident: Incident): readonly string[] {
  const { reporter, handlers, notices, log, responsible, closed } = incident;
  const named = [
    reporter.person,
    ...handlers,
    ...notices.map(({ person }) => person),
    ...log.flatMap(({ by }) => by ?? []),
    ...judgements(incident).map(({ by }) => by),
    responsible,
    closed?.by,
  ];
  return [...new Set(named)].filter((one) => one !== undefined && one !== FORGOTTEN) as string[];
}

function judgements({ significant, breach, risk, authority, concerned }: Incident) {
  return [significant, breach, risk, authority, concerned].filter((one) => one !== undefined);
}

/** Only the fields that hold a person are touched, wherever they stand: `person`, `by`, `responsible`, `handlers`. */
function withoutPerson(incident: Incident, person: string): Incident {
  const swapped = (value: unknown, key = ""): unknown => {
    if (value === person && HOLD_A_PERSON.has(key)) return FORGOTTEN;
    if (Array.isArray(value)) return value.map((one) => swapped(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, swapped(one, name)]),
    );
  };
  return swapped(incident) as Incident;
}

const HOLD_A_PERSON: ReadonlySet<string> = new Set(["person", "by", "responsible", "handlers"]);
