import { expect, test } from "vitest";
import { createOutbox, type Handlers } from "../../src/jobs/index.ts";
import { platform } from "./outbox/post-office.ts";
import { createWorld, noChance, T } from "./world.ts";

const COUNT = 10_000;

test("ten thousand jobs due in the same minute each say one thing: none twice, none lost, on two replicas", async () => {
  const world = createWorld();
  const { clock, log } = world;
  const slack = platform(world);
  const handlers: Handlers = {
    remind: {
      async work(tx, { key }) {
        tx.enqueue({ tenant: T, channel: "slack", to: `c${key}`, content: key });
        return undefined;
      },
    },
    ...createOutbox({ couriers: [slack.courier], clock, log, random: noChance }),
  };
  await world.own.transact(async (tx) => {
    for (let n = 0; n < COUNT; n++) {
      const dueAt = new Date(tx.now.getTime() + (n % 60) * 1_000);
      await tx.schedule({ key: `${n}`, kind: "remind", tenant: T, dueAt });
    }
  });
  clock.moveBy(60_000);
  const begun = await Promise.all([1, 2].map(() => world.runner({ handlers }).runDue()));
  expect(begun.reduce((sum, one) => sum + one)).toBe(2 * COUNT);
  expect(slack.arrived).toHaveLength(COUNT);
  expect(new Set(slack.arrived.map(({ said }) => said)).size).toBe(COUNT);
}, 180_000);
