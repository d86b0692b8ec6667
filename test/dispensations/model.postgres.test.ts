import { describe, expect, onTestFinished, test } from "vitest";
import { createStore } from "../../src/store/index.ts";
import { openPostgresEngine } from "../../src/store/postgres/postgres-engine.ts";
import { freshDatabase } from "../postgres/database.ts";
import { GROUNDS } from "./grounds.ts";
import { shapes } from "./town.ts";
import { walk } from "./walk.ts";

describe("random walks on PostgreSQL come out as the model says", () => {
  test.each(GROUNDS)("in $name, over restarts, seed 5", { timeout: 120_000 }, async (ground) => {
    const { url, drop } = await freshDatabase();
    onTestFinished(drop);
    const done = await walk(ground, 5, 300, async (clock) => {
      const store = createStore(await openPostgresEngine(url, shapes), shapes, clock);
      onTestFinished(() => store.close());
      return store;
    });
    expect(done).toBeGreaterThan(20);
  });
});
