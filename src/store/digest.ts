import { createHash } from "node:crypto";
import type { Json } from "./json.ts";
import type { Row, Shapes } from "./rows.ts";

/** What two stores have in common when they hold the same, wherever and in whatever order it lies. */
export interface Contents {
  readonly rows: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly digest: string;
}

const MODULUS = 2n ** 256n;

/** Counts rows in their shape of today, and sums them up in a digest, as they pass through `add`. */
export function contentsOf(shapes: Shapes): { add(row: Row): void; end(): Contents } {
  const kinds: Record<string, number> = {};
  let rows = 0;
  let sum = 0n;
  return {
    add(row) {
      rows++;
      kinds[row.kind] = (kinds[row.kind] ?? 0) + 1;
      const { kind, tenant, id, version, schema, value } = shapes.current(row);
      const text = JSON.stringify([kind, tenant, id, version, schema, inOrder(value)]);
      // A sum, because nothing is said about the order, and there may be too many to sort.
      sum = (sum + BigInt(`0x${createHash("sha256").update(text).digest("hex")}`)) % MODULUS;
    },
    end: () => ({ rows, kinds, digest: sum.toString(16).padStart(64, "0") }),
  };
}

/** The same for every order of fields: PostgreSQL has its own. */
function inOrder(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]));
}
