import { describe, expect, test } from "vitest";
import { cardToText } from "../../../src/channels/cards/card-to-text.ts";
import { DISPENSATION_KINDS } from "../../../src/dispensations/index.ts";
import { dispensations } from "../../../src/dispensations/kind.ts";
import { incidents } from "../../../src/incidents/index.ts";
import { askedTopics, countAsked } from "../../../src/reviews/pack/asked-topics.ts";
import { packCard } from "../../../src/reviews/pack/card.ts";
import { packFile } from "../../../src/reviews/pack/file.ts";
import { packOf } from "../../../src/reviews/pack/pack-of.ts";
import { dayOf } from "../../../src/shared/calendar/instant.ts";
import { openDesk } from "../../conversation/desk.ts";
import { tenantOf } from "../../demo.ts";
import { incidentOf } from "../../incidents/made-incidents.ts";
import { partsOf } from "../../incidents/opened.ts";
import { memoryStore } from "../../store/memory-store.ts";
import { LIBRARY, policy } from "./packs.ts";

const CANARY = "kanariefugl";

function opened() {
  const kept = memoryStore(askedTopics, incidents, ...DISPENSATION_KINDS);
  const setup = { tenant: tenantOf("faxe"), policyOf: policy, library: LIBRARY };
  const packNow = () => kept.store.transact((tx) => packOf(tx, setup, "dagplejen", dayOf(tx.now)));
  const moveTo = (instant: string) =>
    kept.clock.moveBy(new Date(instant).getTime() - kept.clock.now().getTime());
  return { ...kept, packNow, moveTo };
}

/** A dispensation that is granted, with the canary wherever somebody writes. */
function granted(number: string, over: object = {}) {
  const at = "2027-05-02T08:00:00.000Z";
  const text = {
    requirement: { kind: "handbook", reference: CANARY },
    ...{ what: CANARY, covers: CANARY, why: CANARY, risk: CANARY, measures: CANARY },
    ...{ from: "2027-05-02", to: "2027-12-31", units: ["dagplejen"] },
  };
  const part = {
    gave: "grant",
    round: 1,
    step: 0,
    role: "dpo",
    by: "gunnar",
    at,
    from: "2027-05-02",
  };
  return {
    ...{ number, requester: { person: "mette", locale: "da" }, writers: [] },
    ...{ policy: "faxe-2021", text, round: 1, parts: [{ ...part, words: CANARY }] },
    ...{ questions: [], notices: [], earlier: [], reminded: [], log: [] },
    state: { is: "granted", at, from: "2027-05-02", to: "2027-12-31" },
    ...over,
  };
}

test("nothing that anybody wrote is in a pack, and nobody's name", async () => {
  const { store, packNow, moveTo } = opened();
  moveTo("2027-05-04T08:00:00Z");
  await store.transact(async (tx) => {
    for (let count = 0; count < 6; count += 1) {
      await countAsked(tx, "faxe", "dagplejen", "goal.uptime");
      await countAsked(tx, "faxe", "dagplejen", CANARY);
      const number = `HÆN-2026-000${count}`;
      const reported = tx.now.toISOString();
      const more = { what: CANARY, times: { found: reported, reported, aware: reported } };
      await tx.insert(incidents, "faxe", number, incidentOf({ number, ...more }));
    }
    const own = granted("DIS-2027-0001");
    await tx.insert(dispensations, "faxe", own.number, own as never);
  });
  moveTo("2027-06-02T08:00:00Z");
  const pack = await packNow();
  expect(pack.asked?.items).toEqual(["goal.uptime"]);
  expect(pack.incidents?.items).toEqual([{ sort: "wrong-recipient", atLeast: 5 }]);
  const text = cardToText(packCard(pack, { locale: "da" }));
  expect(text).toContain("DIS-2027-0001");
  const file = partsOf((await packFile(pack, { locale: "da" })).bytes);
  for (const said of [text, ...file.values()]) {
    expect(said).not.toContain(CANARY);
    for (const { name } of tenantOf("faxe").people) expect(said).not.toContain(name);
  }
});

