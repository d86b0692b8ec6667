import { may } from "../people/index.ts";
import type { Tx } from "../store/index.ts";
import type { Doing } from "./act-on.ts";
import type { IncidentDesk } from "./desk.ts";
import type { Incident } from "./incident.ts";
import { incidents } from "./kind.ts";
import { thingOf } from "./thing.ts";

/** How somebody may see an incident: as one of those who handle it, or as the one who reported it. */
export type Sight = "handles" | "reported";

/** An incident, and how the person may see it. */
export interface Seen {
  readonly incident: Incident;
  readonly as: Sight;
}

/** How `person` may see an incident; nothing when they may not. Pure. */
export function sightOf(incident: Incident, person: Doing, tenant: string): Sight | undefined {
  const thing = thingOf(incident, tenant);
  if (may(person, "incident.handle", thing)) return "handles";
  return may(person, "incident.see", thing) ? "reported" : undefined;
}

/**
 * Opens an incident for a person; nothing when there is none, or it is not theirs to see. That they tried is written
 * down, and each look at a confidential one.
 */
export async function see(
  tx: Tx,
  { tenant }: Pick<IncidentDesk, "tenant">,
  number: string,
  person: Doing,
): Promise<Seen | undefined> {
  const doc = await tx.get(incidents, tenant.id, number);
  if (!doc) return undefined;
  const incident = doc.value as Incident;
  const as = sightOf(incident, person, tenant.id);
  if (!as || incident.isConfidential) {
    tx.audit({
      ...{ tenant: tenant.id, actor: person.id },
      action: as ? "incident.seen" : "incident.refused",
      subject: { kind: "incident", id: number },
    });
  }
  return as && { incident, as };
}

/** What a person reported, the newest first; at most `limit`. */
export async function reportedBy(
  tx: Tx,
  { tenant }: IncidentDesk,
  person: string,
  limit: number,
): Promise<readonly Incident[]> {
  const found = await tx.find(incidents, "reporter", { tenant: tenant.id, equals: person });
  return found
    .map(({ value }) => value as Incident)
    .sort((a, b) => (a.times.reported < b.times.reported ? 1 : -1))
    .slice(0, limit);
}

/** The open incidents that wait for a person: nobody has them, or this person has. */
export async function waitingFor(
  tx: Tx,
  { tenant }: IncidentDesk,
  person: Doing,
): Promise<readonly Incident[]> {
  const found = await tx.find(incidents, "handler", { tenant: tenant.id, equals: person.id });
  return found
    .map(({ value }) => value as Incident)
    .filter(
      (one) =>
        one.state === "open" &&
        sightOf(one, person, tenant.id) === "handles" &&
        (one.handlers.length === 0 || one.handlers.includes(person.id)),
    );
}
