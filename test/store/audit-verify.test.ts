import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditEntries, auditHeads, entryId, GENESIS, HEAD, sealOf } from "../../src/store/audit.ts";
import type { Link } from "../../src/store/audit-chain.ts";
import { pruneAudit } from "../../src/store/audit-prune.ts";
import { verifyChain } from "../../src/store/audit-verify.ts";
import type { AuditEntry, Frozen } from "../../src/store/index.ts";
import type { Json } from "../../src/store/json.ts";
import { memoryStore } from "./memory-store.ts";

type Entry = Frozen<AuditEntry>;
type Stand = ReturnType<typeof memoryStore>;

async function chainOf(length: number): Promise<Stand> {
  const stand = memoryStore();
  for (let n = 1; n <= length; n++) {
    stand.clock.moveBy(1000);
    await stand.store.transact((tx) =>
      tx.audit({
        tenant: "faxe",
        actor: `person-${n % 3}`,
        action: "incident.reported",
        subject: { kind: "incident", id: String(n) },
        facts: { n, severe: n % 2 === 0 },
      }),
    );
  }
  return stand;
}

const verify = ({ store }: Stand, noted?: Link) => verifyChain(store, "faxe", noted);
const tamper = (stand: Stand, seq: number, change: (entry: Entry) => object | undefined) =>
  stand.tamper("audit", "faxe", entryId(seq), (value) => change(value as unknown as Entry) as Json);
const moveHead = (stand: Stand, change: object | undefined) =>
  stand.tamper(
    "audit-head",
    "faxe",
    HEAD,
    (value) => change && ({ ...(value as object), ...change } as Json),
  );

/** Seals all entries anew, as somebody would who knows how. */
async function rewrite(stand: Stand): Promise<void> {
  let last: Link = GENESIS;
  for (const row of await stand.rows()) {
    if (row.kind !== auditEntries.name) continue;
    const entry = row.value as unknown as Entry;
    const hash = sealOf(last.hash, "faxe", entry);
    await tamper(stand, entry.seq, () => ({ ...entry, hash }));
    last = { seq: entry.seq, hash };
  }
  await moveHead(stand, last);
}

async function headOf(stand: Stand): Promise<Link> {
  const { head } = await verify(stand);
  if (!head) throw new Error("no head");
  return head;
}

