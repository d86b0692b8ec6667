import { stringify } from "csv-stringify/sync";
import { soundText } from "./sound-text.ts";
import type { Cell, Table } from "./table.ts";
import { wallClock } from "./wall-clock.ts";

/**
 * A table as CSV that Excel opens well in Danish: UTF-8 with its mark, and semicolons. What a spreadsheet would take
 * for a formula and run is marked as text with an apostrophe, whatever stands before the sign.
 */
export function toCsv({ titles, rows }: Table): string {
  return stringify([titles, ...rows.map((row) => row.map(written))], {
    ...{ bom: true, delimiter: ";", record_delimiter: "windows", escape_formulas: true },
  });
}

function written(cell: Cell): string | number {
  if (cell === undefined || typeof cell === "number") return cell ?? "";
  return cell instanceof Date ? wallClock(cell) : soundText(cell).trim();
}
