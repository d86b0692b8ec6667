import type { Tx } from "../store/index.ts";
import type { DispensationDesk } from "./desk.ts";
import type { Dispensation } from "./dispensation.ts";
import { dispensations } from "./kind.ts";
import { tellEach } from "./tell-of.ts";
import { coordinatorsOf, sittersOf } from "./whom.ts";

/** What somebody was told did not arrive after all. When that was the last of those who have it, the coordinator hears. */
export async function notReached(
  tx: Tx,
  desk: DispensationDesk,
  number: string,
  person: string,
): Promise<void> {
  const doc = await tx.take(dispensations, desk.tenant.id, number);
  const before = doc?.value as Dispensation | undefined;
  const isKnown = before?.notices.some((one) => one.person === person && !one.unreached);
  if (!doc || !before || !isKnown) return;
  const after: Dispensation = {
    ...before,
    notices: before.notices.map((one) =>
      one.person === person ? { ...one, unreached: true as const } : one,
    ),
    log: [...before.log, { at: tx.now.toISOString(), did: "unreachable" }],
  };
  const sitting = sittersOf(after, desk).map(({ id }) => id);
  const isReached = (id: string) =>
    after.notices.some((one) => one.person === id && !one.unreached);
  if (sitting.includes(person) && !sitting.some(isReached)) {
    const coordinators = coordinatorsOf(after, desk).map(({ id }) => id);
    await tellEach(tx, desk, after, coordinators, { why: "unreached" });
  }
  await tx.replace(dispensations, doc, after);
  await desk.voice.showAnew(tx, after);
}
