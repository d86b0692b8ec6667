import { expect, test } from "vitest";
import { exportAudit } from "../../src/store/audit-export.ts";
import { forgetPerson } from "../../src/store/forget.ts";
import { memoryStore } from "./memory-store.ts";

const DAY = 86_400_000;

async function written() {
  const stand = memoryStore();
  const write = (actor: string | undefined, facts?: Record<string, string | number>) =>
    stand.store.transact((tx) =>
      tx.audit({
        tenant: "faxe",
        ...(actor && { actor }),
        action: "incident.reported",
        subject: { kind: "incident", id: "1" },
        people: ["bo", "=HYPERLINK(1)"],
        ...(facts && { facts }),
      }),
    );
  await write("ann", { severe: 1 });
  stand.clock.moveBy(DAY);
  await write("=HYPERLINK(1)");
  stand.clock.moveBy(DAY);
  await write(undefined);
  return stand;
}

test("names people by their ids, and those who were forgotten not at all", async () => {
  const { store, kinds } = await written();
  await forgetPerson(store, kinds, "faxe", "ann");
  const lines = await Array.fromAsync(exportAudit(store, "faxe", { format: "jsonl" }));
  const [first, , third, last] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({ seq: 1, actor: "forgotten", people: ["bo", "=HYPERLINK(1)"] });
  expect(first.facts).toEqual({ severe: 1 });
  expect(third.actor).toBeUndefined();
  expect(last).toMatchObject({ action: "person.forgotten", subject: { kind: "person", id: "p1" } });
});

test("CSV is quoted where it must be, and holds no formula that a spreadsheet would run", async () => {
  const { store } = await written();
  const [head, first, second] = await Array.fromAsync(
    exportAudit(store, "faxe", { format: "csv" }),
  );
  expect(head).toBe("seq,at,action,actor,subject,id,people,facts,hash");
  expect(first).toMatch(
    /^1,2026-11-21T11:00:00\.000Z,incident\.reported,ann,incident,1,bo =HYPERLINK\(1\),"\{""severe"":1\}",[0-9a-f]{64}$/,
  );
  expect(second).toContain(",'=HYPERLINK(1),incident,");
});

test.each([
  [{ from: "2026-11-22" }, [2, 3]],
  [{ to: "2026-11-22" }, [1, 2]],
  [{ from: "2026-11-22", to: "2026-11-22" }, [2]],
  [{ from: "2027-01-01" }, []],
])("%j takes the days, both of them included", async (days, numbers) => {
  const { store } = await written();
  const lines = await Array.fromAsync(exportAudit(store, "faxe", { format: "jsonl", ...days }));
  expect(lines.map((line) => JSON.parse(line).seq)).toEqual(numbers);
});

test("a day begins at midnight in Copenhagen", async () => {
  const { store, clock } = memoryStore();
  clock.moveTo(new Date("2026-12-31T23:30:00Z"));
  await store.transact((tx) =>
    tx.audit({ tenant: "faxe", action: "x", subject: { kind: "x", id: "1" } }),
  );
  const on = (day: string) =>
    Array.fromAsync(exportAudit(store, "faxe", { format: "jsonl", from: day, to: day }));
  expect(await on("2026-12-31")).toHaveLength(0);
  expect(await on("2027-01-01")).toHaveLength(1);
});
