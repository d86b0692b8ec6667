import { expect, onTestFinished, test } from "vitest";
import { allDispensations, request } from "../../src/dispensations/index.ts";
import { movableClock } from "../../src/shared/clock.ts";
import { createStore } from "../../src/store/index.ts";
import { openPostgresEngine } from "../../src/store/postgres/postgres-engine.ts";
import { freshDatabase } from "../postgres/database.ts";
import { assess, grant, openTown, outcome, reject, shapes, TEXT, TUESDAY } from "./town.ts";

async function openThere() {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const clock = movableClock(TUESDAY);
  const store = createStore(await openPostgresEngine(url, shapes), shapes, clock);
  onTestFinished(() => store.close());
  return openTown("faxe", { clock, store });
}

test("the same form sent several times at once is one request, told of once", async () => {
  const town = await openThere();
  const requester = { person: "mette", unit: "dagplejen", locale: "da" } as const;
  const send = () =>
    town.run((tx) => request(tx, town.desk(), { draft: "one", requester, text: TEXT }));
  await Promise.all([send(), send(), send(), send()]);
  const all = await town.run((tx) => allDispensations(tx, "faxe"));
  expect(all.map(({ number }) => number)).toEqual(["DIS-2026-0001"]);
});

test("of several who decide at once one counts, and the others see what became of it", async () => {
  const town = await openThere();
  const number = await town.asked("mette");
  await town.does("nadia", number, assess());
  const clicks = [
    ...[town.does("thomas", number, grant()), town.does("gunnar", number, reject)],
    ...[town.does("gunnar", number, grant()), town.does("thomas", number, reject)],
  ];
  const outcomes = (await Promise.all(clicks)).map(outcome);
  expect(outcomes.filter((one) => one === "settled")).toHaveLength(3);
  const { state, parts } = await town.get(number);
  expect(outcomes).toContain(state.is);
  expect(parts).toHaveLength(2);
});