test("a chain that nobody touched holds, and tells the head to note", async () => {
  const stand = await chainOf(1201);
  expect(await verify(stand)).toEqual({
    tenant: "faxe",
    entries: 1201,
    head: { seq: 1201, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

test("there is nothing wrong with a chain that has not begun", async () => {
  expect(await verify(memoryStore())).toEqual({ tenant: "faxe", entries: 0, head: undefined });
});

describe("it is found", () => {
  test.each<[string, number, (entry: Entry) => object]>([
    ["another action", 3, (entry) => ({ ...entry, action: "incident.closed" })],
    ["another time", 1, (entry) => ({ ...entry, at: "2026-11-21T10:00:00.000Z" })],
    ["another actor", 5, (entry) => ({ ...entry, actor: "p9" })],
    ["an actor gone", 5, ({ actor: _, ...entry }) => entry],
    ["another subject", 2, (entry) => ({ ...entry, subject: { kind: "incident", id: "9" } })],
    ["people added", 2, (entry) => ({ ...entry, people: ["p1"] })],
    ["another fact", 4, (entry) => ({ ...entry, facts: { ...entry.facts, severe: false } })],
    ["facts that are none", 4, (entry) => ({ ...entry, facts: null })],
    ["a field that is not sealed", 4, (entry) => ({ ...entry, note: "x" })],
    ["another hash", 4, (entry) => ({ ...entry, hash: "0".repeat(64) })],
    ["nothing of what was there", 4, () => ({})],
  ])("%s in entry %d", async (_what, seq, change) => {
    const stand = await chainOf(5);
    await tamper(stand, seq, change);
    expect((await verify(stand)).fault).toEqual({ what: "changed", seq });
  });

  test.each([1, 3, 5])("entry %d of five removed", async (seq) => {
    const stand = await chainOf(5);
    await tamper(stand, seq, () => undefined);
    expect((await verify(stand)).fault).toEqual({ what: "missing", seq });
  });

  test("two entries that changed places", async () => {
    const stand = await chainOf(5);
    const entries = (await stand.rows()).filter(({ kind }) => kind === auditEntries.name);
    const [second, third] = [entries[1]?.value, entries[2]?.value];
    await tamper(stand, 2, () => third as object);
    await tamper(stand, 3, () => second as object);
    expect((await verify(stand)).fault).toEqual({ what: "out-of-order", seq: 2 });
  });

  test("the last entry removed and the head moved back with it, to another hash", async () => {
    const stand = await chainOf(3);
    await tamper(stand, 3, () => undefined);
    await moveHead(stand, { seq: 2 });
    expect((await verify(stand)).fault).toEqual({ what: "head-differs", seq: 2 });
  });

  test("entries after the head", async () => {
    const stand = await chainOf(3);
    const { hash } = await headOf(await chainOf(2));
    await moveHead(stand, { seq: 2, hash });
    expect((await verify(stand)).fault).toEqual({ what: "outside", seq: 3 });
  });

  test("a beginning moved forward over entries that are still there", async () => {
    const stand = await chainOf(3);
    await moveHead(stand, { begin: { seq: 1, hash: "x" } });
    expect((await verify(stand)).fault).toEqual({ what: "outside", seq: 1 });
  });

  test.each([
    ["removed", undefined],
    ["that is none", { begin: "x" }],
  ])("a head %s", async (_what, change) => {
    const stand = await chainOf(3);
    await moveHead(stand, change);
    expect((await verify(stand)).fault).toEqual({ what: "no-head", seq: 1 });
  });
});

describe("with a head that was noted", () => {
  test("a chain that went on since holds", async () => {
    const stand = await chainOf(5);
    const noted = await headOf(await chainOf(3));
    expect((await verify(stand, noted)).fault).toBeUndefined();
  });

  test("a chain that was written anew is found, which nothing else would", async () => {
    const stand = await chainOf(5);
    const noted = await headOf(stand);
    await tamper(stand, 2, (entry) => ({ ...entry, action: "incident.closed" }));
    await rewrite(stand);
    expect((await verify(stand)).fault).toBeUndefined();
    expect((await verify(stand, noted)).fault).toEqual({ what: "rewritten", seq: 5 });
  });

  test("a chain whose end was taken away with its head is found", async () => {
    const noted = await headOf(await chainOf(5));
    expect((await verify(await chainOf(4), noted)).fault).toEqual({ what: "cut-off", seq: 5 });
    expect((await verify(memoryStore(), noted)).fault).toEqual({ what: "cut-off", seq: 5 });
  });

  test("a chain whose beginning had to go holds, as long as the noted entry is there", async () => {
    const stand = await chainOf(5);
    const noted = await headOf(await chainOf(3));
    const fourth = await stand.store.transact((tx) => tx.get(auditEntries, "faxe", entryId(4)));
    const third = new Date(Date.parse(fourth?.value.at ?? "") - 1).toISOString();
    expect(await pruneAudit(stand.store, third)).toEqual({ entries: 3, unsound: [] });
    expect(await verify(stand, noted)).toMatchObject({ entries: 2 });
    expect((await verify(stand, { ...noted, hash: "x" })).fault?.what).toBe("rewritten");
    const first = await headOf(await chainOf(1));
    expect((await verify(stand, first)).fault).toEqual({ what: "noted-too-long-ago", seq: 1 });
  });
});

test("a chain of which everything had to go holds, and goes on", async () => {
  const stand = await chainOf(3);
  expect(await pruneAudit(stand.store, "2030-01-01T00:00:00.000Z")).toMatchObject({ entries: 3 });
  expect(await verify(stand)).toMatchObject({ entries: 0, head: { seq: 3 } });
  await stand.store.transact((tx) =>
    tx.audit({ tenant: "faxe", action: "x", subject: { kind: "x", id: "1" } }),
  );
  expect(await verify(stand)).toMatchObject({ entries: 1, head: { seq: 4 } });
});

test("whatever one does to one entry, somebody who looks sees it", async () => {
  const field = fc.constantFrom(
    "seq",
    "at",
    "action",
    "actor",
    "subject",
    "people",
    "facts",
    "hash",
  );
  const steps = fc.array(fc.constantFrom("write", "prune"), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), field, fc.jsonValue(), async (done, at, name, value) => {
      const stand = await chainOf(2);
      for (const step of done) {
        stand.clock.moveBy(60_000);
        if (step === "prune")
          await pruneAudit(
            stand.store,
            new Date(stand.clock.now().getTime() - 90_000).toISOString(),
          );
        else
          await stand.store.transact((tx) =>
            tx.audit({ tenant: "faxe", action: "x", subject: { kind: "x", id: "1" } }),
          );
      }
      expect((await verify(stand)).fault).toBeUndefined();

      const entries = (await stand.rows()).filter(({ kind }) => kind === auditEntries.name);
      const entry = entries[at % Math.max(entries.length, 1)]?.value as unknown as
        | Entry
        | undefined;
      if (!entry) return;
      const before = (entry as Record<string, unknown>)[name];
      // An empty list and none are the same to the seal, and to whoever reads it.
      fc.pre(JSON.stringify(before ?? []) !== JSON.stringify(value));
      fc.pre(JSON.stringify(before ?? {}) !== JSON.stringify(value));
      await tamper(stand, entry.seq, () => ({ ...entry, [name]: value }));
      expect((await verify(stand)).fault).toBeDefined();
    }),
    { numRuns: 60 },
  );
});

test("the head's tenants are all that have a chain", async () => {
  const { store } = await chainOf(1);
  await store.transact((tx) =>
    tx.audit({ tenant: "halsnaes", action: "x", subject: { kind: "x", id: "1" } }),
  );
  const heads = await store.transact((tx) => tx.find(auditHeads, "tenant", {}));
  expect(heads.map(({ tenant }) => tenant)).toEqual(["faxe", "halsnaes"]);
});
