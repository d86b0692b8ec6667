// Run as a program of its own by torture.ts: changes a store as fast as it can until it is killed, and says of every
// change that was acknowledged what it was.
import { writeSync } from "node:fs";
import { systemClock } from "../../src/shared/clock.ts";
import { createStore, type Tx } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { effects, pairs, SHAPES, TENANT } from "./kinds.ts";

const PAIRS = 20;
const WRITERS = 8;
const [folder = "", firstDelivery = "0"] = process.argv.slice(2);

// Small, so that many are killed while a snapshot is written.
const engine = await openJsonEngine(folder, SHAPES, { snapshotBytes: 100_000 });
const store = createStore(engine, SHAPES, systemClock);
say("open");

let delivery = Number(firstDelivery);
await Promise.all(Array.from({ length: WRITERS }, (_, n) => (n % 2 ? deliver() : count(n))));

async function count(writer: number): Promise<never> {
  for (let n = writer; ; n++) {
    const pair = n % PAIRS;
    const reached = await store.transact((tx) => countOn(tx, pair));
    say(`pair ${pair} ${reached}`);
  }
}

async function countOn(tx: Tx, pair: number): Promise<number> {
  let reached = 0;
  for (const id of [`a${pair}`, `b${pair}`]) {
    const doc = await tx.take(pairs, TENANT, id);
    reached = (doc?.value.count ?? 0) + 1;
    const value = { count: reached, filling: "æ".repeat(reached % 400) };
    if (doc) await tx.replace(pairs, doc, value);
    else await tx.insert(pairs, TENANT, id, value);
  }
  tx.audit({ tenant: TENANT, action: "pair.counted", subject: { kind: "pair", id: `${pair}` } });
  return reached;
}

/** Every delivery comes at least twice, as platforms do when they hear nothing. */
async function deliver(): Promise<never> {
  for (;;) {
    const id = `d${delivery++ >> 1}`;
    const number = await store.transact(async (tx) => {
      if (!(await tx.claimOnce(id))) return undefined;
      const next = await tx.next(TENANT, "effects");
      await tx.insert(effects, TENANT, id, { number: next });
      return next;
    });
    if (number !== undefined) say(`effect ${id} ${number}`);
  }
}

/** At once and in one piece, so that what is said before the end is heard. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
