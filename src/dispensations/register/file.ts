import { toCsv } from "../../shared/sheets/csv.ts";
import { fileName, type MadeFile } from "../../shared/sheets/made-file.ts";
import { wallClock } from "../../shared/sheets/wall-clock.ts";
import { toXlsx, XLSX } from "../../shared/sheets/xlsx.ts";
import type { Setting } from "../cards/setting.ts";
import type { Dispensation } from "../dispensation.ts";
import { registerTable } from "./table.ts";

/** The register, or a part of it, as a file; it is named after the municipality and the day. */
export async function registerFile(
  all: readonly Dispensation[],
  setting: Setting,
  format: "csv" | "xlsx",
): Promise<MadeFile> {
  const { desk, now } = setting;
  const table = registerTable(all, setting);
  const day = wallClock(now).slice(0, "2026-05-01".length);
  const name = fileName(`${table.name} ${desk.tenant.name} ${day}`, format);
  if (format === "xlsx") return { name, bytes: await toXlsx([table]), mime: XLSX };
  return { name, bytes: new TextEncoder().encode(toCsv(table)), mime: "text/csv; charset=utf-8" };
}
