import { CsvError, parse } from "csv-parse/sync";
import { type RowProblem, rowProblem } from "./row-problem.ts";

/** A record of a CSV file, and the line on which it ends. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Parses a CSV file with `;` or `,` between the cells, without its empty lines. Pure. */
export function readCsv(
  bytes: Uint8Array,
): { readonly records: readonly CsvRecord[] } | { readonly problems: readonly RowProblem[] } {
  const text = decode(bytes);
  if (text.includes("\0")) {
    return {
      problems: [rowProblem(1, "this is not a CSV file", 'Save it from Excel as "CSV UTF-8".')],
    };
  }
  const [header = ""] = text.trimStart().split("\n", 1);
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: header.includes(";") ? ";" : ",",
      on_record(cells: string[], { lines }) {
        records.push({ line: lines, cells });
        return null;
      },
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Of a quote that is never closed it only knows where the file ends.
    const line = (records.at(-1)?.line ?? 0) + 1;
    const mend = 'Close each quote, and write a quote inside quotes twice: "".';
    return { problems: [rowProblem(line, "a quote is not closed where it should be", mend)] };
  }
}

/** Excel in Denmark writes Windows-1252 where it is not asked for UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
