import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REVIEW_KINDS, type Review } from "../../src/reviews/index.ts";
import { createCalendar } from "../../src/shared/calendar/calendar.ts";
import type { Day } from "../../src/shared/calendar/day.ts";
import { loadHolidays } from "../../src/shared/calendar/load-holidays.ts";
import { OWN_KINDS, shapesOf } from "../../src/store/index.ts";
import { readJsonStore } from "../../src/store/json/read-store.ts";
import { openPostgresEngine } from "../../src/store/postgres/postgres-engine.ts";
import type { Row } from "../../src/store/rows.ts";
import { startPostgres } from "../../test/postgres/server.ts";
import type { Size } from "./chance.ts";
import { type Broken, check, type Kept } from "./check.ts";
import { type Lived, live } from "./live.ts";

export type EngineName = "json" | "postgres";

/** What became of the years. */
export interface Outcome extends Lived {
  readonly kept: readonly Kept[];
  readonly broken: readonly Broken[];
}

const SHAPES = shapesOf([...OWN_KINDS, ...REVIEW_KINDS]);
/** The store in files has one writer. */
const REPLICAS = { json: 1, postgres: 3 };

/** Lets the years pass, and holds what happened against what was promised. */
export async function simulate(
  size: Size,
  engine: EngineName,
  onDay?: (day: Day) => void,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "vogter-years-"));
  const postgres = engine === "postgres" ? await startPostgres() : undefined;
  try {
    const store = postgres?.url ?? join(folder, "store");
    const outside = join(folder, "outside");
    const lived = await live(size, { store, outside, replicas: REPLICAS[engine] }, onDay);
    const kept = keptIn(
      postgres ? await rowsIn(postgres.url) : (await readJsonStore(store, SHAPES)).rows,
    );
    const calendar = createCalendar(await loadHolidays("data/holidays.yaml"));
    return { ...lived, kept, broken: check(size, lived, kept, calendar) };
  } finally {
    await postgres?.stop();
    await rm(folder, { recursive: true });
  }
}

async function rowsIn(url: string): Promise<readonly Row[]> {
  const engine = await openPostgresEngine(url, SHAPES);
  const rows = await Array.fromAsync(engine.all());
  await engine.close();
  return rows;
}

function keptIn(rows: readonly Row[]): readonly Kept[] {
  return rows
    .filter(({ kind }) => kind === "review")
    .map(({ tenant, id, value }) => ({ tenant, id, review: value as unknown as Review }));
}
