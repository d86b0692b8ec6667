import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededRandom } from "../../src/shared/random.ts";
import { faultsIn, readAll } from "./after-the-kill.ts";
import { nothingHeard, runVictim } from "./run-victim.ts";

/** A new folder now and then, so that reading it all stays quick. */
const ROUNDS_A_FOLDER = 25;
const LONGEST_MS = 250;

/** What was found after so many kills. */
export interface Toll {
  rounds: number;
  acknowledged: number;
  /** Rounds in which the kill left a snapshot half written. */
  duringSnapshot: number;
  /** What was lost, doubled or torn, in words; empty when all is well. */
  faults: string[];
}

/**
 * Kills a process that writes to a JSON store, at random moments, and compares what is stored with what it was told
 * is stored.
 */
export async function torture(rounds: number, seed: number): Promise<Toll> {
  const random = seededRandom(seed);
  const toll: Toll = { rounds: 0, acknowledged: 0, duringSnapshot: 0, faults: [] };
  while (toll.rounds < rounds && toll.faults.length === 0) {
    const folder = await mkdtemp(join(tmpdir(), "vogter-torture-"));
    await tortureOne(folder, Math.min(ROUNDS_A_FOLDER, rounds - toll.rounds), random, toll);
    await rm(folder, { recursive: true });
  }
  return toll;
}

async function tortureOne(folder: string, rounds: number, random: () => number, toll: Toll) {
  const heard = nothingHeard();
  for (let round = 0; round < rounds; round++) {
    toll.acknowledged += await runVictim(folder, heard, random() * LONGEST_MS);
    toll.rounds++;
    if ((await readdir(folder)).some((name) => name.endsWith(".tmp"))) toll.duringSnapshot++;
    const faults = faultsIn(await readAll(folder), heard);
    toll.faults.push(...faults.map((fault) => `round ${toll.rounds}: ${fault}`));
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rounds: { type: "string" }, seed: { type: "string" } },
  });
  const { rounds = "1000", seed = String(Date.now()) } = values;
  const { faults, ...toll } = await torture(Number(rounds), Number(seed));
  process.stdout.write(`seed ${seed}\n${JSON.stringify(toll)}\n`);
  process.stdout.write(
    faults.length > 0 ? `${faults.join("\n")}\n` : "nothing lost, nothing twice\n",
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
