import type { Day } from "../shared/calendar/day.ts";
import type { Frozen } from "../store/index.ts";
import type { Refusal } from "./act.ts";
import type { Dispensation } from "./dispensation.ts";

/** From its first day to its last, both counted; without a last day, until further notice. */
export interface Term {
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** A part of it. */
interface Chosen {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** What may still be granted: what was asked for, or less where somebody before granted less. Pure. */
export function termLeft({ text, parts, round }: Frozen<Dispensation>): Term {
  const last = parts.findLast((one) => one.gave === "grant" && one.round === round);
  return last?.gave === "grant" ? last : text;
}

/** What is granted: as asked for or shorter, and never for days that have passed. Pure. */
export function grantedTerm(text: Term, chosen: Chosen, today: Day): Term {
  const from = chosen.from ?? text.from;
  const to = chosen.to ?? text.to;
  return { from: from < today ? today : from, ...(to !== undefined && { to }) };
}

/** Why a term cannot be granted; nothing when it can. Pure. */
export function termRefusal(text: Term, chosen: Chosen, today: Day): Refusal | undefined {
  const isEarlier = chosen.from !== undefined && chosen.from < text.from;
  const isLater = chosen.to !== undefined && text.to !== undefined && chosen.to > text.to;
  if (isEarlier || isLater) return "longer";
  return termFault(grantedTerm(text, chosen, today), today);
}

/** What is wrong with the term that is asked for; nothing when it holds. Pure. */
export function termFault({ from, to }: Term, today: Day): "over" | "backwards" | undefined {
  if (to === undefined) return undefined;
  if (to < today) return "over";
  return to < from ? "backwards" : undefined;
}
