import { systemClock } from "../../shared/clock.ts";
import {
  folderOf,
  type OpenEngine,
  openEngine,
  type StorePlace,
  storePlace,
} from "../../store/from-environment.ts";
import { createStore, type Store } from "../../store/index.ts";
import { nothingThere } from "../../store/json/refusals.ts";
import { isThere, SHAPES, warn } from "./reading.ts";

/** A store that is to be changed. In files it is nobody else's meanwhile. */
export interface Writing {
  readonly engine: OpenEngine;
  readonly store: Store;
  readonly place: StorePlace;
}

/**
 * Hands the store of the environment to `write`.
 * @throws VogterError `store.nothing-there` with exit code 2; `store.locked` while another process has the files
 */
export async function writing<T>(write: (writing: Writing) => Promise<T>): Promise<T> {
  const place = storePlace(process.env);
  if (!place.databaseUrl && !(await isThere(place))) throw nothingThere(folderOf(place));
  const engine = await openEngine(place, SHAPES, { onTrouble: warn });
  try {
    return await write({ engine, place, store: createStore(engine, SHAPES, systemClock) });
  } finally {
    await engine.close();
  }
}
