import { lineOf, openAction, waitingFor } from "../../dispensations/index.ts";
import type { OpenItem, Turn } from "../desk.ts";
import type { AtDesk } from "./turn-desk.ts";

/** The requests that wait for the person of the turn: for their part, or for an answer. */
export async function itemsFor(
  { tx }: Turn,
  { desk, person, setting }: AtDesk,
): Promise<readonly OpenItem[]> {
  const waiting = await waitingFor(tx, desk, person);
  return waiting.map((one) => ({
    title: lineOf(one, setting).label,
    action: openAction(one.number, setting.locale),
  }));
}
