import type { Entry, Row } from "./columns.ts";
import { inEach, type RowProblem, type RowProblems, rowProblem } from "./row-problem.ts";

/** A row, and where the person it is about stands below `people`; nowhere when they are new. */
export interface Match {
  readonly row: Row;
  readonly index: number | undefined;
}

/** What tells people apart, the surest first. */
const KEYS = ["id", "aadObjectId", "slackUserId", "email"] as const;
type Key = (typeof KEYS)[number];

/** Finds whom each row is about. Pure. */
export function matchRows(
  people: readonly Entry[],
  rows: readonly Row[],
): { readonly values: readonly Match[] } | RowProblems {
  const shared = KEYS.flatMap((key) => sharedKeys(rows, key));
  if (shared.length > 0) return { problems: shared };
  const byKey = KEYS.map(
    (key) => new Map(people.flatMap((one, i) => (one[key] ? [[one[key], i] as const] : []))),
  );
  const lines = new Map<number, number>();
  return inEach(rows, (row): Match | RowProblems => {
    const found = KEYS.map((key, i) => byKey[i]?.get(keyIn(row, key) ?? ""));
    const rank = found.findIndex((index) => index !== undefined);
    const index = found[rank];
    if (index === undefined) return { row, index };
    const other =
      KEYS.find((_, i) => found[i] !== undefined && found[i] !== index) ??
      KEYS.slice(0, rank).find((key) => isAnother(people[index]?.[key], keyIn(row, key)));
    if (other) return { problems: [twoPeople(row, KEYS[rank] ?? other, other)] };
    const earlier = lines.get(index);
    if (earlier !== undefined) return { problems: [samePerson(row, earlier)] };
    lines.set(index, row.line);
    return { row, index };
  });
}

/** `-` empties a field, and tells nobody apart. */
function keyIn({ cells }: Row, key: Key): string | undefined {
  return cells[key] === "-" ? undefined : cells[key];
}

function isAnother(known: string | undefined, said: string | undefined): boolean {
  return known !== undefined && said !== undefined && known !== said;
}

/** Somebody new may get the address of somebody who left; they must not get their roles with it. */
function twoPeople({ line }: Row, by: Key, other: Key): RowProblem {
  return rowProblem(
    line,
    `by the ${by} this is somebody in the tenant's file, by the ${other} somebody else`,
    `Correct the ${by} or the ${other}, here or in the tenant's file.`,
  );
}

function samePerson({ line }: Row, earlier: number): RowProblem {
  return rowProblem(line, `this is the person of line ${earlier}`, "Leave out one of the lines.");
}

function sharedKeys(rows: readonly Row[], key: Key): RowProblem[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const value = keyIn(row, key);
    const earlier = value === undefined ? undefined : lines.get(value);
    if (value !== undefined && earlier === undefined) lines.set(value, row.line);
    if (earlier === undefined) return [];
    const message = `the ${key} is that of line ${earlier} too`;
    return rowProblem(row.line, message, "Correct one of the lines, or leave it out.");
  });
}
