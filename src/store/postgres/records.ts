import { newer } from "../faults.ts";
import type { Shapes } from "../rows.ts";
import type { Migration } from "./migrations.ts";

/** A migration that was run. */
export interface Ran {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  /** The schema as it left it, line for line. */
  readonly leaves: string;
}

/** A kind as the documents in the database are shaped by it. */
export interface KeptKind {
  readonly name: string;
  readonly version: number;
  readonly indexes: readonly string[];
}

/** What Vogter wrote down in the database about itself. */
export interface Records {
  readonly ran: readonly Ran[];
  readonly kinds: readonly KeptKind[];
}

/**
 * Refuses a database that a later Vogter has changed: what this one writes would not be found, or not understood.
 * @throws VogterError `store.newer`
 */
export function requireKnown(
  { ran, kinds }: Records,
  shapes: Shapes,
  migrations: readonly Migration[],
): void {
  const unknown = ran.find(({ number }) => !migrations.some((known) => known.number === number));
  if (unknown) throw newer(`The schema of the database (${unknown.name})`);
  for (const { name, version, indexes } of kinds) {
    const declared = shapes.versions[name];
    if (declared === undefined) continue;
    if (version > declared) throw newer(`Every ${name} in the database`);
    // It would not be kept up. Whoever takes an index away counts the kind's version up.
    const index = indexes.find((one) => !shapes.indexes[name]?.includes(one));
    if (index && version === declared)
      throw newer(`The index ${index} of every ${name} in the database`);
  }
}

/** The declared kinds whose documents or places are of an earlier version, or have never been looked at. */
export function olderKinds({ kinds }: Records, shapes: Shapes): readonly KeptKind[] {
  const kept = new Map(kinds.map((kind) => [kind.name, kind]));
  return Object.entries(shapes.versions).flatMap(([name, version]) => {
    const indexes = shapes.indexes[name] ?? [];
    const before = kept.get(name);
    const isCurrent =
      before?.version === version && indexes.every((index) => before.indexes.includes(index));
    return isCurrent ? [] : [{ name, version, indexes }];
  });
}
