import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { VogterError } from "../errors.ts";
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
 * @throws VogterError `holidays.invalid` with exit code 2 that names the file and the mend.
 */
export async function loadHolidays(path: string): Promise<HolidayRules> {
  const read = holidaysFile.safeParse(parse(await readFile(path, "utf8")));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new VogterError({
    code: "holidays.invalid",
    message: `${path} does not hold holidays: "${issue?.path.join(".")}" does not fit.`,
    mend: `Give each "id", "da", "en", and "on" or "easter". Expected there: ${issue?.message}.`,
    exitCode: 2,
  });
}
