import { expect, onTestFinished, test } from "vitest";
import { createStore } from "../../src/store/index.ts";
import { openPostgresEngine } from "../../src/store/postgres/postgres-engine.ts";
import { freshDatabase } from "../postgres/database.ts";
import { shapes } from "./town.ts";
import { walk } from "./walk.ts";

test("two years at random on PostgreSQL, over restarts, seed 6", { timeout: 180_000 }, async () => {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const done = await walk("halsnaes", 6, async (clock) => {
    const store = createStore(await openPostgresEngine(url, shapes), shapes, clock);
    onTestFinished(() => store.close());
    return store;
  });
  expect(done).toBeGreaterThan(50);
});
