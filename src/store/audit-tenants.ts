import { auditEntries, auditHeads } from "./audit.ts";
import type { Row } from "./rows.ts";

/** Whose chains there are among rows, also where somebody removed the head: in order. */
export async function tenantsIn(rows: AsyncIterable<Row>): Promise<readonly string[]> {
  const tenants = new Set<string>();
  for await (const { kind, tenant } of rows) {
    if (kind === auditEntries.name || kind === auditHeads.name) tenants.add(tenant);
  }
  return [...tenants].sort();
}
