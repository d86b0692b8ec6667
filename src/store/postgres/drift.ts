import { drift } from "../faults.ts";
import type { Migration } from "./migrations.ts";
import type { Ran } from "./records.ts";

/**
 * Refuses a database that is not what the migrations make of it.
 *
 * @param live the schema as it is, line for line
 * @throws VogterError `store.drift`, which says what differs
 */
export function requireNoDrift(
  ran: readonly Ran[],
  migrations: readonly Migration[],
  live: readonly string[],
): void {
  const left = ran.at(-1)?.leaves.split("\n") ?? [];
  const differences = [
    ...changedFiles(ran, migrations),
    ...left.filter((line) => !live.includes(line)).map((line) => `missing: ${line}`),
    ...live.filter((line) => !left.includes(line)).map((line) => `not of a migration: ${line}`),
  ];
  if (differences.length > 0) throw drift(differences);
}

function changedFiles(ran: readonly Ran[], migrations: readonly Migration[]): readonly string[] {
  const checksums = new Map(migrations.map(({ number, checksum }) => [number, checksum]));
  return ran
    .filter(({ number, checksum }) => checksums.get(number) !== checksum)
    .map(({ name }) => `the migration ${name} was changed after it had run here`);
}
