import type { Person } from "../people/index.ts";
import type { Tx } from "../store/index.ts";
import type { Setup } from "./desk.ts";
import { readWheel, viewOf, type WheelView } from "./view.ts";

/** A year for a person to keep, and that they got it, or tried, is written down; nothing when none of it is theirs to see. */
export async function exportWheel(
  tx: Tx,
  setup: Setup,
  person: Person,
  year: number,
): Promise<WheelView | undefined> {
  const view = viewOf(await readWheel(tx, setup, year), person, setup);
  tx.audit({
    ...{ tenant: setup.tenant.id, actor: person.id },
    action: view ? "wheel.exported" : "wheel.refused",
    subject: { kind: "wheel", id: String(year) },
  });
  return view;
}
