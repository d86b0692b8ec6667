import type { Profile } from "../../policy/index.ts";
import type { TenantFile } from "../tenant-shape.ts";
import { COLUMNS, type Entry, type Field, namedRows } from "./columns.ts";
import { deputyReader } from "./deputies.ts";
import { type Draft, drafter } from "./draft.ts";
import { matchRows } from "./match.ts";
import { idGiver } from "./new-id.ts";
import { readCsv } from "./read-csv.ts";
import { inEach, type RowProblems } from "./row-problem.ts";

/** Somebody about whom the CSV file says something else than the tenant's file. */
interface Change {
  /** Where the person stands below `people`. */
  readonly index: number;
  readonly before: Entry;
  readonly after: Entry;
  readonly fields: readonly Field[];
}

/** What a CSV file would change in a tenant's file. */
export interface ImportPlan {
  readonly added: readonly Entry[];
  readonly changed: readonly Change[];
  /** Who is in the tenant's file alone. */
  readonly gone: readonly Entry[];
  readonly unchanged: number;
  /** The columns that say nothing to Vogter. */
  readonly ignored: readonly string[];
}

/** Holds a CSV file against a tenant's file; or all that is wrong in the CSV file. Pure. */
export function planImport(
  file: TenantFile,
  profile: Profile,
  csv: Uint8Array,
): ImportPlan | RowProblems {
  const read = readCsv(csv);
  if ("problems" in read) return read;
  const named = namedRows(read.records);
  if ("problems" in named) return named;
  const { rows, ignored } = named;
  const matched = matchRows(file.people, rows);
  if ("problems" in matched) return matched;

  const taken = [...file.people, ...rows.map(({ cells }) => cells)].flatMap(({ id }) => id ?? []);
  const drafted = inEach(matched.values, drafter(file, profile, idGiver(taken)));
  if ("problems" in drafted) return drafted;
  const found = new Set(matched.values.map(({ index }) => index));
  const gone = file.people.filter((_, i) => !found.has(i));
  const everybody = [...gone, ...drafted.values.map(({ entry }) => entry)];
  const drafts = inEach(drafted.values, deputyReader(everybody));
  if ("problems" in drafts) return drafts;

  const changed = drafts.values.flatMap((draft) => changeOf(file.people, draft));
  const added = drafts.values.flatMap(({ index, entry }) => (index === undefined ? entry : []));
  const unchanged = rows.length - added.length - changed.length;
  return { added, changed, gone, unchanged, ignored };
}

function changeOf(people: readonly Entry[], { index, entry: after }: Draft): Change | [] {
  const before = index === undefined ? undefined : people[index];
  if (index === undefined || !before) return [];
  const fields = (Object.keys(COLUMNS) as Field[]).filter(
    (field) => sayable(before[field]) !== sayable(after[field]),
  );
  return fields.length > 0 ? { index, before, after, fields } : [];
}

/** The order of roles says nothing. */
function sayable(value: Entry[Field]): string | undefined {
  return Array.isArray(value) ? value.toSorted().join() : value;
}
