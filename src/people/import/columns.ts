import { nearestName } from "../../policy/index.ts";
import type { TenantFile } from "../tenant-shape.ts";
import type { CsvRecord } from "./read-csv.ts";
import { type RowProblem, rowProblem } from "./row-problem.ts";

/** An entry below `people`, as the file has it. */
export type Entry = TenantFile["people"][number];
export type Field = keyof Entry;

/** What a column may be called, without spaces, hyphens, underscores and capitals; the first is the one to show. */
export const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  id: ["id", "brugernavn", "username", "initialer", "initials"],
  name: ["navn", "name", "fuldenavn", "fullname", "displayname", "visningsnavn"],
  roles: ["roller", "roles", "rolle", "role"],
  title: ["titel", "title", "stilling", "stillingsbetegnelse", "jobtitle", "jobtitel"],
  unit: ["enhed", "unit", "afdeling", "department"],
  email: ["email", "mail", "emailadresse", "mailadresse", "emailaddress", "userprincipalname"],
  aadObjectId: ["aadobjectid", "objectid", "objektid", "entraid", "aadid"],
  slackUserId: ["slackuserid", "slackid", "slack"],
  deputy: ["stedfortræder", "deputy"],
  language: ["sprog", "language"],
  phone: ["telefon", "phone", "mobil", "mobile", "telefonnummer", "phonenumber"],
};

/** A line of the CSV file: its cells by field. A field is missing where there is no column or an empty cell. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Field, string>>>;
}

/** Rows with their fields, and the names of the columns that say nothing to Vogter. Pure. */
export function namedRows(
  records: readonly CsvRecord[],
):
  | { readonly rows: readonly Row[]; readonly ignored: readonly string[] }
  | { readonly problems: readonly RowProblem[] } {
  const [header, ...rest] = records;
  if (!header) return { problems: [rowProblem(1, "the file is empty", "Export it again.")] };
  const fields = header.cells.map(fieldOf);
  const problems = [
    ...missing(header, fields),
    ...twice(header, fields),
    ...rest.flatMap((record) => tooLong(record, fields)),
  ];
  if (problems.length > 0) return { problems };
  return {
    rows: rest.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        fields.flatMap((field, i) =>
          field && cells[i] ? [[field, likeInFile(field, cells[i])]] : [],
        ),
      ),
    })),
    ignored: header.cells.filter((name, i) => !fields[i] && name !== ""),
  };
}

function fieldOf(name: string): Field | undefined {
  const bare = name.toLowerCase().replaceAll(/[\s_-]/g, "");
  return (Object.keys(COLUMNS) as Field[]).find((field) => COLUMNS[field].includes(bare));
}

/** Windows and HR systems are careless about capitals, where the file is not. */
const SMALL: readonly Field[] = ["id", "email", "aadObjectId", "language"];

function likeInFile(field: Field, cell: string): string {
  return SMALL.includes(field) ? cell.toLowerCase() : cell;
}

function missing({ line, cells }: CsvRecord, fields: readonly (Field | undefined)[]): RowProblem[] {
  return (["name", "unit"] as const).flatMap((field) => {
    if (fields.includes(field)) return [];
    const [danish = field] = COLUMNS[field];
    const unknown = cells.filter((name, i) => !fields[i] && name !== "");
    const nearest = nearestName(danish, unknown);
    const instead = nearest ? `, or rename "${nearest}" if that is it` : "";
    return rowProblem(line, `there is no column ${danish} (${field})`, `Add it${instead}.`);
  });
}

function twice({ line, cells }: CsvRecord, fields: readonly (Field | undefined)[]): RowProblem[] {
  return fields.flatMap((field, i) => {
    const first = fields.indexOf(field);
    if (!field || first === i) return [];
    const message = `the columns "${cells[first]}" and "${cells[i]}" are both the ${field}`;
    return rowProblem(line, message, "Leave one of them out.");
  });
}

/** An unquoted separator in a cell moves all that follows into the wrong columns. */
function tooLong({ line, cells }: CsvRecord, { length }: readonly unknown[]): RowProblem[] {
  if (cells.slice(length).every((cell) => cell === "")) return [];
  const message = `there are ${cells.length} cells for ${length} columns`;
  return [rowProblem(line, message, "Put a cell with the separator in it in quotes.")];
}
