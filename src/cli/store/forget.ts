import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ALL_KINDS } from "../../kinds.ts";
import { forgetPerson } from "../../store/forget.ts";
import { folderOf, type StorePlace } from "../../store/from-environment.ts";
import type { Row } from "../../store/rows.ts";
import { byCount, counted, table } from "./print.ts";
import { reading, SHAPES } from "./reading.ts";
import { stillNamed } from "./still-named.ts";
import { writing } from "./writing.ts";

interface Options {
  readonly tenant: string;
  readonly person: string;
  readonly dryRun?: true;
}

/** `vogter store forget --tenant T --person P [--dry-run]`. */
export async function forget({ tenant, person, dryRun }: Options): Promise<void> {
  if (dryRun) {
    await reading(async ({ rows }) =>
      tell(await named(rows(), tenant, person), tenant, "would be removed or changed"),
    );
    return;
  }
  await writing(async ({ store, engine, place }) => {
    const counts = await forgetPerson(store, ALL_KINDS, tenant, person);
    await engine.compact?.();
    tell(counts, tenant, "removed or changed");
    const rest = await stillNamed(engine.all(), tenant, person);
    if (Object.keys(rest).length > 0) {
      console.log(`The same word still stands in:\n${table(byCount(rest))}`);
      console.log("If it means that person, it goes when its time is over: vogter store sweep.");
    }
    const files = place.databaseUrl ? [] : oldFiles(place);
    if (files.length > 0) {
      console.log("These hold what was there before; remove them when nobody needs them:");
      for (const file of files) console.log(`  ${file}`);
    }
    console.log("Backups from before still hold it: forget again after a restore.");
  });
}

async function named(rows: AsyncIterable<Row>, tenant: string, person: string) {
  const people = new Map(ALL_KINDS.map((kind) => [kind.name, kind.people?.in]));
  const counts: Record<string, number> = {};
  for await (const row of rows) {
    const { kind, id, value } = SHAPES.current(row);
    if (row.tenant !== tenant || !people.get(kind)?.(value, id).includes(person)) continue;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function tell(counts: Readonly<Record<string, number>>, tenant: string, done: string): void {
  const sum = Object.values(counts).reduce((a, b) => a + b, 0);
  console.log(
    sum === 0
      ? `Nothing of that person is kept in ${tenant}.`
      : `${counted(sum, "record")} ${done}:\n${table(byCount(counts))}`,
  );
}

/** Damaged files that were set aside, and stores that a restore replaced. */
function oldFiles(place: StorePlace): string[] {
  const dir = folderOf(place);
  const aside = namesIn(dirname(dir)).filter((name) => name.startsWith(`${basename(dir)}.`));
  const damaged = namesIn(dir).filter((name) => /\.damaged-\d+$/.test(name));
  return [
    ...aside.map((name) => join(dirname(dir), name)),
    ...damaged.map((name) => join(dir, name)),
  ];
}

function namesIn(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}
