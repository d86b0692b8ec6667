import { type Person, personOf } from "../people/index.ts";
import type { Tx } from "../store/index.ts";
import type { IncidentDesk } from "./desk.ts";
import { type Due, dueAt } from "./due.ts";
import { toldNext } from "./escalation.ts";
import type { Entry, Incident, Notice } from "./incident.ts";
import { incidents } from "./kind.ts";
import { isAnyoneReached, noticesFor, tellThem } from "./notices.ts";
import { planLook } from "./plan-look.ts";

/** Does what is due about an incident, and plans the next look. Done again, it finds nothing to do. */
export async function look(tx: Tx, desk: IncidentDesk, number: string): Promise<void> {
  const doc = await tx.take(incidents, desk.tenant.id, number);
  if (!doc) return;
  const { due, passed } = dueAt(doc.value, desk.rules, tx.now);
  let incident = doc.value as Incident;
  incident = { ...incident, reminded: [...incident.reminded, ...passed] };
  for (const one of due) {
    incident =
      one.do === "escalate"
        ? await escalate(tx, desk, incident)
        : await remind(tx, desk, incident, one);
  }
  if (due.length > 0) {
    await tx.replace(incidents, doc, incident);
    await desk.voice.showAnew(tx, incident);
  }
  await planLook(tx, desk, incident);
}

/** Tells more people; those who know of it already are asked again, when there is nobody else. */
export async function escalate(tx: Tx, desk: IncidentDesk, before: Incident): Promise<Incident> {
  const people = toldNext(before, desk.tenant);
  const route = { role: "escalation", basis: { kind: "escalated" as const }, onlyInforms: false };
  const notices = noticesFor(before, [{ ...route, people }], tx.now);
  const asked = await askAgain(tx, desk, before, people);
  const told = await tellThem(tx, desk, asked, notices, { why: "escalated" });
  if (!isAnyoneReached(told)) await desk.voice.alarm(tx, told);
  tx.audit({
    ...{ tenant: desk.tenant.id, action: "incident.escalated" },
    subject: { kind: "incident", id: before.number },
    people: people.map(({ id }) => id),
    facts: { round: before.escalations + 1 },
  });
  return { ...told, escalations: told.escalations + 1, log: [...told.log, entry(tx, "escalated")] };
}

/** Once somebody can be reached, they were: an alarm that goes on would be a false one. */
async function askAgain(
  tx: Tx,
  { voice }: IncidentDesk,
  incident: Incident,
  people: readonly Person[],
): Promise<Incident> {
  const notices: Notice[] = [];
  for (const notice of incident.notices) {
    const isAsked = people.some(({ id }) => id === notice.person);
    const isReached =
      isAsked && (await voice.tell(tx, notice.person, incident, { why: "escalated" }));
    const { unreached: _, ...reached } = notice;
    notices.push(isReached ? reached : isAsked ? { ...notice, unreached: true } : notice);
  }
  return { ...incident, notices };
}

/** Those who have it, or when none of them is there, or is any more, everybody who was to take it. */
async function remind(
  tx: Tx,
  { tenant, voice }: IncidentDesk,
  incident: Incident,
  due: Extract<Due, { do: "remind" }>,
): Promise<Incident> {
  const { handlers, notices } = incident;
  const asked = notices.filter(({ onlyInforms }) => !onlyInforms).map(({ person }) => person);
  const isThere = (person: string) => personOf(tenant, person) !== undefined;
  const there = handlers.filter(isThere);
  for (const person of there.length > 0 ? there : asked.filter(isThere))
    await voice.tell(tx, person, incident, { why: "due", due });
  const did = due.isOverdue ? "overdue" : "reminded";
  return { ...incident, log: [...incident.log, entry(tx, did)] };
}

function entry({ now }: Tx, did: Entry["did"]): Entry {
  return { at: now.toISOString(), did };
}
