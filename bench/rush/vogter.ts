// Run as a program of its own by bench/rush.ts: the outbox with a channel's real courier and a store in files.
import { join } from "node:path";
import { writeAddress } from "../../src/channels/slack/address.ts";
import { slackChannel } from "../../src/channels/slack/index.ts";
import { openAccess, teamsCourier } from "../../src/channels/teams/index.ts";
import { addresses } from "../../src/conversation/addresses.ts";
import { outgoingOf } from "../../src/conversation/content.ts";
import { tell } from "../../src/conversation/tell.ts";
import {
  type Courier,
  createOutbox,
  createRunner,
  progressOf,
  wakingStore,
} from "../../src/jobs/index.ts";
import { ALL_KINDS } from "../../src/kinds.ts";
import { systemClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { seededRandom } from "../../src/shared/random.ts";
import { createStore, type Store, shapesOf, type Tx } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { personOf, reminder, tenantOf } from "./town.ts";

/** What the bench asks for; each is answered. */
export type Wish =
  | {
      readonly do: "remind";
      readonly people: number;
      readonly others: number;
      readonly again: number;
    }
  /** Somebody has to know at once; somebody asked something and waits. */
  | { readonly do: "urgent" | "answer"; readonly n: number; readonly text: string }
  | { readonly do: "look" };

const [folder = "", channel = "", url = "", tenantCount = "1"] = process.argv.slice(2);
const tenants = Number(tenantCount);
/** In one transaction. */
const BATCH = 200;

const clock = systemClock;
const log = createLog("silent");
const random = seededRandom(1);
const shapes = shapesOf(ALL_KINDS);
const kept = createStore(await openJsonEngine(join(folder, "store"), shapes), shapes, clock);
const courier = channel === "slack" ? slackSide() : teamsSide(kept);
const runner = createRunner({
  ...{ store: kept, clock, log, random },
  handlers: createOutbox({ couriers: [courier], clock, log, random }),
});
const store = wakingStore(kept, runner.wake);
runner.start();

function slackSide(): Courier {
  const botTokens = Array.from({ length: tenants }, (_, n) => `xoxb-${tenantOf(n, tenants)}`);
  return slackChannel({
    ...{ clock, log, whoIs: () => undefined, handle: async () => ({ replies: [] }) },
    credentials: {
      botTokens: botTokens as [string, ...string[]],
      apiUrl: `${url}api/`,
      by: { kind: "http", signingSecret: "of-no-value" },
    },
  }).courier;
}

function teamsSide(own: Store): Courier {
  return teamsCourier(openAccess([{ id: "T0" }]), own);
}

/** Where somebody was last alone with Vogter. */
function placeOf(n: number): string {
  const [team, user] = [tenantOf(n, tenants), personOf(n)];
  if (channel === "slack") return writeAddress({ team, user, channel: `D${user}` });
  return `${team}:${user}`;
}

const reference = {
  ...{ serviceUrl: url, channelId: "msteams", bot: "28:vogter", botName: "Vogter" },
  conversationType: "personal",
};

async function meet(tx: Tx, n: number): Promise<void> {
  const person = personOf(n);
  await tx.insert(addresses, tenantOf(n, tenants), placeOf(n), { channel, reference, person });
}

function addressee(n: number) {
  return { tenant: tenantOf(n, tenants), person: personOf(n), locale: "da" } as const;
}

async function inBatches(count: number, work: (tx: Tx, n: number) => Promise<unknown>) {
  for (let from = 0; from < count; from += BATCH) {
    await store.transact(async (tx) => {
      for (let n = from; n < Math.min(count, from + BATCH); n++) await work(tx, n);
    });
  }
}

async function does(wish: Wish): Promise<unknown> {
  switch (wish.do) {
    case "remind": {
      const remind = (tx: Tx, n: number, text: string) =>
        tell(tx, addressee(n), { card: reminder(text) });
      await inBatches(wish.people + wish.others, meet);
      await inBatches(wish.people, (tx, n) => remind(tx, n, "first"));
      await inBatches(wish.again, (tx, n) => remind(tx, n, "second"));
      return "done";
    }
    case "urgent":
      await store.transact((tx) =>
        tell(tx, addressee(wish.n), { card: reminder(wish.text) }, { urgent: true }),
      );
      return "done";
    case "answer":
      // As a turn does it.
      await store.transact((tx) => {
        const { tenant } = addressee(wish.n);
        const said = outgoingOf({ card: reminder(wish.text) }, "da");
        tx.enqueue({ tenant, channel, to: placeOf(wish.n), ...said });
      });
      return "done";
    case "look": {
      const from = performance.now();
      const progress = await progressOf(store);
      const { rss } = process.memoryUsage();
      return { ...progress, tookMs: performance.now() - from, cpu: process.cpuUsage(), rss };
    }
  }
}

process.on("message", async (wish: Wish) => {
  process.send?.(await does(wish));
});
process.send?.("ready");
