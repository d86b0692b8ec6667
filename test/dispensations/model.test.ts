import { describe, expect, onTestFinished, test } from "vitest";
import { createStore } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import { freshFolder } from "../store/folder.ts";
import { GROUNDS } from "./grounds.ts";
import { shapes } from "./town.ts";
import { walk } from "./walk.ts";

const TIME = { timeout: 60_000 };

describe("random walks come out as the model says", () => {
  describe.each(GROUNDS)("in $name", (ground) => {
    test.each([1, 2])("in memory, seed %d", TIME, async (seed) => {
      const engine = memoryEngine(shapes);
      // What is in memory survives no restart, so it is the same store again.
      const done = await walk(ground, seed, 500, async (clock) => ({
        ...createStore(engine, shapes, clock),
        close: async () => undefined,
      }));
      expect(done).toBeGreaterThan(50);
    });

    test("on JSON files, over restarts, seed 4", TIME, async () => {
      const dir = freshFolder();
      const done = await walk(ground, 4, 300, async (clock) => {
        const store = createStore(await openJsonEngine(dir, shapes), shapes, clock);
        onTestFinished(() => store.close());
        return store;
      });
      expect(done).toBeGreaterThan(20);
    });
  });
});
