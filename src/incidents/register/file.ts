import { toCsv } from "../../shared/sheets/csv.ts";
import { fileName, type MadeFile } from "../../shared/sheets/made-file.ts";
import { type Table, tableOf } from "../../shared/sheets/table.ts";
import { wallClock } from "../../shared/sheets/wall-clock.ts";
import { toXlsx, XLSX } from "../../shared/sheets/xlsx.ts";
import { t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { registerColumns } from "./columns.ts";
import type { Register } from "./register.ts";

/** The register as a file; a workbook has what was done in the order it was done on a second sheet. */
export async function registerFile(
  { incidents }: Register,
  setting: Setting,
  format: "csv" | "xlsx",
): Promise<MadeFile> {
  const { locale, desk, now } = setting;
  const title = t(locale, "incident.register.sheet");
  const name = fileName(`${title} ${desk.tenant.name} ${wallClock(now).slice(0, 10)}`, format);
  const register = tableOf(title, registerColumns(setting), incidents);
  if (format === "csv") {
    const bytes = new TextEncoder().encode(toCsv(register));
    return { name, bytes, mime: "text/csv; charset=utf-8" };
  }
  const bytes = await toXlsx([register, courseTable(incidents, setting)]);
  return { name, bytes, mime: XLSX };
}

function courseTable(incidents: Register["incidents"], { locale }: Setting): Table {
  const title = (id: "number" | "did" | "words") => t(locale, `incident.register.course.${id}`);
  const when = t(locale, "incident.register.course.when");
  const entries = incidents.flatMap(({ number, log }) => log.map((one) => ({ number, ...one })));
  return tableOf(
    t(locale, "incident.register.course"),
    [
      { title: title("number"), cell: ({ number }) => number },
      {
        title: t(locale, "incident.register.copenhagen", { title: when }),
        cell: ({ at }) => new Date(at),
      },
      { title: t(locale, "incident.register.utc", { title: when }), cell: ({ at }) => at },
      { title: title("did"), cell: ({ did }) => t(locale, `incident.did.${did}`) },
      { title: title("words"), cell: ({ words }) => words },
    ],
    entries,
  );
}
