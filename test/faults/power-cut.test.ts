import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { seededRandom } from "../../src/shared/random.ts";
import { faultsIn, readAll } from "./after-the-kill.ts";
import { lacking, makeFileSystem } from "./file-system.ts";
import { nothingHeard, runVictim } from "./run-victim.ts";

const ROUNDS = 10;
const why = lacking();
if (why) process.stdout.write(`Power cuts are not tried: ${why}.\n`);

test.skipIf(why).each(["xfs", "ext4"] as const)(
  `${ROUNDS} power cuts on %s lose nothing that was acknowledged`,
  async (sort) => {
    const seed = Date.now();
    const random = seededRandom(seed);
    const fileSystem = await makeFileSystem(sort);
    onTestFinished(() => fileSystem.remove());
    const folder = join(fileSystem.folder, "store");
    const heard = nothingHeard();
    let acknowledged = 0;
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged += await runVictim(folder, heard, 50 + random() * 300, fileSystem.cutPower);
      fileSystem.mountAgain();
      expect(faultsIn(await readAll(folder), heard)).toEqual([]);
    }
    process.stdout.write(`${sort}, seed ${seed}: ${acknowledged} acknowledged\n`);
    expect(acknowledged).toBeGreaterThan(ROUNDS);
  },
);
