import type { Tx } from "../store/index.ts";
import type { DispensationDesk } from "./desk.ts";
import type { Dispensation, Entry } from "./dispensation.ts";
import { type Due, dueAt } from "./due.ts";
import { dispensations } from "./kind.ts";
import { planLook } from "./plan-look.ts";
import { tellEach, tellSitters } from "./tell-of.ts";
import { coordinatorsOf, holdersOfIt } from "./whom.ts";

/** Does what is due about a dispensation, and plans the next look. Done again, it finds nothing to do. */
export async function look(tx: Tx, desk: DispensationDesk, number: string): Promise<void> {
  const doc = await tx.take(dispensations, desk.tenant.id, number);
  if (!doc) return;
  const before = doc.value as Dispensation;
  const { due, passed } = dueAt(before, desk.calendar, tx.now);
  let dispensation: Dispensation = { ...before, reminded: [...before.reminded, ...passed] };
  for (const one of due) dispensation = await does(tx, desk, dispensation, one);
  if (due.length > 0) {
    await tx.replace(dispensations, doc, dispensation);
    await desk.voice.showAnew(tx, dispensation);
  }
  await planLook(tx, desk, dispensation);
}

async function does(
  tx: Tx,
  desk: DispensationDesk,
  dispensation: Dispensation,
  due: Due,
): Promise<Dispensation> {
  switch (due.do) {
    case "remind":
      return remind(tx, desk, dispensation, due);
    case "end": {
      const { daysLeft } = due;
      const people = holdersOfIt(dispensation, desk);
      await tellEach(tx, desk, dispensation, people, { why: "end", daysLeft });
      return noted(tx, dispensation, "end-told");
    }
    case "look-again": {
      const people = coordinatorsOf(dispensation, desk).map(({ id }) => id);
      await tellEach(tx, desk, dispensation, people, { why: "look-again" });
      return noted(tx, dispensation, "looked-again");
    }
    case "expire":
      tx.audit({
        ...{ tenant: desk.tenant.id, action: "dispensation.expired" },
        subject: { kind: "dispensation", id: dispensation.number },
      });
      return noted(tx, dispensation, "expired");
  }
}

/** The deputies come in beside those who have not acted: they are told that it is theirs as well. */
async function remind(
  tx: Tx,
  desk: DispensationDesk,
  before: Dispensation,
  { count, escalates }: Extract<Due, { do: "remind" }>,
): Promise<Dispensation> {
  if (before.state.is !== "requested") return before;
  const isEscalated = before.state.isEscalated || escalates;
  const state = { ...before.state, reminded: count, isEscalated };
  const why = escalates ? "escalated" : "reminder";
  const told = await tellSitters(tx, desk, { ...before, state }, why);
  return noted(tx, told, escalates ? "escalated" : "reminded");
}

function noted({ now }: Tx, dispensation: Dispensation, did: Entry["did"]): Dispensation {
  return { ...dispensation, log: [...dispensation.log, { at: now.toISOString(), did }] };
}
