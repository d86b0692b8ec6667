import { expect, test } from "vitest";
import { createMetrics } from "../../../src/http/metrics.ts";
import { progressOf } from "../../../src/jobs/index.ts";
import { createWorld, START } from "../world.ts";
import { platform, postOffice } from "./post-office.ts";

test("the figures say what waits, how long already, and until when the last has its turn", async () => {
  const world = createWorld();
  const slack = platform(world, { pace: { tenantEveryMs: 1_000 } });
  const metrics = createMetrics(() => progressOf(world.own));
  const { say, runner } = postOffice(slack.courier, world, { meter: metrics.outbox });
  for (let n = 10; n < 40; n++) await say(`c${n}`, { content: "a", unhurried: true });
  await runner.runDue();
  world.clock.moveBy(4_500);
  const { waiting, oldest, lastTurn } = await progressOf(world.own);
  expect([waiting, oldest, lastTurn]).toEqual([29, START, new Date(START.getTime() + 29_000)]);
  const text = await metrics.text();
  expect(text).toContain("vogter_outbox_waiting 29");
  expect(text).toContain("vogter_outbox_oldest_seconds 4.5");
  expect(text).toContain("vogter_outbox_end_seconds 24.5");
  expect(text).toContain('vogter_messages_total{channel="slack",outcome="sent"} 1');
});

test("the other figures are there when the store does not answer", async () => {
  const metrics = createMetrics(() => Promise.reject(new Error("gone")));
  const text = await metrics.text();
  expect(text).toContain("vogter_outbox_waiting Nan");
  expect(text).toContain("vogter_turn_seconds");
});
