import { soundText } from "./sound-text.ts";
import type { Cell, Table } from "./table.ts";
import { wallClock } from "./wall-clock.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook with a sheet for each table. What begins like a formula is text: only cells made as formulas are run. */
export async function toXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  // Only whoever exports waits for it.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const sheets = tables.map(({ name, titles, rows }) => ({
    sheet: name,
    columns: titles.map((title, column) => ({ width: widthOf(title, rows, column) })),
    data: [titles.map(titleCell), ...rows.map((row) => row.map(cellIn))],
    stickyRowsCount: 1,
  }));
  return writeExcelFile(sheets).toBuffer();
}

const WIDEST = 60;
const NARROWEST = 10;

function widthOf(title: string, rows: Table["rows"], column: number): number {
  const lengths = rows.map((row) => lengthOf(row[column]));
  return Math.min(WIDEST, Math.max(NARROWEST, title.length, ...lengths) + 2);
}

function lengthOf(cell: Cell): number {
  return cell instanceof Date ? "2026-01-01 00:00".length : String(cell ?? "").length;
}

function titleCell(title: string) {
  return { value: soundText(title), type: String, fontWeight: "bold" as const, wrap: true };
}

function cellIn(cell: Cell) {
  if (cell === undefined || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (cell instanceof Date) {
    // A sheet's time has no zone: it shows the clock in Copenhagen as it is written here.
    return {
      value: new Date(`${wallClock(cell).replace(" ", "T")}Z`),
      type: Date,
      format: "yyyy-mm-dd hh:mm",
    };
  }
  return { value: soundText(cell), type: String, wrap: true, alignVertical: "top" as const };
}
