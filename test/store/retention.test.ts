import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALL_KINDS } from "../../src/kinds.ts";
import { verifyChain } from "../../src/store/audit-verify.ts";
import { OWN_KINDS } from "../../src/store/index.ts";
import { loadRetention } from "../../src/store/load-retention.ts";
import { messages } from "../../src/store/outbox.ts";
import { type Retention, sweep } from "../../src/store/retention.ts";
import { note, notes } from "../contract/notes.ts";
import { NOON } from "../contract/place.ts";
import { freshFolder } from "./folder.ts";
import { memoryStore } from "./memory-store.ts";

const DAY = 86_400_000;

async function withNotes(count: number) {
  const stand = memoryStore(notes);
  await stand.store.transact(async (tx) => {
    await tx.insert(notes, "faxe", "open", note("open"));
    for (let n = 0; n < count; n++)
      await tx.insert(notes, "faxe", `n${n}`, { ...note("x"), doneAt: NOON.toISOString() });
  });
  const swept = (retention: Retention = {}) =>
    sweep(stand.store, stand.kinds, retention, stand.clock);
  return { ...stand, swept };
}

test("what ended is kept to the last millisecond of its days, and no longer", async () => {
  const { swept, clock, count } = await withNotes(3);
  clock.moveBy(30 * DAY - 1);
  expect(await swept()).toEqual({ removed: {}, unsound: [] });
  clock.moveBy(1);
  expect(await swept()).toEqual({ removed: { note: 3 }, unsound: [] });
  expect(await count("note")).toBe(1);
});

test("more than fits into one transaction goes too, and one audit entry says how much", async () => {
  const { swept, clock, rows } = await withNotes(250);
  clock.moveBy(31 * DAY);
  await swept();
  const entries = (await rows()).filter(({ kind }) => kind === "audit");
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    tenant: "*",
    value: { action: "store.swept", facts: { note: 250 } },
  });
});

test("a sweep that finds nothing writes nothing", async () => {
  const { swept, rows } = await withNotes(0);
  await swept();
  expect(await rows()).toHaveLength(1);
});

test("the configuration decides: sooner, at once, or never", async () => {
  const { swept, clock } = await withNotes(1);
  expect((await swept({ note: 0 })).removed).toEqual({ note: 1 });
  const later = await withNotes(1);
  clock.moveBy(1000 * DAY);
  later.clock.moveBy(1000 * DAY);
  expect((await later.swept({ note: "forever" })).removed).toEqual({});
});

test("a swept message takes its lane along, once nothing else is in it", async () => {
  const { store, kinds, clock, text } = memoryStore();
  const say = () =>
    store.transact((tx) =>
      tx.enqueue({ tenant: "faxe", channel: "teams", to: "a:ann", content: 1 }),
    );
  const end = (place: number) =>
    store.transact(async (tx) => {
      const doc = await tx.get(messages, "faxe", `teams a:ann #${String(place).padStart(12, "0")}`);
      if (!doc) throw new Error("no message");
      const endedAt = tx.now.toISOString();
      await tx.replace(messages, doc, { ...doc.value, state: "sent", endedAt });
    });
  await say();
  await say();
  await end(1);
  clock.moveBy(91 * DAY);
  await sweep(store, kinds, {}, clock);
  expect(await text()).toContain("lane teams a:ann");
  await end(2);
  clock.moveBy(91 * DAY);
  await sweep(store, kinds, {}, clock);
  expect(await text()).not.toContain("a:ann");
  await say();
  expect(await text()).toContain("teams a:ann #000000000001");
});

describe("the audit log", () => {
  const audit = { action: "x", subject: { kind: "x", id: "1" } };
  async function written() {
    const stand = memoryStore();
    for (let n = 0; n < 210; n++) {
      await stand.store.transact((tx) => tx.audit({ ...audit, tenant: "faxe" }));
      stand.clock.moveBy(DAY);
    }
    return stand;
  }

  test("loses its oldest entries, and what is left still holds", async () => {
    const { store, kinds, clock } = await written();
    const { removed, unsound } = await sweep(store, kinds, { audit: 5 }, clock);
    expect({ removed, unsound }).toEqual({ removed: { audit: 206 }, unsound: [] });
    const report = await verifyChain(store, "faxe");
    expect(report).toMatchObject({ entries: 4, head: { seq: 210 } });
    expect(report.fault).toBeUndefined();
  });

  test("stays when nothing says how long it is kept", async () => {
    const { store, kinds, clock } = await written();
    expect((await sweep(store, kinds, {}, clock)).removed).toEqual({});
  });

  test("stays as evidence when it does not hold", async () => {
    const { store, kinds, clock, tamper, count } = await written();
    await tamper("audit", "faxe", "000000000002", (value) => ({
      ...(value as object),
      action: "y",
    }));
    const { unsound } = await sweep(store, kinds, { audit: 5 }, clock);
    expect(unsound).toEqual(["faxe"]);
    expect(await count("audit")).toBe(210);
  });
});

describe("the configuration", () => {
  const fileOf = (text: string) => {
    const file = join(freshFolder(), "retention.yaml");
    writeFileSync(file, text);
    return file;
  };

  test("that comes with Vogter names what the store ends, and nothing that has no end", async () => {
    const retention = await loadRetention("data/retention.yaml", ALL_KINDS);
    expect(Object.keys(retention)).toEqual(
      expect.arrayContaining(["audit", "claim", "job", "message"]),
    );
  });

  test("may say nothing, and may say forever", async () => {
    expect(await loadRetention(fileOf("# nothing\n"), OWN_KINDS)).toEqual({});
    const forever = fileOf("message: forever\nclaim: 1\n");
    expect(await loadRetention(forever, OWN_KINDS)).toEqual({ message: "forever", claim: 1 });
  });

  test.each([
    ["claim: 3\nmesage: 4\n", ':2: nothing named "mesage"', "claim, job, message, audit"],
    ["alias: 4\n", ':1: nothing named "alias"', "claim"],
    ["\nclaim: -1\n", ":2: claim is not kept", "from 1, or forever"],
    ["claim: 0\n", ":1: claim is not kept", "from 1, or forever"],
    ["audit: 0\n", ":1: audit is not kept", "from 1, or forever"],
    ["message: two weeks\n", ":1: message is not kept", "from 0, or forever"],
    ["message: 1.5\n", ":1: message is not kept", "a number of days"],
    ["message: [1]\n", ":1: message is not kept", "a number of days"],
    ["message: 1\nmessage: 2\n", ":2: it is not YAML", "Correct it"],
    ["- message\n", ":1: it does not name kinds", "claim: 3"],
  ])("%j is refused, with the line and the mend", async (text, message, mend) => {
    await expect(loadRetention(fileOf(text), OWN_KINDS)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(message),
      mend: expect.stringContaining(mend),
    });
  });

  test("that is not there is refused", async () => {
    await expect(loadRetention("no-such.yaml", OWN_KINDS)).rejects.toMatchObject({
      code: "retention.no-file",
      exitCode: 2,
    });
  });
});
