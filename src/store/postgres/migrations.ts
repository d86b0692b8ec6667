import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A step from one schema to the next, as a file of SQL. Once it has run anywhere it never changes. */
export interface Migration {
  readonly number: number;
  /** `0001-documents`, as the file is called. */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations that this version of Vogter knows, in order. */
export async function readMigrations(
  folder = join(import.meta.dirname, "migrations"),
): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  return Promise.all(
    files.map(async (file) => toMigration(file, await readFile(join(folder, file), "utf8"))),
  );
}

export function toMigration(file: string, text: string): Migration {
  // Git may have given the file other line ends on its way here.
  const sql = text.replaceAll("\r\n", "\n");
  return {
    number: Number.parseInt(file, 10),
    name: file.replace(/\.sql$/, ""),
    sql,
    checksum: createHash("sha256").update(sql).digest("hex"),
  };
}
