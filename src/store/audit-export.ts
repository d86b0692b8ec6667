import { copenhagenDay } from "../shared/clock.ts";
import { type AuditEntry, aliases } from "./audit.ts";
import { entriesAfter } from "./audit-chain.ts";
import type { Frozen } from "./json.ts";
import type { AnyKind } from "./kind.ts";
import { FORGOTTEN } from "./people-in-fields.ts";
import { PEOPLE } from "./shapes.ts";
import type { Store } from "./store.ts";

/** Which entries to export, and as what. The days are Copenhagen's, and both belong to it. */
export interface AuditExport {
  readonly format: "jsonl" | "csv";
  readonly from?: string;
  readonly to?: string;
}

const COLUMNS = ["seq", "at", "action", "actor", "subject", "id", "people", "facts", "hash"];

/** A tenant's audit log as lines of text, oldest first, with the ids of the people in it. */
export async function* exportAudit(
  store: Store,
  tenant: string,
  { format, from, to }: AuditExport,
): AsyncGenerator<string> {
  const people = await peopleByAlias(store, tenant);
  const nameOf = (alias: string) => people.get(alias) ?? FORGOTTEN;
  if (format === "csv") yield csvLine(COLUMNS);
  for await (const { value } of entriesAfter(store, tenant, 0)) {
    const day = copenhagenDay({ now: () => new Date(value.at) });
    if ((from && day < from) || (to && day > to)) continue;
    const named = {
      ...value,
      ...(value.actor && { actor: nameOf(value.actor) }),
      ...(value.people && { people: value.people.map(nameOf) }),
    };
    yield format === "csv" ? csvLine(cellsOf(named)) : JSON.stringify(named);
  }
}

async function peopleByAlias(store: Store, tenant: string): Promise<Map<string, string>> {
  const kind: AnyKind = aliases;
  const people = new Map<string, string>();
  let from = "";
  for (;;) {
    const query = { tenant, from, limit: 1000 };
    const docs = await store.transact((tx) => tx.find(kind, PEOPLE, query));
    for (const { id, value } of docs) people.set(value.alias, id);
    const last = docs.at(-1);
    if (!last) return people;
    from = `${last.id} `;
  }
}

function cellsOf(entry: Frozen<AuditEntry>): string[] {
  const { seq, at, action, actor = "", subject, people = [], facts, hash } = entry;
  const told = facts ? JSON.stringify(facts) : "";
  return [String(seq), at, action, actor, subject.kind, subject.id, people.join(" "), told, hash];
}

function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(",");
}

/** Quoted where CSV needs it; and marked as text where a spreadsheet would take it for a formula and run it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
