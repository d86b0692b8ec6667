import type { Tx } from "../store/index.ts";
import type { IncidentDesk } from "./desk.ts";
import { toldNext } from "./escalation.ts";
import type { Entry, Incident } from "./incident.ts";
import { incidents } from "./kind.ts";
import { escalate } from "./look.ts";
import { isAnyoneReached } from "./notices.ts";
import { planLook } from "./plan-look.ts";

/** A notice did not arrive after all. When that was the last who knew of it, the next are told at once. */
export async function notReached(
  tx: Tx,
  desk: IncidentDesk,
  number: string,
  person: string,
): Promise<void> {
  const doc = await tx.take(incidents, desk.tenant.id, number);
  if (!doc) return;
  const before = marked(doc.value as Incident, person, tx.now);
  const isWaiting = before.state === "open" && before.handlers.length === 0;
  const isLast = isAnyoneReached(doc.value as Incident) && !isAnyoneReached(before);
  const after = isWaiting && isLast ? await tellNext(tx, desk, before) : before;
  await tx.replace(incidents, doc, after);
  await desk.voice.showAnew(tx, after);
  await planLook(tx, desk, after);
}

async function tellNext(tx: Tx, desk: IncidentDesk, incident: Incident): Promise<Incident> {
  if (hasMore(incident, desk)) return escalate(tx, desk, incident);
  await desk.voice.alarm(tx, incident);
  return incident;
}

/** Whether there is somebody who was not told yet: those who were are asked again in their time, and not in a circle. */
function hasMore(incident: Incident, { tenant }: IncidentDesk): boolean {
  return toldNext(incident, tenant).some(
    ({ id }) => !incident.notices.some(({ person }) => person === id),
  );
}

function marked(incident: Incident, person: string, now: Date): Incident {
  const entry: Entry = { at: now.toISOString(), did: "unreachable" };
  const notices = incident.notices.map((one) =>
    one.person === person ? { ...one, unreached: true as const } : one,
  );
  return { ...incident, notices, log: [...incident.log, entry] };
}
