import { existsSync } from "node:fs";
import { join } from "node:path";
import { VogterError } from "../shared/errors.ts";
import type { Engine, Shapes } from "./rows.ts";
import { type Keys, readKeys } from "./seal.ts";

/** Where the store is, as the environment says. */
export interface StorePlace {
  /** In this PostgreSQL, when there is one. */
  readonly databaseUrl?: string;
  /** Otherwise in files below this folder. */
  readonly dataDir: string;
  /** What seals the files and the backups. */
  readonly keys?: Keys;
}

/** Below `DATA_DIR`, so that a volume that is mounted there can hold what is set aside as well. */
const FOLDER = "store";

const DEFAULT_DATA_DIR = "data/state";

/**
 * Reads `DATABASE_URL`, `DATA_DIR`, `STORE_KEY` and `STORE_KEY_PREVIOUS`.
 * @throws VogterError `store.bad-secret` with exit code 2
 */
export function storePlace(env: Readonly<Record<string, string | undefined>>): StorePlace {
  const databaseUrl = env.DATABASE_URL?.trim();
  const keys = readKeys(env);
  return {
    ...(databaseUrl && { databaseUrl }),
    dataDir: env.DATA_DIR?.trim() || DEFAULT_DATA_DIR,
    ...(keys && { keys }),
  };
}

/** The folder of a store in files. */
export function folderOf({ dataDir }: StorePlace): string {
  return join(dataDir, FOLDER);
}

/** Where a store is made before it takes the place of another. */
export function makingOf(place: StorePlace): string {
  return `${folderOf(place)}.restoring`;
}

/** An engine, wherever its rows lie. */
export interface OpenEngine extends Engine {
  /**
   * Leaves nothing in the files but what is stored now, and the same once more for a day of damage. Not there where
   * the database sees to that by itself.
   */
  readonly compact?: () => Promise<void>;
}

/** Who is told of what no transaction tells. */
export interface Listeners {
  /** Once, when nothing can be made durable any more: the process should end. */
  readonly onFailure?: (error: VogterError) => void;
  /** Of what mends itself, or can wait until somebody looks. */
  readonly onTrouble?: (error: VogterError) => void;
}

/**
 * Opens the store to write to it. A store in files has one writer at a time.
 * @throws VogterError `store.*` when it cannot be opened; never an empty store in the place of one that is damaged
 */
export async function openEngine(
  place: StorePlace,
  shapes: Shapes,
  { onFailure, onTrouble }: Listeners = {},
): Promise<OpenEngine> {
  if (place.databaseUrl) {
    const { openPostgresEngine } = await import("./postgres/postgres-engine.ts");
    return openPostgresEngine(place.databaseUrl, shapes, { ...(onTrouble && { onTrouble }) });
  }
  const dir = folderOf(place);
  if (!existsSync(dir) && existsSync(makingOf(place))) throw brokenOff(dir);
  const { openJsonEngine } = await import("./json/json-engine.ts");
  const engine = await openJsonEngine(dir, shapes, {
    keys: place.keys,
    ...(onFailure && { onFailure }),
    ...(onTrouble && { onNoSnapshot: onTrouble }),
  });
  return { ...engine, compact: () => compact(engine) };
}

async function compact(engine: { snapshot(): Promise<void> }): Promise<void> {
  // The second one takes the place of the copy of what was there before the first.
  await engine.snapshot();
  await engine.snapshot();
}

function brokenOff(dir: string): VogterError {
  return new VogterError({
    code: "store.restore-broken-off",
    message: `A restore was broken off in the moment in which ${dir} was replaced.`,
    mend: `Run it again: vogter store restore FILE --replace. The old store is beside it, as ${dir}.replaced-...`,
  });
}
