/** A cell: a text, a number, or an instant, which is shown as the clocks in Copenhagen show it. */
export type Cell = string | number | Date | undefined;

/** One kind of column of a table about `Row`s. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
}

/** Rows under titles. */
export interface Table {
  /** What the sheet is called. */
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table with a row for each of `rows`. */
export function tableOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  return {
    name,
    titles: columns.map(({ title }) => title),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
