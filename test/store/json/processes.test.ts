import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";
import { readJsonStore } from "../../../src/store/json/read-store.ts";
import { filesIn, openStore, shapes, temporaryFolder } from "./stores.ts";

/** Another process that writes to the store, and what it said so far. */
async function writer(dir: string): Promise<{ child: ChildProcess; said(): string }> {
  const child = spawn(process.execPath, ["test/store/json/keep-writing.ts", dir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  let said = "";
  child.stdout?.on("data", (text) => {
    said += text;
  });
  while (!said.includes("\n")) await setTimeout(10);
  return { child, said: () => said };
}

function lastOf(said: string): number {
  return Number(said.trimEnd().split("\n").at(-1));
}

test("a second process is refused, and told what to do; the first goes on", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  const { said } = await writer(dir);
  await expect.poll(() => said().split("\n").length).toBe(4);
  expect(said()).toMatch(/^store\.locked\nThe store in .* is in use by another Vogter\.\n/);
  expect(said()).toContain(dir);
  expect(said()).toContain("DATABASE_URL");
  expect(engine.health()).toEqual({ ok: true });
});

test("the same process is refused as well, until it has closed the store", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  for (let n = 0; n < 2; n++) {
    await expect(openJsonEngine(dir, shapes)).rejects.toMatchObject({ code: "store.locked" });
  }
  await engine.close();
  await openStore(dir);
});

test("a process that was killed leaves the store to the next, with all it acknowledged", {
  timeout: 30_000,
}, async () => {
  const dir = temporaryFolder();
  let acknowledged = 0;
  for (let round = 0; round < 3; round++) {
    const { child, said } = await writer(dir);
    await setTimeout(150);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(said()).toMatch(/^open\n/);
    acknowledged = lastOf(said()) || acknowledged;
    const { rows } = await readJsonStore(dir, shapes);
    const [left, right] = rows.map(({ value }) => (value as { n: number }).n);
    expect(left).toBe(right);
    expect(left).toBeGreaterThanOrEqual(acknowledged);
  }
  const engine = await openStore(dir);
  expect((await Array.fromAsync(engine.all())).length).toBe(2);
});

test("a store that is being written to is read as it was at some moment", {
  timeout: 30_000,
}, async () => {
  const dir = temporaryFolder();
  const { said } = await writer(dir);
  await expect.poll(() => lastOf(said())).toBeGreaterThan(0);
  const snapshots = new Set<number>();
  // Until snapshots came in between, however slow the machine is.
  while (snapshots.size <= 3) {
    const acknowledged = lastOf(said());
    const { rows, seq, report } = await readJsonStore(dir, shapes);
    const [left, right] = rows.map(({ value }) => (value as { n: number }).n);
    expect([left, right]).toEqual([seq, seq]);
    expect(seq).toBeGreaterThanOrEqual(acknowledged);
    snapshots.add(report.snapshotSeq);
    await setTimeout(1);
  }
  expect(filesIn(dir, "journal-").length).toBeLessThan(10);
});

test("reading a folder without a store is an error, and makes nothing", async () => {
  const dir = temporaryFolder();
  await expect(readJsonStore(dir, shapes)).rejects.toMatchObject({ code: "store.nothing-there" });
  await expect(readJsonStore(`${dir}/no`, shapes)).rejects.toMatchObject({ exitCode: 2 });
  expect(filesIn(dir)).toEqual([]);
});
