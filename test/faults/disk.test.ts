import { statfsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/shared/clock.ts";
import { createStore, type Store } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { openServer } from "../http/open-server.ts";
import { readAll } from "./after-the-kill.ts";
import { type FileSystem, lacking, makeFileSystem } from "./file-system.ts";
import { effects, pairs, SHAPES, TENANT } from "./kinds.ts";

const why = lacking();
if (why) process.stdout.write(`Full and read-only disks are not tried: ${why}.\n`);

async function openOn(fileSystem: FileSystem) {
  const folder = join(fileSystem.folder, "store");
  const failures: string[] = [];
  const engine = await openJsonEngine(folder, SHAPES, {
    onFailure: ({ code }) => failures.push(code),
  });
  return { folder, failures, store: createStore(engine, SHAPES, systemClock) };
}

const FILLING = "x".repeat(20_000);

/** Stores one thing after the other until that is refused; gives how many were acknowledged, and the error. */
async function fill(store: Store): Promise<{ kept: number; error: unknown }> {
  for (let kept = 0; ; kept++) {
    try {
      const value = { count: kept, filling: FILLING };
      await store.transact((tx) => tx.insert(pairs, TENANT, `e${kept}`, value));
    } catch (error) {
      return { kept, error };
    }
  }
}

test.skipIf(why).each([
  ["is full", "the disk is full", fillUp],
  ["fails", "disk", async (fileSystem: FileSystem) => fileSystem.cutPower()],
] as const)(
  "when the disk %s, what was acknowledged stays, and the service says why it is not ready",
  async (_what, reason, spoil) => {
    const fileSystem = await makeFileSystem("ext4");
    onTestFinished(() => fileSystem.remove());
    const { folder, failures, store } = await openOn(fileSystem);
    const { address } = await openServer(undefined, { health: store.health });
    await store.transact((tx) => tx.insert(effects, TENANT, "first", { number: 0 }));
    expect((await fetch(`${address}/readyz`)).status).toBe(200);

    await spoil(fileSystem);
    const { kept, error } = await fill(store);

    expect(error).toMatchObject({ code: "store.failed" });
    expect(failures).toEqual(["store.failed"]);
    const ready = await fetch(`${address}/readyz`);
    expect(ready.status).toBe(503);
    expect(JSON.stringify(await ready.json())).toContain(reason);
    await expect(store.transact(() => 1)).rejects.toMatchObject({ code: "store.failed" });
    await store.close().catch(() => undefined);
    fileSystem.mountAgain();
    const ids = (await readAll(folder)).map(({ id }) => id);
    expect(ids).toContain("first");
    for (let n = 0; n < kept; n++) expect(ids).toContain(`e${n}`);
  },
);

test.skipIf(why)("a folder that can only be read is refused at the start, by name", async () => {
  const fileSystem = await makeFileSystem("ext4");
  onTestFinished(() => fileSystem.remove());
  const { folder, store } = await openOn(fileSystem);
  await store.transact((tx) => tx.insert(effects, TENANT, "first", { number: 0 }));
  await store.close();
  fileSystem.remountReadOnly();
  await expect(openJsonEngine(folder, SHAPES)).rejects.toThrow(folder);
  expect((await readAll(folder)).map(({ id }) => id)).toContain("first");
});

async function fillUp({ folder }: FileSystem): Promise<void> {
  const { bavail, bsize } = statfsSync(folder);
  await writeFile(join(folder, "filling"), Buffer.alloc(bavail * bsize)).catch(() => undefined);
}
