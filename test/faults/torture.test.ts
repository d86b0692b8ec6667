import { expect, test } from "vitest";
import { torture } from "./torture.ts";

const ROUNDS = 100;

test(`${ROUNDS} kills lose nothing that was acknowledged, and nothing happens twice`, async () => {
  const seed = Date.now();
  process.stdout.write(`seed ${seed}\n`);
  const toll = await torture(ROUNDS, seed);
  process.stdout.write(`${JSON.stringify(toll)}\n`);
  expect(toll.faults).toEqual([]);
  expect(toll.rounds).toBe(ROUNDS);
  expect(toll.acknowledged).toBeGreaterThan(ROUNDS);
}, 600_000);
