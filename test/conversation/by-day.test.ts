import { expect, test } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { messagesAbout } from "../../src/store/index.ts";
import { NUMBER, openHall } from "./dispensations/hall.ts";
import { openWheelHall } from "./wheel/hall.ts";

test("a reminder of the annual wheel leaves by day, also when a platform kept it until night", async () => {
  const { until, store, tenant } = await openWheelHall("faxe");
  await until("2027-03-02T12:00:00Z");
  const hours = await hoursOf(store, tenant.id, { kind: "wheel-task", id: "2027.council-report" });
  expect(hours).toEqual([["2027-03-01T08:00:00.000Z", "2027-03-01T15:00:00.000Z", 5]]);
});

test("so does what Vogter says of a dispensation by itself, but not what somebody just did", async () => {
  const { asks, until, store, tenant } = await openHall("faxe");
  await asks("mette");
  const about = { kind: "dispensation", id: NUMBER };
  const asked = await hoursOf(store, tenant.id, about);
  expect(new Set(asked)).toEqual(new Set([undefined]));
  // Three business days after it was asked for.
  await until("2026-03-06T12:00:00Z");
  const reminded = (await hoursOf(store, tenant.id, about)).slice(asked.length);
  expect(new Set(reminded.map((one) => one?.[0]))).toEqual(new Set(["2026-03-06T08:00:00.000Z"]));
});

test("also when Vogter itself only comes to it at night, and a card is changed just then", async () => {
  const { asks, clock, runner, heard, store, tenant } = await openHall("faxe");
  await asks("mette");
  await runner.runDue();
  const reminders = () =>
    tenant.people.flatMap(({ id }) => heard(id)).filter((said) => said.includes("venter stadig"));
  // The night before a Saturday: nothing was looked at since three days before.
  clock.moveTo(new Date("2026-03-06T22:30:00Z"));
  await runner.runDue();
  const hours = await hoursOf(store, tenant.id, { kind: "dispensation", id: NUMBER });
  expect(hours.at(-1)).toEqual(["2026-03-09T08:00:00.000Z", "2026-03-09T15:00:00.000Z", 5]);
  expect(reminders()).toEqual([]);
  clock.moveTo(new Date("2026-03-09T08:00:00Z"));
  await runner.runDue();
  expect(reminders()).toHaveLength(1);
});

/** When each message may leave: the first day's hours, and on how many days; nothing where it leaves at once. */
async function hoursOf(store: Store, tenant: string, about: { kind: string; id: string }) {
  const found = await store.transact((tx) => messagesAbout(tx, tenant, about, 100));
  return found
    .toSorted((a, b) => (a.value.queuedAt < b.value.queuedAt ? -1 : 1))
    .map(({ value: { hours } }) => hours && [hours[0]?.from, hours[0]?.until, hours.length]);
}
