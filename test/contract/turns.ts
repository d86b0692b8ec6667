import { describe, expect, test } from "vitest";
import { auditEntries, sealOf } from "../../src/store/audit.ts";
import { INSTALLATION } from "../../src/store/installation.ts";
import { arm, jobs } from "../../src/store/jobs.ts";
import { messages, stretchOf } from "../../src/store/outbox.ts";
import { type Contract, NOON, openAt } from "./place.ts";

const job = { key: "review 2026-2", kind: "review", tenant: "faxe", dueAt: NOON };
const message = { tenant: "faxe", channel: "teams", to: "19:abc@thread", content: { text: "hej" } };
const event = {
  tenant: "faxe",
  action: "incident.reported",
  subject: { kind: "incident", id: "1" },
};

export function turns({ place }: Contract): void {
  describe("a turn", () => {
    test("claims a delivery once, however many try at the same time", async () => {
      const store = await openAt(await place());
      const claims = Array.from({ length: 12 }, () =>
        store.transact((tx) => tx.claimOnce("slack T1 Ev1")),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
      expect(await store.transact((tx) => tx.claimOnce("slack T1 Ev2"))).toBe(true);
    });

    test("counts without a gap or a double, each tenant by itself", async () => {
      const store = await openAt(await place());
      const numbers = await Promise.all(
        Array.from({ length: 25 }, () => store.transact((tx) => tx.next("faxe", "incident"))),
      );
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
      expect(await store.transact((tx) => tx.next("halsnaes", "incident"))).toBe(1);
      expect(await store.transact((tx) => tx.next("faxe", "dispensation"))).toBe(1);
    });

    test("plans a job once, also after it is done", async () => {
      const store = await openAt(await place());
      expect(await store.transact((tx) => tx.schedule(job))).toBe(true);
      expect(await store.transact((tx) => tx.schedule(job))).toBe(false);
      await store.transact(async (tx) => {
        const doc = await tx.get(jobs, INSTALLATION, job.key);
        if (doc) await tx.replace(jobs, doc, { ...doc.value, state: "done" });
      });
      expect(await store.transact((tx) => tx.schedule(job))).toBe(false);
    });

    test("plans many jobs in one go, each as if it were alone", async () => {
      const store = await openAt(await place());
      await store.transact((tx) => tx.schedule({ ...job, payload: "first" }));
      const several = ["second", "third", "second"].map((key) => ({ ...job, key }));
      await store.transact((tx) => tx.scheduleAll([job, ...several]));
      const due = await store.transact((tx) => tx.find(jobs, "due", {}));
      const found = due.map(({ id, value }) => [id, value.payload]);
      expect(new Map(found as [string, unknown][])).toEqual(
        new Map([
          [job.key, "first"],
          ["second", null],
          ["third", null],
        ]),
      );
      expect(found).toHaveLength(3);
    });

    test("takes back a job that has not begun, and no other", async () => {
      const store = await openAt(await place());
      await store.transact((tx) => tx.schedule(job));
      expect(await store.transact((tx) => tx.cancel(job.key))).toBe(true);
      expect(await store.transact((tx) => tx.cancel(job.key))).toBe(false);
      const due = await store.transact((tx) => tx.find(jobs, "due", {}));
      expect(due).toEqual([]);
    });

    test("arms a job that runs to run again, and one that is done to run anew", async () => {
      const store = await openAt(await place());
      const state = async () =>
        (await store.transact((tx) => tx.get(jobs, INSTALLATION, job.key)))?.value;
      const set = (change: object) =>
        store.transact(async (tx) => {
          const doc = await tx.get(jobs, INSTALLATION, job.key);
          if (doc) await tx.replace(jobs, doc, { ...doc.value, ...change });
        });
      await store.transact((tx) => arm(tx, job));
      const lease = { owner: "me", until: NOON.toISOString() };
      await set({ state: "running", attempt: 1, lease });
      await store.transact((tx) => arm(tx, job));
      expect(await state()).toMatchObject({ state: "running", again: NOON.toISOString() });
      await set({ state: "done" });
      await store.transact((tx) => arm(tx, job));
      expect(await state()).toMatchObject({ state: "due", attempt: 0 });
    });

    test("puts messages in their lane in the order they were said, with one job to send them", async () => {
      const store = await openAt(await place());
      const say = (...texts: string[]) =>
        store.transact((tx) => {
          for (const text of texts) tx.enqueue({ ...message, content: { text } });
        });
      await say("1", "2");
      await say("3");
      await store.transact((tx) => tx.enqueue({ ...message, to: "elsewhere" }));
      const said = await store.transact((tx) =>
        tx.find(messages, "unsent", { tenant: "faxe", ...stretchOf("teams 19:abc@thread") }),
      );
      expect(said.map(({ value }) => value.content)).toEqual(
        ["1", "2", "3"].map((text) => ({ text })),
      );
      expect(await store.transact((tx) => tx.find(jobs, "due", {}))).toHaveLength(2);
    });

    test("says something with a key once", async () => {
      const store = await openAt(await place());
      for (let i = 0; i < 3; i++)
        await store.transact((tx) => tx.enqueue({ ...message, key: "reminder 1" }));
      const said = await store.transact((tx) => tx.find(messages, "unsent", { tenant: "faxe" }));
      expect(said).toHaveLength(1);
    });

    test("keeps each tenant's audit entries in one unbroken chain, however many write", async () => {
      const store = await openAt(await place());
      const write = (_: unknown, n: number) =>
        store.transact((tx) =>
          tx.audit({ ...event, actor: `person-${n % 3}`, facts: { n, severe: false } }),
        );
      await Promise.all(Array.from({ length: 20 }, write));
      await store.transact((tx) => tx.audit({ ...event, tenant: "halsnaes" }));
      const entries = await store.transact((tx) =>
        tx.find(auditEntries, "seq", { tenant: "faxe" }),
      );
      expect(entries.map(({ value }) => value.seq)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
      let before = "";
      for (const { value } of entries) {
        expect(value.hash).toBe(sealOf(before, "faxe", value));
        before = value.hash;
      }
    });

    test("writes nobody's id and no sentence into the audit log", async () => {
      const store = await openAt(await place());
      await store.transact((tx) => tx.audit({ ...event, actor: "aad-ann", people: ["aad-bo"] }));
      const [entry] = await store.transact((tx) =>
        tx.find(auditEntries, "seq", { tenant: "faxe" }),
      );
      expect(JSON.stringify(entry)).not.toContain("aad-");
      expect(entry?.value).toMatchObject({ actor: "p1", people: ["p2"] });
      const sentence = store.transact((tx) =>
        tx.audit({ ...event, facts: { what: "Ann sendte en mail" } }),
      );
      await expect(sentence).rejects.toMatchObject({ code: "store.not-storable" });
    });
  });
}
