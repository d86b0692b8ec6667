import type { Shapes } from "../rows.ts";
import type { Line } from "./line.ts";
import type { Migration } from "./migrations.ts";
import { requireKnown } from "./records.ts";
import { KINDS, MIGRATIONS } from "./sql.ts";

/**
 * Gives the check that each transaction begins with: a later Vogter may have upgraded the database under us. As
 * long as the epoch is the one that was last seen, nobody has.
 *
 * @returns a function that throws VogterError `store.newer`
 */
export function createRecall(
  epoch: string,
  shapes: Shapes,
  migrations: readonly Migration[],
): (epoch: string, line: Line) => Promise<void> {
  let known = epoch;
  return async (current, line) => {
    if (current === known) return;
    const ran = await line.read({ name: "migrations", text: MIGRATIONS }, []);
    const kinds = await line.read({ name: "kinds", text: KINDS }, []);
    requireKnown({ ran, kinds }, shapes, migrations);
    known = current;
  };
}
