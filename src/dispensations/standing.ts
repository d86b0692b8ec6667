import type { Day } from "../shared/calendar/day.ts";
import type { Frozen } from "../store/index.ts";
import type { Dispensation, Question } from "./dispensation.ts";

type Stored = Frozen<Dispensation>;

/** How it stands on a day: what was granted is to come, in force, or over. */
export type Standing =
  | "requested"
  | "coming"
  | "live"
  | "expired"
  | "rejected"
  | "withdrawn"
  | "revoked";

/** How it stands on `today`; its last day belongs to it. Pure. */
export function standingOn({ state }: Pick<Stored, "state">, today: Day): Standing {
  if (state.is !== "granted") return state.is;
  if (today < state.from) return "coming";
  return state.to !== undefined && today > state.to ? "expired" : "live";
}

/** The question that waits for the requester, asked by those who have it now; while there is one nobody is reminded. Pure. */
export function openQuestion({
  state,
  questions,
  parts,
  round,
}: Stored): Frozen<Question> | undefined {
  if (state.is !== "requested") return undefined;
  const last = questions.at(-1);
  const isOver =
    last === undefined ||
    last.answer !== undefined ||
    last.round !== round ||
    // Who has it has gone on without an answer.
    parts.length > last.after;
  return isOver ? undefined : last;
}
