import { dayOf } from "../../shared/calendar/instant.ts";
import { toCsv } from "../../shared/sheets/csv.ts";
import { fileName, type MadeFile } from "../../shared/sheets/made-file.ts";
import { toXlsx, XLSX } from "../../shared/sheets/xlsx.ts";
import type { Review } from "../review.ts";
import { figuresByPeriod, figuresTable } from "./figures.ts";
import { type RegisterSetting, registerTable } from "./table.ts";

/**
 * The register, or a part of it, as a file; it is named after the municipality and the day. A workbook has the figures
 * of each period on a sheet of their own.
 */
export async function registerFile(
  all: readonly Review[],
  setting: RegisterSetting,
  format: "csv" | "xlsx",
): Promise<MadeFile> {
  const { desk, now, locale } = setting;
  const table = registerTable(all, setting);
  const today = dayOf(now);
  const name = fileName(`${table.name} ${desk.tenant.name} ${today}`, format);
  if (format === "csv")
    return { name, bytes: new TextEncoder().encode(toCsv(table)), mime: "text/csv; charset=utf-8" };
  const figures = figuresTable(figuresByPeriod(all, today), locale);
  return { name, bytes: await toXlsx([table, figures]), mime: XLSX };
}
