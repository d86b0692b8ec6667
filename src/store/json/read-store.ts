import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { VogterError } from "../../shared/errors.ts";
import type { Row, Shapes } from "../rows.ts";
import type { Keys } from "../seal.ts";
import { isEmpty, type Report, recover } from "./recover.ts";
import { isDamage, nothingThere, unusable } from "./refusals.ts";

/** What a store's files hold. */
export interface JsonStoreContent {
  readonly rows: readonly Row[];
  /** The number of the last commit. */
  readonly seq: number;
  readonly report: Report;
}

/** A snapshot that is published while the files are read takes two of these away at most. */
const TRIES = 5;
const PAUSE_MS = 100;

/**
 * Reads a store without changing anything, also while a process serves from it: then all commits up to some moment,
 * and none after it.
 *
 * @throws VogterError `store.nothing-there`; `store.damaged`, `store.missing` and those of the keys
 */
export async function readJsonStore(
  dir: string,
  shapes: Shapes,
  { keys }: { readonly keys?: Keys | undefined } = {},
): Promise<JsonStoreContent> {
  for (let tries = 1; ; tries++) {
    try {
      if (!existsSync(dir) || isEmpty(dir)) throw nothingThere(dir);
      const { rows, seq, report } = await recover(dir, keys);
      return { rows: Array.from(rows, (row) => shapes.current(row)), seq, report };
    } catch (error) {
      // What looks like damage may be a file that was half written when it was read, or that had to go.
      const mayPass = isDamage(error) || (error as { code?: unknown }).code === "ENOENT";
      if (mayPass && tries < TRIES) await setTimeout(PAUSE_MS);
      else throw error instanceof VogterError ? error : unusable(dir, error);
    }
  }
}