test("a dispensation is told of where it applies, while it does, with the clause it is from", async () => {
  const { store, packNow, moveTo } = opened();
  moveTo("2027-06-02T08:00:00Z");
  const insert = (number: string, over: object) =>
    store.transact((tx) =>
      tx.insert(dispensations, "faxe", number, granted(number, over) as never),
    );
  const { text, state } = granted("");
  const requirement = { kind: "clause", clause: "ledere/1", heading: CANARY };
  await insert("DIS-2027-0001", { text: { ...text, requirement } });
  await insert("DIS-2027-0002", { text: { ...text, units: ["boern"] } });
  await insert("DIS-2027-0003", { state: { ...state, to: "2027-06-01" } });
  await insert("DIS-2027-0004", { state: { ...state, from: "2027-06-03" } });
  const pack = await packNow();
  const { dispensations: told } = pack;
  expect(told).toMatchObject([{ number: "DIS-2027-0001", to: "2027-12-31" }]);
  const shown = cardToText(packCard(pack, { locale: "da" }));
  expect(shown).toContain("DIS-2027-0001: Organisering og ansvar › Ledere, til og med");
  expect(shown).not.toContain(CANARY);
});

describe("what is counted", () => {
  test("is of the whole months before, and as many as a period has", async () => {
    const { store, packNow, moveTo } = opened();
    const ask = () =>
      store.transact(async (tx) => {
        for (let n = 0; n < 5; n += 1) await countAsked(tx, "faxe", undefined, "goal.uptime");
      });
    moveTo("2027-05-31T21:00:00Z");
    await ask();
    expect((await packNow()).asked).toBeUndefined();
    moveTo("2027-05-31T22:30:00Z");
    expect((await packNow()).asked?.items).toEqual(["goal.uptime"]);
    moveTo("2027-11-30T12:00:00Z");
    expect((await packNow()).asked?.items).toEqual(["goal.uptime"]);
    moveTo("2027-12-01T12:00:00Z");
    expect((await packNow()).asked).toBeUndefined();
  });

  test("is no confidential incident, and none that was merged", async () => {
    const { store, packNow, moveTo } = opened();
    moveTo("2027-05-04T08:00:00Z");
    const MORE = [{}, {}, {}, {}, { isConfidential: true }, { state: "merged" as const }];
    await store.transact(async (tx) => {
      const reported = tx.now.toISOString();
      for (const [at, more] of MORE.entries()) {
        const times = { found: reported, reported, aware: reported };
        const one = incidentOf({ number: `HÆN-2026-000${at}`, times, ...more });
        await tx.insert(incidents, "faxe", one.number, one);
      }
    });
    moveTo("2027-06-02T08:00:00Z");
    expect((await packNow()).incidents).toBeUndefined();
  });

  test("is each question that was answered, by unit and topic, without who and what", async () => {
    const { handle, envelope, store } = openDesk({
      flows: [],
      kinds: [],
      tenants: [tenantOf("faxe")],
    });
    const ask = (id: string, text: string) =>
      handle(envelope({ kind: "message", text }, { person: { id } }));
    await ask("mette", "Hvem giver dispensation?");
    await ask("mette", "Hvem giver dispensation?");
    await ask("somebody-else", "Hvem giver dispensation?");
    const found = await store.transact((tx) =>
      tx.find(askedTopics, "month", { tenant: "faxe", from: "2026-01", to: "2026-12" }),
    );
    const values = found.map(({ value }) => value);
    expect(values).toHaveLength(2);
    expect(values).toContainEqual(expect.objectContaining({ unit: "dagplejen", count: 2 }));
    expect(values).toContainEqual(expect.objectContaining({ month: "2026-05", count: 1 }));
    for (const value of values)
      expect(
        Object.keys(value)
          .filter((key) => value[key as "unit"] !== undefined)
          .sort(),
      ).toEqual([
        ...(value.unit ? ["count", "month", "topic", "unit"] : ["count", "month", "topic"]),
      ]);
  });
});
