import { expect } from "vitest";
import type { Surface } from "../incidents/surface.ts";

/** One municipality's half-year, from the first reminder to who hears of what was not held. */
export interface Walk {
  readonly town: string;
  /** What the reminder rests on. */
  readonly basis: string;
  /** Who plans the meeting and holds it, of which unit, and an employee there. */
  readonly leader: string;
  readonly unit: string;
  readonly employee: string;
  /** Who hands it over, to whom, and how that one is offered. */
  readonly hands: { readonly from: string; readonly to: string; readonly unit: string };
  /** Who puts it off and never holds it, and who hears of that: whoever is above, and then the coordinator. */
  readonly never: { readonly leader: string; readonly unit: string; readonly above: string };
  readonly coordinator: string;
  readonly dpo: string;
}

const CLAUSE = "Minimum to gange om året på personalemøde gennemgå relevante regler";
const DEFAULT = "Vogters standard, ikke et krav i politikken";

export const WALKS: readonly Walk[] = [
  {
    ...{ town: "faxe", basis: CLAUSE, coordinator: "nadia", dpo: "nadia" },
    ...{ leader: "peter", unit: "Dagplejen", employee: "mette" },
    hands: { from: "sanne", to: "erik", unit: "IT-Servicedesk" },
    never: { leader: "asger", unit: "Direktionssekretariatet", above: "thomas" },
  },
  {
    ...{ town: "naestved", basis: DEFAULT, coordinator: "sofie", dpo: "sune" },
    ...{ leader: "bjarne", unit: "Sygeplejen", employee: "amina" },
    hands: { from: "marie", to: "bjarne", unit: "Ældre og Sundhed" },
    never: { leader: "hans", unit: "Digitalisering", above: "gitte" },
  },
  {
    ...{ town: "halsnaes", basis: DEFAULT, coordinator: "zahra", dpo: "zahra" },
    ...{ leader: "mikkel", unit: "Børnehuset Havtornen", employee: "laila" },
    hands: { from: "steen", to: "birthe", unit: "Skole og Dagtilbud" },
    never: { leader: "anders", unit: "It og Digitalisering", above: "birthe" },
  },
  {
    ...{ town: "kalundborg", basis: DEFAULT, coordinator: "lone", dpo: "viggo" },
    ...{ leader: "jens", unit: "Børn og Familier", employee: "ida" },
    hands: { from: "omar", to: "inger", unit: "Digitalisering og IT" },
    never: { leader: "tove", unit: "Sekretariatet", above: "karen" },
  },
];

/** Walks all the way, and looks on the way at who hears what, and who hears nothing. */
export async function walk(walked: Walk, surface: Surface): Promise<void> {
  const { basis, leader, unit, employee, hands, never, coordinator, dpo } = walked;
  const { on, press, fill, write, shownTo } = surface;
  await on("2026-05-01");
  for (const day of ["2026-05-04", "2026-05-05"]) await on(day);
  const reminder = await shownTo(leader);
  expect(reminder).toContain(`${unit} mangler forårets gennemgang af sikkerhedsreglerne`);
  expect(reminder).toContain(basis);
  if (basis === CLAUSE) expect(reminder).not.toContain(DEFAULT);

  // 14 May is a public holiday, so the first Thursday that is proposed is the one after.
  expect(await press(leader, "torsdag 21. maj")).toContain(
    `Aftalt: ${unit} holder personalemøde torsdag 21. maj.`,
  );
  await on("2026-05-13");
  expect(await shownTo(leader)).toContain("Mødepakken til forårets gennemgang er klar.");
  await on("2026-05-22");
  expect(await shownTo(leader)).toContain(`Blev gennemgangen i ${unit} holdt i går?`);
  await press(leader, "Ja");
  const meeting = { on: "2026-05-21", present: "9", otherTopics: "Skærmlås", followUps: "" };
  const held = await fill(leader, meeting);
  for (const words of [`Tak. Gennemgangen i ${unit} er skrevet ned.`, "Skærmlås", "21. maj 2026"])
    expect(held).toContain(words);

  await press(hands.from, "Vælg dato");
  await fill(hands.from, { on: "2026-06-02" });
  await press(hands.from, "Giv den videre");
  expect(await fill(hands.from, { to: hands.to })).toContain(`gennemgangen i ${hands.unit}`);
  expect(await shownTo(hands.to)).toContain("har bedt dig holde forårets gennemgang");
  await on("2026-06-08");
  expect(await write(hands.to, "vi holdt gennemgangen i tirsdags, 7 deltog")).toMatch(
    /skrevet ned|Hvilke enheder/,
  );

  expect(await write(never.leader, "udskyd gennemgangen en uge")).toContain(
    "Jeg minder dig om det igen mandag 15. juni.",
  );
  await on("2026-07-15");
  expect(await shownTo(never.above)).not.toContain("nåede ikke");
  await on("2026-08-03");
  const overdue = await shownTo(never.above);
  expect(overdue).toContain("under dig nåede ikke forårets gennemgang");
  expect(overdue).toContain(never.unit);
  expect(overdue).not.toContain(`${unit} ·`);
  expect(await shownTo(coordinator)).not.toContain("mangler stadig forårets gennemgang");
  await on("2026-08-17");
  expect(await shownTo(coordinator)).toContain("mangler stadig forårets gennemgang");

  for (const one of [coordinator, dpo]) {
    expect(await write(one, "/gennemgang register")).toContain("Gennemgange i efteråret 2026");
    expect(await press(one, "Perioden før")).toContain("holdt 21. maj");
  }
  expect(await write(employee, "/gennemgang")).toContain(`holder gennemgangen i ${unit}.`);
  expect(await shownTo(employee)).not.toContain("Skærmlås");
}
