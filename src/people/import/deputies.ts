import type { Entry } from "./columns.ts";
import type { Draft } from "./draft.ts";
import { type RowProblems, rowProblem } from "./row-problem.ts";

/** Finds the deputy that a row names by id or e-mail, once everybody is known. */
export function deputyReader(everybody: readonly Entry[]): (draft: Draft) => Draft | RowProblems {
  const ids = new Map(everybody.flatMap(({ id, email }) => [[email ?? id, id] as const, [id, id]]));
  return (draft) => {
    const { line, cells } = draft.row;
    if (cells.deputy === undefined) return draft;
    const { deputy: _, ...entry } = draft.entry;
    if (cells.deputy === "-") return { ...draft, entry };
    const deputy = ids.get(cells.deputy.toLowerCase());
    if (deputy === undefined) {
      const mend = "Write the id or the e-mail of somebody who is there.";
      return { problems: [rowProblem(line, `there is no deputy "${cells.deputy}"`, mend)] };
    }
    if (deputy === entry.id) {
      const mend = "Name somebody else, or leave the cell empty.";
      return { problems: [rowProblem(line, "the deputy is the person themselves", mend)] };
    }
    return { ...draft, entry: { ...entry, deputy } };
  };
}
