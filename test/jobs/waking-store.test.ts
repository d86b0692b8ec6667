import { expect, test, vi } from "vitest";
import { wakingStore } from "../../src/jobs/index.ts";
import type { Tx } from "../../src/store/index.ts";
import { createWorld, doEffect, T } from "./world.ts";

const message = { tenant: T, channel: "slack", to: "c1", content: "a" };

test.each<[string, number, (tx: Tx) => unknown]>([
  ["plans work", 1, (tx) => tx.schedule({ key: "a", kind: "work", tenant: T, dueAt: tx.now })],
  ["says something", 1, (tx) => tx.enqueue(message)],
  ["says two things", 1, (tx) => [tx.enqueue(message), tx.enqueue(message)]],
  ["does neither", 0, (tx) => doEffect(tx, "a")],
])("a transaction that %s wakes %i times, once it holds", async (_, times, work) => {
  const world = createWorld();
  const wake = vi.fn();
  const store = wakingStore(world.own, wake);
  await store.transact(async (tx) => {
    await work(tx);
    expect(wake).not.toHaveBeenCalled();
  });
  expect(wake).toHaveBeenCalledTimes(times);
});

test("a transaction that does not hold wakes nobody", async () => {
  const wake = vi.fn();
  const store = wakingStore(createWorld().own, wake);
  const broken = store.transact((tx) => {
    tx.enqueue(message);
    throw new TypeError();
  });
  await expect(broken).rejects.toThrow(TypeError);
  expect(wake).not.toHaveBeenCalled();
});

test("it is otherwise the store it was", async () => {
  const world = createWorld();
  const store = wakingStore({ ...world.own, alone: true }, () => undefined);
  expect([store.alone, await store.health()]).toEqual([true, { ok: true }]);
});
