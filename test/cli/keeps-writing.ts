// Run as a program of its own: writes to the store in a folder until it is killed, and prints how many of its turns
// are on the disk.
import { systemClock } from "../../src/shared/clock.ts";
import { createStore, OWN_KINDS, shapesOf } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";

const [folder = ""] = process.argv.slice(2);
const shapes = shapesOf(OWN_KINDS);
// Small, so that snapshots come and go while somebody else reads.
const engine = await openJsonEngine(folder, shapes, { snapshotBytes: 50_000 });
const store = createStore(engine, shapes, systemClock);

for (let n = 1; ; n++) {
  await store.transact(async (tx) => {
    await tx.next("faxe", "turn");
    tx.enqueue({ tenant: "faxe", channel: "teams", to: "a:ann", content: { n } });
    tx.audit({ tenant: "faxe", action: "x", subject: { kind: "x", id: `${n}` } });
  });
  process.stdout.write(`${n}\n`);
}
