import { expect, test } from "vitest";
import { z } from "zod";
import { verifyChain } from "../../src/store/audit-verify.ts";
import { forgetPerson } from "../../src/store/forget.ts";
import { defineKind } from "../../src/store/index.ts";
import { note, notes } from "../contract/notes.ts";
import { memoryStore } from "./memory-store.ts";

/** What stays when one of those in it is forgotten. */
const meetings = defineKind({
  name: "meeting",
  schema: z.strictObject({ who: z.array(z.string()) }),
  people: {
    in: ({ who }) => who,
    forget: ({ who }, person) => ({ who: who.filter((one) => one !== person) }),
  },
});

async function written() {
  const stand = memoryStore(notes, meetings);
  const { store } = stand;
  await store.transact(async (tx) => {
    for (let n = 0; n < 130; n++) await tx.insert(notes, "faxe", `a${n}`, note("x", "ann-7"));
    await tx.insert(notes, "faxe", "b", note("x", "bo"));
    await tx.insert(notes, "halsnaes", "c", note("x", "ann-7"));
    await tx.insert(meetings, "faxe", "m", { who: ["ann-7", "bo"] });
    const to = { tenant: "faxe", channel: "teams", to: "a:ann-7" };
    tx.enqueue({ ...to, content: { text: "Hej Ann Solsort" }, person: "ann-7" });
    tx.audit({
      tenant: "faxe",
      actor: "ann-7",
      action: "incident.reported",
      subject: { kind: "incident", id: "1" },
      people: ["bo"],
    });
  });
  const forget = (person: string) => forgetPerson(store, stand.kinds, "faxe", person);
  const textOf = async (tenant: string) =>
    JSON.stringify((await stand.rows()).filter((row) => row.tenant !== tenant));
  return { ...stand, forget, textOf };
}

test("a person is gone from all of the tenant's documents, and others are not", async () => {
  const { forget, textOf, text, store } = await written();
  expect(await forget("ann-7")).toEqual({ note: 130, meeting: 1, message: 1, alias: 1 });
  expect(await textOf("halsnaes")).not.toMatch(/ann-7|Solsort/);
  expect(await text()).toContain("ann-7");
  expect(await store.transact((tx) => tx.get(meetings, "faxe", "m"))).toMatchObject({
    value: { who: ["bo"] },
  });
});

test("the audit log is whole, names them no more, and says that they were forgotten", async () => {
  const { forget, rows, store } = await written();
  await forget("ann-7");
  expect(await verifyChain(store, "faxe")).toMatchObject({ entries: 2, head: { seq: 2 } });
  expect((await verifyChain(store, "faxe")).fault).toBeUndefined();
  const entries = (await rows()).filter(({ kind }) => kind === "audit");
  expect(entries.at(-1)?.value).toMatchObject({
    action: "person.forgotten",
    subject: { kind: "person", id: "p1" },
    facts: { note: 130, meeting: 1, message: 1 },
  });
});

test("whoever comes back later is a new one to the log", async () => {
  const { forget, store, rows } = await written();
  await forget("ann-7");
  const subject = { kind: "incident", id: "2" };
  await store.transact((tx) => tx.audit({ tenant: "faxe", actor: "ann-7", action: "x", subject }));
  expect((await rows()).filter(({ kind }) => kind === "audit").at(-1)?.value).toMatchObject({
    actor: "p3",
  });
});

test("whoever is not there is not written down either, and a second time does nothing", async () => {
  const { forget, rows } = await written();
  const before = await rows();
  expect(await forget("nobody")).toEqual({});
  expect(await rows()).toEqual(before);
  await forget("ann-7");
  const after = await rows();
  expect(await forget("ann-7")).toEqual({});
  expect(await rows()).toEqual(after);
});

test("somebody whom the log never named is forgotten under a number of their own", async () => {
  const { forget, store, rows } = await written();
  await store.transact((tx) => tx.insert(notes, "faxe", "e", note("x", "eva")));
  expect(await forget("eva")).toEqual({ note: 1 });
  expect((await rows()).filter(({ kind }) => kind === "audit").at(-1)?.value).toMatchObject({
    subject: { kind: "person", id: "p3" },
  });
});

test("a kind that does not do as it says is not asked for ever", async () => {
  const stubborn = defineKind({
    ...meetings,
    name: "stubborn",
    people: { in: ({ who }) => who, forget: (value) => ({ who: [...value.who] }) },
  });
  const { store, kinds } = memoryStore(stubborn);
  await store.transact((tx) => tx.insert(stubborn, "faxe", "1", { who: ["ann-7"] }));
  await expect(forgetPerson(store, kinds, "faxe", "ann-7")).rejects.toThrow("does not forget");
});
