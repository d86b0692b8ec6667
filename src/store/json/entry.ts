import type { Frozen, Json } from "../json.ts";
import type { Change } from "../memory/one-at-a-time.ts";
import type { Row } from "../rows.ts";

/** What stands in the files: a row, or the place where one was removed. */
export type Entry = readonly [
  kind: string,
  tenant: string,
  id: string,
  version?: number,
  schema?: number,
  value?: Frozen<Json>,
];

/** What the fields of an entry are, for whoever opens the file. */
export const COLUMNS = ["kind", "tenant", "id", "version", "schema", "value"] as const;

export function entryOf({ kind, tenant, id, version, schema, value }: Row): Entry {
  return [kind, tenant, id, version, schema, value];
}

/** What one transaction changed, as one line of JSON. */
export function changesText(changes: readonly Change[]): string {
  return JSON.stringify(
    changes.map(({ before, after }) =>
      after ? entryOf(after) : before && [before.kind, before.tenant, before.id],
    ),
  );
}

/** The row in an entry; nothing when it says that there is none any more. */
export function rowIn(entry: Entry): Row | undefined {
  const [kind, tenant, id, version, schema, value] = entry;
  if (version === undefined || schema === undefined || value === undefined) return undefined;
  return { kind, tenant, id, version, schema, value };
}

/** The same for the same document, and for no other. */
export function placeOf([kind, tenant, id]: Entry): string {
  return `${kind}\n${tenant}\n${id}`;
}
