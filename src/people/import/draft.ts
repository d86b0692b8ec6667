import type { Profile } from "../../policy/index.ts";
import { personShape, type TenantFile } from "../tenant-shape.ts";
import { COLUMNS, type Entry, type Field } from "./columns.ts";
import type { Match } from "./match.ts";
import { type RowProblem, type RowProblems, rowProblem } from "./row-problem.ts";
import { type Meaning, rolesReader, unitReader } from "./words.ts";

/** A row, and the entry below `people` that it asks for. */
export interface Draft extends Match {
  readonly entry: Entry;
}

/**
 * Makes entries of rows: an empty cell leaves what there was, and `-` takes it out. Deputies are left as they
 * are: a row may name somebody whom only a later row brings.
 */
export function drafter(
  { units, people }: TenantFile,
  profile: Profile,
  newId: (name: string) => string,
): (match: Match) => Draft | RowProblems {
  const readers: Partial<Record<string, (cell: string) => Meaning<string | string[]>>> = {
    unit: unitReader(units),
    roles: rolesReader(profile),
  };
  return ({ row, index }) => {
    const { id, deputy: _, ...cells } = row.cells;
    const before = index === undefined ? undefined : people[index];
    const values: Record<string, unknown> = { ...before };
    const unread: RowProblem[] = [];
    for (const [field, cell] of Object.entries(cells)) {
      const meaning =
        cell === "-" ? { value: undefined } : (readers[field]?.(cell) ?? { value: cell });
      if ("value" in meaning) values[field] = meaning.value;
      else unread.push(rowProblem(row.line, `the ${field} "${cell}" is not known`, meaning.mend));
    }
    if (unread.length > 0) return { problems: unread };
    values.id = before?.id ?? id ?? newId(cells.name ?? "");
    const read = personShape.safeParse(values);
    if (read.success) return { row, index, entry: read.data };
    return {
      problems: read.error.issues.map(({ path, message }) => {
        const field = path[0] as Field;
        const [column] = COLUMNS[field];
        return values[field] === undefined
          ? rowProblem(row.line, `there is no ${column} (${field})`, "Fill the cell.")
          : rowProblem(row.line, `the ${column} (${field}) does not fit`, `Expected: ${message}.`);
      }),
    };
  };
}
