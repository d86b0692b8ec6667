import { describe, expect, onTestFinished, test } from "vitest";
import type { Clock } from "../../src/shared/clock.ts";
import { createStore } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import { freshFolder } from "../store/folder.ts";
import { shapes } from "./town.ts";
import { walk } from "./walk.ts";

const TIME = { timeout: 120_000 };

describe("two years at random: nobody is told what they should not hear, and each review comes to an end", () => {
  test.each([
    ["faxe", 1],
    ["kalundborg", 3],
  ] as const)("in %s in memory, seed %d", TIME, async (id, seed) => {
    const engine = memoryEngine(shapes);
    // What is in memory survives no restart, so it is the same store again.
    const open = async (clock: Clock) => ({
      ...createStore(engine, shapes, clock),
      close: async () => undefined,
    });
    const done = await walk(id, seed, open, true);
    expect(done).toBeGreaterThan(50);
  });

  test("on JSON files, over restarts, seed 5", TIME, async () => {
    const dir = freshFolder();
    const done = await walk("faxe", 5, async (clock) => {
      const store = createStore(await openJsonEngine(dir, shapes), shapes, clock);
      onTestFinished(() => store.close());
      return store;
    });
    expect(done).toBeGreaterThan(50);
  });
});
