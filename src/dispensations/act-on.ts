import type { Person, UnlistedPerson } from "../people/index.ts";
import type { Doc, Tx } from "../store/index.ts";
import type { Act, Refusal } from "./act.ts";
import { auditDone } from "./audit.ts";
import { change } from "./change.ts";
import type { DispensationDesk, Setup } from "./desk.ts";
import type { Dispensation } from "./dispensation.ts";
import { dispensations } from "./kind.ts";
import { planLook } from "./plan-look.ts";
import { type Begun, beginRefusal, type Doer, FORBIDDEN, refusalOf } from "./refusal.ts";
import { sees } from "./see.ts";
import { tellOf } from "./tell-of.ts";
import { sittersOf } from "./whom.ts";

/** What became of what somebody wanted to do. */
export type Acted =
  | { readonly outcome: "done"; readonly dispensation: Dispensation }
  | {
      readonly outcome: "refused";
      readonly number: string;
      readonly because: Refusal;
      /** Who has it now. */
      readonly sitters: readonly Person[];
      /** As it is, for those who may see it. */
      readonly dispensation?: Dispensation;
    }
  /** There is none, or it is not theirs to see: which of them is not said. */
  | { readonly outcome: "unknown" };

/**
 * Does what somebody wants about a dispensation, all of it or nothing; tells whom it concerns, and writes down that it
 * was done, or tried.
 */
export async function actOn(
  tx: Tx,
  desk: DispensationDesk,
  number: string,
  person: Viewer,
  act: Act,
): Promise<Acted> {
  const found = await judged(tx, desk, number, person, act, refusalOf);
  if (found.outcome !== "open") return found;
  const before = found.doc.value as Dispensation;
  const changed = change(before, act, { person, at: tx.now }, desk);
  auditDone(tx, desk, number, person, changed.log.at(-1)?.did ?? act.do, { round: before.round });
  const dispensation = await tellOf(tx, desk, before, changed, act);
  await tx.replace(dispensations, found.doc, dispensation);
  await desk.voice.showAnew(tx, dispensation);
  await planLook(tx, desk, dispensation);
  return { outcome: "done", dispensation };
}

/**
 * Whether somebody may begin to fill in what an act says: its words need not be there yet. Nothing is done, but that
 * they tried what is not theirs is written down.
 */
export async function mayBegin(
  tx: Tx,
  desk: DispensationDesk,
  number: string,
  person: Viewer,
  act: Begun,
): Promise<Acted> {
  const found = await judged(tx, desk, number, person, act, beginRefusal);
  if (found.outcome !== "open") return found;
  return { outcome: "done", dispensation: found.doc.value as Dispensation };
}

type Viewer = Person | UnlistedPerson;
type Open = { readonly outcome: "open"; readonly doc: Doc<Dispensation> };

async function judged<A extends Begun>(
  tx: Tx,
  desk: DispensationDesk,
  number: string,
  person: Viewer,
  act: A,
  refusalFor: (before: Dispensation, act: A, doer: Doer, setup: Setup) => Refusal | undefined,
): Promise<Exclude<Acted, { outcome: "done" }> | Open> {
  const doc = await tx.take(dispensations, desk.tenant.id, number);
  if (!doc) return { outcome: "unknown" };
  const before = doc.value as Dispensation;
  const isTheirs = sees(person, before, desk);
  // Who was told of it once knows that it is there, and may learn who has it now.
  const knows = isTheirs || before.notices.some((one) => one.person === person.id);
  const because = knows
    ? refusalFor(before, act, { person, at: tx.now }, desk)
    : ("not-theirs" as const);
  if (!because) return { outcome: "open", doc };
  if (FORBIDDEN.has(because))
    auditDone(tx, desk, number, person, "refused", { act: act.do, because });
  if (!knows) return { outcome: "unknown" };
  const sitters = sittersOf(before, desk);
  return {
    outcome: "refused",
    number,
    because,
    sitters,
    ...(isTheirs && { dispensation: before }),
  };
}
