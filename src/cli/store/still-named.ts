import { INSTALLATION } from "../../store/installation.ts";
import type { Row } from "../../store/rows.ts";

/** How many rows still have `person` in them as a word, by kind; those of other tenants are not looked at. */
export async function stillNamed(
  rows: AsyncIterable<Row>,
  tenant: string,
  person: string,
): Promise<Readonly<Record<string, number>>> {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(person)}(?![\\p{L}\\p{N}])`, "u");
  const counts: Record<string, number> = {};
  for await (const row of rows) {
    const isTheirs = row.tenant === tenant || row.tenant === INSTALLATION;
    if (!isTheirs || !word.test(JSON.stringify([row.id, row.value]))) continue;
    counts[row.kind] = (counts[row.kind] ?? 0) + 1;
  }
  return counts;
}
