import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { holidaysIn } from "../../../src/shared/calendar/holidays.ts";
import { loadHolidays } from "../../../src/shared/calendar/load-holidays.ts";
import { HOLIDAYS } from "./danish-calendar.ts";

const publicHolidays = (year: number) => holidaysIn(year, HOLIDAYS.publicHolidays);
const daysOf = (year: number) => [...publicHolidays(year).keys()].sort().join(" ");

describe("the public holidays of Denmark", () => {
  // Maundy Thursday, Good Friday, Easter, Easter Monday, Store bededag, Ascension, Whit Sunday, Whit Monday.
  test.each([
    [2020, "04-09 04-10 04-12 04-13 05-08 05-21 05-31 06-01"],
    [2021, "04-01 04-02 04-04 04-05 04-30 05-13 05-23 05-24"],
    [2022, "04-14 04-15 04-17 04-18 05-13 05-26 06-05 06-06"],
    [2023, "04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29"],
    [2024, "03-28 03-29 03-31 04-01 05-09 05-19 05-20"],
    [2025, "04-17 04-18 04-20 04-21 05-29 06-08 06-09"],
    [2026, "04-02 04-03 04-05 04-06 05-14 05-24 05-25"],
    [2027, "03-25 03-26 03-28 03-29 05-06 05-16 05-17"],
    [2028, "04-13 04-14 04-16 04-17 05-25 06-04 06-05"],
    [2029, "03-29 03-30 04-01 04-02 05-10 05-20 05-21"],
    [2030, "04-18 04-19 04-21 04-22 05-30 06-09 06-10"],
  ])("of %i are New Year, %s, and Christmas", (year, moving) => {
    const days = ["01-01", ...moving.split(" "), "12-25", "12-26"];
    expect(daysOf(year)).toBe(days.map((day) => `${year}-${day}`).join(" "));
  });

  test("ended with Store bededag in 2023, by lov nr. 214 af 06/03/2023", () => {
    const named = (year: number) => [...publicHolidays(year).values()].map(({ da }) => da);
    expect(named(2023)).toContain("Store bededag");
    expect(named(2024)).not.toContain("Store bededag");
  });

  // The earliest and the latest Easter there are, and others that simple rules get wrong.
  test.each([
    "1818-03-22",
    "1943-04-25",
    "1954-04-18",
    "1981-04-19",
    "2019-04-21",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
  ])("know Easter Sunday of %s", (day) => {
    expect(publicHolidays(Number(day.slice(0, 4))).get(day)?.id).toBe("easter-sunday");
  });
});

test("where two fall on one day, the first of the rules names it", () => {
  const rules = [...HOLIDAYS.publicHolidays, ...HOLIDAYS.observances];
  expect(holidaysIn(2008, rules).get("2008-05-01")?.id).toBe("ascension-day");
});

describe("a file of holidays", () => {
  test.each([
    ["no days", "publicHolidays: []", "observances"],
    ["a date that is not each year's", rule('on: "02-29"'), "a date each year has"],
    ["a date the other way round", rule('on: "25-12"'), "a date each year has"],
    ["both a date and Easter", rule('on: "12-25", easter: 1'), "publicHolidays › 0 › easter"],
    ["neither", rule("until: 2023"), "publicHolidays › 0 › on"],
  ])("with %s is refused, with its name, what is expected and the mend", async (_, text, said) => {
    const folder = await mkdtemp(join(tmpdir(), "vogter-"));
    const file = join(folder, "holidays.yaml");
    await writeFile(file, text);
    await expect(loadHolidays(file)).rejects.toMatchObject({
      code: "holidays.invalid",
      exitCode: 2,
      message: expect.stringMatching(new RegExp(`${RegExp.escape(file)}.*${said}`, "u")),
      mend: expect.stringContaining('"on" or "easter"'),
    });
    await rm(folder, { recursive: true });
  });
});

function rule(when: string): string {
  return `publicHolidays: [{ id: a, da: A, en: A, ${when} }]\nobservances: []\nusualDaysOff: []`;
}
