import { expect, test } from "vitest";
import { type EngineName, simulate } from "../../bench/years/simulate.ts";

const SIZE = { municipalities: 4, leaders: 80, years: 0.5 };

test.each<EngineName>(["json", "postgres"])(
  "half a year of reviews on %s, through outages, kills and restarts: each period ends, and nobody is told twice or at a wrong time",
  async (engine) => {
    const seed = Date.now() % 1_000_000;
    process.stdout.write(`seed ${seed}\n`);
    const { said, again, kills, killsAfterSaying, restarts, kept, broken } = await simulate(
      { ...SIZE, seed },
      engine,
    );
    process.stdout.write(
      `${JSON.stringify({ kept: kept.length, said: said.length, again: again.length, kills, killsAfterSaying, restarts })}\n`,
    );
    expect(broken, `seed ${seed}`).toEqual([]);
    expect(said.length).toBeGreaterThan(SIZE.leaders);
    expect(kills).toBeGreaterThan(0);
  },
  600_000,
);
