import { z } from "zod";
import { readDataFile } from "../data-file.ts";
import { isDay } from "./day.ts";
import type { HolidayRules } from "./holidays.ts";

const words = z.string().trim().min(1, "some text");
const named = { id: words, da: words, en: words, until: z.int().optional() };
const everyYear = (text: string) => isDay(`2023-${text}`);
const rule = z.union([
  z.strictObject({
    ...named,
    on: z.string().refine(everyYear, 'a date each year has, like "12-25"'),
  }),
  z.strictObject({ ...named, easter: z.int() }),
]);
const holidaysFile = z.strictObject({
  publicHolidays: z.array(rule),
  observances: z.array(rule),
  usualDaysOff: z.array(words),
});

/**
 * Reads the holidays from a file such as `data/holidays.yaml`.
 * @throws VogterError `holidays.invalid` with exit code 2 that names the file, the line and the mend.
 */
export function loadHolidays(path: string): Promise<HolidayRules> {
  return readDataFile(path, holidaysFile, {
    code: "holidays.invalid",
    mend: 'Give each "id", "da", "en", and "on" or "easter".',
  });
}
