import { currentPolicy, may, type Person, type UnlistedPerson } from "../people/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Docs, Frozen, Tx } from "../store/index.ts";
import { auditDone } from "./audit.ts";
import type { Setup } from "./desk.ts";
import type { Dispensation } from "./dispensation.ts";
import { clauseKey, dispensations } from "./kind.ts";
import { openQuestion, standingOn } from "./standing.ts";
import { thingInForce, thingToSee } from "./thing.ts";
import { sittersOf } from "./whom.ts";

type Viewer = Person | UnlistedPerson;

/** As many as could ever be open, or granted from one clause, at a time. */
const ALL = 10_000;

/** Whether a dispensation is somebody's to see. Pure. */
export function sees(person: Viewer, dispensation: Frozen<Dispensation>, setup: Setup): boolean {
  return may(person, "dispensation.see", thingToSee(dispensation, setup));
}

/** Opens a dispensation for a person; nothing when there is none, or it is not theirs to see. That they tried is written down. */
export async function see(
  tx: Tx,
  setup: Setup,
  number: string,
  person: Viewer,
): Promise<Dispensation | undefined> {
  const doc = await tx.get(dispensations, setup.tenant.id, number);
  if (!doc) return undefined;
  if (sees(person, doc.value, setup)) return doc.value as Dispensation;
  auditDone(tx, setup, number, person, "refused", { act: "see" });
  return undefined;
}

/** What a person asked for, the newest first; at most `limit`. */
export async function requestedBy(
  docs: Docs,
  { tenant }: Setup,
  person: string,
  limit: number,
): Promise<readonly Dispensation[]> {
  const found = await docs.find(dispensations, "requester", {
    ...{ tenant: tenant.id, equals: person, limit, backwards: true },
  });
  return found.map(({ value }) => value as Dispensation);
}

/** What waits for a person: to assess or decide, unless the requester is asked something; or to answer. */
export async function waitingFor(
  docs: Docs,
  setup: Setup,
  person: Viewer,
): Promise<readonly Dispensation[]> {
  const open = await docs.find(dispensations, "state", {
    ...{ tenant: setup.tenant.id, equals: "requested", limit: ALL },
  });
  return open
    .map(({ value }) => value as Dispensation)
    .filter((one) =>
      openQuestion(one)
        ? one.requester.person === person.id
        : sittersOf(one, setup).some(({ id }) => id === person.id),
    );
}

/** What is in force from a clause of the policy in force, for those it is for: it stands under the answer. */
export async function inForceFor(
  docs: Docs,
  setup: Setup,
  person: Viewer,
  clause: { readonly policy: string; readonly clause: string },
): Promise<readonly Dispensation[]> {
  if (clause.policy !== currentPolicy(setup.tenant)) return [];
  const granted = await docs.find(dispensations, "clause", {
    ...{ tenant: setup.tenant.id, equals: clauseKey(clause.policy, clause.clause), limit: ALL },
  });
  const today = dayOf(docs.now);
  return granted
    .map(({ value }) => value as Dispensation)
    .filter((one) => standingOn(one, today) === "live")
    .filter((one) => may(person, "dispensation.see-in-force", thingInForce(one, setup)));
}
