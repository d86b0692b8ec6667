import { toCsv } from "../../shared/sheets/csv.ts";
import { fileName, type MadeFile } from "../../shared/sheets/made-file.ts";
import type { Cell, Table } from "../../shared/sheets/table.ts";
import { toXlsx, XLSX } from "../../shared/sheets/xlsx.ts";
import { t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import type { Figures } from "./figures.ts";
import { SMALLEST_GROUP } from "./suppress.ts";
import { groupName, periodName } from "./words.ts";

/** Figures as a file for a spreadsheet: one line a number. */
export async function figuresFile(
  figures: Figures,
  setting: Setting,
  format: "csv" | "xlsx",
): Promise<MadeFile> {
  const { locale } = setting;
  const municipality = setting.desk.tenant.name;
  const words = [t(locale, "incident.figures.file"), municipality, periodName(figures, locale)];
  const name = fileName(words.join(" "), format);
  const table = figuresTable(figures, setting);
  if (format === "xlsx") return { name, bytes: await toXlsx([table]), mime: XLSX };
  const bytes = new TextEncoder().encode(toCsv(table));
  return { name, bytes, mime: "text/csv; charset=utf-8" };
}

function figuresTable(figures: Figures, setting: Setting): Table {
  const { locale } = setting;
  const few = t(locale, "incident.figures.few-short", { smallest: SMALLEST_GROUP });
  const hidden = t(locale, "incident.figures.hidden");
  const period = periodName(figures, locale);
  const rows: Cell[][] = [
    [t(locale, "incident.figures.all"), period, figures.total === "few" ? few : figures.total],
    ...figures.tables.flatMap(({ by, groups }) =>
      groups.map(({ id, count }): Cell[] => [
        t(locale, `incident.figures.by.${by}`),
        groupName(by, id, setting),
        count ?? hidden,
      ]),
    ),
    ...figures.durations.flatMap(({ span, median, ninetieth }): Cell[][] =>
      (
        [
          ["median", median],
          ["ninetieth", ninetieth],
        ] as const
      ).map(([which, minutes]) => [
        t(locale, `incident.figures.${span}`),
        t(locale, `incident.figures.${which}`),
        minutes ?? hidden,
      ]),
    ),
  ];
  const titles = (["by", "group", "number"] as const).map((key) =>
    t(locale, `incident.figures.column.${key}`),
  );
  return { name: t(locale, "incident.figures.file"), titles, rows };
}
