import { existsSync } from "node:fs";
import { ALL_KINDS } from "../../kinds.ts";
import { systemClock } from "../../shared/clock.ts";
import { VogterError } from "../../shared/errors.ts";
import type { Health } from "../../shared/health.ts";
import { folderOf, openEngine, type StorePlace, storePlace } from "../../store/from-environment.ts";
import { createStore, type Store, shapesOf } from "../../store/index.ts";
import { memoryEngine } from "../../store/memory/memory-engine.ts";
import type { Row } from "../../store/rows.ts";

/** The shapes of everything that Vogter keeps. */
export const SHAPES = shapesOf(ALL_KINDS);

/** A store that is looked at and not changed, so it may be in use by a Vogter that serves. */
export interface Reading {
  readonly place: StorePlace;
  /** Where it is, in words that tell no password. */
  readonly where: string;
  /** The number of the last commit, where commits have numbers. */
  readonly seq?: number;
  readonly health: Health;
  /** Every row as of one moment. */
  rows(): AsyncIterable<Row>;
  /** To ask it questions. What is done to it is lost, or done to PostgreSQL: only read. */
  store(): Promise<Store>;
}

/**
 * Hands the store of the environment to `read`.
 * @throws VogterError `store.nothing-there` with exit code 2; `store.*` when it cannot be read
 */
export async function reading<T>(
  read: (reading: Reading) => Promise<T>,
  place: StorePlace = storePlace(process.env),
): Promise<T> {
  if (place.databaseUrl) return readingPostgres(place, place.databaseUrl, read);
  const dir = folderOf(place);
  const { readJsonStore } = await import("../../store/json/read-store.ts");
  const { rows, seq, report } = await readJsonStore(dir, SHAPES, { keys: place.keys });
  const [damage] = report.damaged;
  const memory = async () => {
    const engine = memoryEngine(SHAPES);
    await engine.fill(fromArray(rows));
    return createStore(engine, SHAPES, systemClock);
  };
  return read({
    place,
    where: `files in ${dir}`,
    seq,
    health: damage
      ? { ok: false, reason: `${damage.file} is damaged; the copy before it was read instead` }
      : { ok: true },
    rows: () => fromArray(rows),
    store: memory,
  });
}

/** Whether there is a store in files; one of which only something is left is there too. */
export async function isThere(place: StorePlace): Promise<boolean> {
  const { isEmpty } = await import("../../store/json/recover.ts");
  const dir = folderOf(place);
  return existsSync(dir) && !isEmpty(dir);
}

/** Says that there is no store yet where that is no fault: what is to be done with it is done. */
export async function orNothing(work: Promise<void>, json?: true): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof VogterError) || error.code !== "store.nothing-there") throw error;
    const said = `There is nothing in the store yet. ${error.message}`;
    console.log(json ? JSON.stringify({ records: 0 }) : said);
  }
}

async function* fromArray(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

async function readingPostgres<T>(
  place: StorePlace,
  url: string,
  read: (reading: Reading) => Promise<T>,
): Promise<T> {
  const { readAddress } = await import("../../store/postgres/address.ts");
  const engine = await openEngine(place, SHAPES, { onTrouble: warn });
  try {
    return await read({
      place,
      where: `PostgreSQL at ${readAddress(url).name}`,
      health: await engine.health(),
      rows: () => engine.all(),
      store: async () => createStore(engine, SHAPES, systemClock),
    });
  } finally {
    await engine.close();
  }
}

/** Tells of what is no reason to stop. */
export function warn({ message, mend }: VogterError): void {
  console.error(`${message}\n${mend}`);
}
