import { expect, test } from "vitest";
import { wheelCalendar } from "../../src/wheel/files/wheel-calendar.ts";
import { wheelTable } from "../../src/wheel/files/wheel-table.ts";
import { defer, done, openTown } from "./town.ts";

/** Faxe in the middle of March 2027, with a report that is done and a control that is put off. */
async function inMarch() {
  const town = openTown("faxe");
  await town.passes("2027-03-15T10:00:00Z");
  await town.does("nadia", "2027.council-report", { ...done("2027-03-10"), evidence: "Sag 27/1" });
  await town.does("nadia", "2027.systematic-control", defer("2027-10"));
  const view = await town.view("nadia", 2027);
  if (!view) throw new Error("it is not theirs");
  const desk = town.desk();
  return { view, desk, setting: { desk, locale: "da", now: town.clock.now() } as const };
}

test("the year as a table has the proof of what is done and why the rest is put off", async () => {
  const { view, setting } = await inMarch();
  const { titles, rows } = wheelTable(view, setting);
  const cell = (id: string, title: string) =>
    rows.find((row) => row.at(-1) === id)?.[titles.indexOf(title)];
  expect(rows).toHaveLength(9);
  expect(cell("council-report", "Udført")).toBe("2027-03-10");
  expect(cell("council-report", "Registreret af")).toBe("Nadia Kridtstrand");
  expect(cell("council-report", "Dokumentation")).toBe("Sag 27/1");
  expect(cell("council-report", "Modtager")).toBe("Byrådet");
  expect(cell("systematic-control", "Udskydelser")).toContain("2027-05 → 2027-10: Venter");
  expect(cell("systematic-control", "Senest efter politikken")).toBe("2027-12-31");
  expect(cell("annual-wheel-1", "Status")).toBe("! over tid");
  expect(cell("annual-wheel-1", "Politikken siger")).toBe(
    "opfølgning på sikkerhedsbrud i systemer",
  );
});

test("the calendar has each duty on its month's first business day, and nobody's name", async () => {
  const { view, desk, setting } = await inMarch();
  const { bytes } = wheelCalendar(view, setting, desk.calendar);
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n ", "");
  const dayOf = (id: string) =>
    new RegExp(`UID:2027\\.${id}@faxe\\.vogter\\r\\n[^]*?DTSTART;VALUE=DATE:(\\d+)`).exec(
      text,
    )?.[1];
  // New Year's Day is a Friday, and the first of August a Sunday.
  expect(dayOf("annual-wheel-1")).toBe("20270104");
  expect(dayOf("annual-wheel-4")).toBe("20270802");
  expect(dayOf("systematic-control")).toBe("20271001");
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(9);
  for (const { name } of desk.tenant.people) expect(text).not.toContain(name);
});
