import { may, type Person, type UnlistedPerson } from "../people/index.ts";
import type { Doc, Tx } from "../store/index.ts";
import type { Act, Refusal } from "./act.ts";
import { change } from "./change.ts";
import { deadlinesOf } from "./deadlines.ts";
import type { IncidentDesk } from "./desk.ts";
import type { Incident } from "./incident.ts";
import { incidents } from "./kind.ts";
import { planLook } from "./plan-look.ts";
import { tellOf } from "./tell-of.ts";
import { thingOf } from "./thing.ts";

/** Whoever does something. */
export type Doing = Person | UnlistedPerson;

/** What became of what somebody wanted to do. */
export type Acted =
  | { readonly outcome: "done"; readonly incident: Incident }
  | { readonly outcome: "refused"; readonly because: Refusal; readonly incident: Incident }
  /** There is none, or it is not theirs to see: which of them is not said. */
  | { readonly outcome: "unknown" };

/**
 * Does what somebody wants about an incident, all of it or nothing; tells whom it concerns, and writes down that it
 * was done, or tried.
 */
export async function actOn(
  tx: Tx,
  desk: IncidentDesk,
  number: string,
  person: Doing,
  acts: readonly Act[],
): Promise<Acted> {
  const doc = await tx.take(incidents, desk.tenant.id, number);
  if (!doc) return { outcome: "unknown" };
  const acted = tryAll(tx, desk, doc, person, acts);
  if (acted.outcome !== "done") return acted;
  let { incident } = acted;
  for (const act of acts) incident = await tellOf(tx, desk, incident, act, person.id);
  await tx.replace(incidents, doc, incident);
  for (const act of acts) auditAct(tx, desk, number, person, `incident.${act.do}`);
  await desk.voice.showAnew(tx, incident);
  await planLook(tx, desk, incident);
  return { outcome: "done", incident };
}

/** Lets another incident go on with this one: both change, or neither. */
export async function mergeInto(
  tx: Tx,
  desk: IncidentDesk,
  number: string,
  into: string,
  person: Doing,
): Promise<Acted> {
  const merged: readonly Act[] = [{ do: "merge-into", number: into }];
  const doc = await tx.take(incidents, desk.tenant.id, number);
  if (!doc) return { outcome: "unknown" };
  const acted = tryAll(tx, desk, doc, person, merged);
  if (acted.outcome !== "done") return acted;
  const taken = await actOn(tx, desk, into, person, [{ do: "take-merged", number }]);
  if (taken.outcome === "done") return actOn(tx, desk, number, person, merged);
  return { outcome: "refused", because: "no-such-incident", incident: doc.value as Incident };
}

function tryAll(
  tx: Tx,
  desk: IncidentDesk,
  doc: Doc<Incident>,
  person: Doing,
  acts: readonly Act[],
): Acted {
  const before = doc.value as Incident;
  let incident = before;
  for (const act of acts) {
    if (!may(person, PERMISSION[act.do] ?? "incident.handle", thingOf(before, desk.tenant.id))) {
      auditAct(tx, desk, doc.id, person, "incident.refused", { act: act.do });
      return { outcome: "unknown" };
    }
    const authorityDue = deadlinesOf(incident, desk.rules.law).find(
      ({ clock }) => clock.id === "authority",
    )?.due;
    const changed = change(incident, act, { by: person.id, at: tx.now, authorityDue });
    if (!changed.ok) return { outcome: "refused", because: changed.because, incident: before };
    incident = changed.incident;
  }
  return { outcome: "done", incident };
}

/** The permission that an act needs, where it is another than that of handling. */
const PERMISSION: { readonly [Kind in Act["do"]]?: Right } = {
  add: "incident.see",
  acknowledge: "incident.acknowledge",
  close: "incident.close",
  reopen: "incident.reopen",
};
type Right = "incident.see" | "incident.acknowledge" | "incident.close" | "incident.reopen";

function auditAct(
  tx: Tx,
  { tenant }: IncidentDesk,
  number: string,
  person: Doing,
  action: string,
  facts: Record<string, string> = {},
): void {
  tx.audit({
    ...{ tenant: tenant.id, actor: person.id, action, facts },
    subject: { kind: "incident", id: number },
  });
}
