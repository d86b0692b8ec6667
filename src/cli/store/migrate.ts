import { VogterError } from "../../shared/errors.ts";
import { type Contents, contentsOf } from "../../store/digest.ts";
import { notEmpty } from "../../store/faults.ts";
import { folderOf, openEngine, type StorePlace, storePlace } from "../../store/from-environment.ts";
import type { Row } from "../../store/rows.ts";
import { progress } from "../progress.ts";
import { byCount, counted, table } from "./print.ts";
import { isThere, reading, SHAPES, warn } from "./reading.ts";

interface Options {
  readonly to: "postgres" | "json";
  readonly dryRun?: true;
}

/** `vogter store migrate --to postgres|json [--dry-run]`. */
export async function migrate({ to, dryRun }: Options): Promise<void> {
  const { databaseUrl, ...files } = storePlace(process.env);
  if (!databaseUrl) throw noDatabase();
  const database = { ...files, databaseUrl };
  const [source, target] = to === "postgres" ? [files, database] : [database, files];
  const unlock = to === "postgres" && (await isThere(files)) ? await lock(files) : undefined;
  try {
    await reading(async ({ rows, where }) => {
      const contents = await contentsIn(rows());
      await requireEmpty(target);
      console.log(`${counted(contents.rows, "record")} in ${where}:`);
      console.log(table(byCount(contents.kinds)));
      if (dryRun) {
        console.log("They would be moved; nothing was changed.");
        return;
      }
      await move(rows, contents, target);
      console.log(
        "All of them are in the new store, to the last letter, and still in the old one.",
      );
      console.log(NEXT[to]);
    }, source);
  } finally {
    unlock?.();
  }
}

const NEXT = {
  postgres: "Start Vogter with the same DATABASE_URL. Remove the old files when nobody needs them.",
  json: "Unset DATABASE_URL and start Vogter. Drop the old database when nobody needs it.",
};

/** Keeps a Vogter from writing to the files while they are moved. */
async function lock(place: StorePlace): Promise<() => void> {
  const { lockFolder } = await import("../../store/json/lock.ts");
  return lockFolder(folderOf(place));
}

async function requireEmpty(target: StorePlace): Promise<void> {
  if (target.databaseUrl) {
    const { holdsDocuments } = await import("../../store/postgres/peek.ts");
    if (await holdsDocuments(target.databaseUrl)) throw notEmpty("The database in DATABASE_URL");
  } else if (await isThere(target)) {
    const { readJsonStore } = await import("../../store/json/read-store.ts");
    const { rows } = await readJsonStore(folderOf(target), SHAPES, { keys: target.keys });
    if (rows.length > 0) throw notEmpty(folderOf(target));
  }
}

async function move(
  rows: () => AsyncIterable<Row>,
  contents: Contents,
  target: StorePlace,
): Promise<void> {
  const bar = progress("Moving", contents.rows);
  async function* moving() {
    for await (const row of rows()) {
      yield row;
      bar.step();
    }
    bar.end();
    // Before the target is told that this was all: then it takes nothing.
    if ((await contentsIn(rows())).digest !== contents.digest) throw sourceChanged();
  }
  const engine = await openEngine(target, SHAPES, { onTrouble: warn });
  try {
    await engine.fill(moving());
    const moved = await contentsIn(engine.all());
    if (moved.rows !== contents.rows || moved.digest !== contents.digest) throw notTheSame();
  } finally {
    await engine.close();
  }
}

async function contentsIn(rows: AsyncIterable<Row>): Promise<Contents> {
  const contents = contentsOf(SHAPES);
  for await (const row of rows) contents.add(row);
  return contents.end();
}

function noDatabase(): VogterError {
  return new VogterError({
    code: "store.no-database-url",
    message: "DATABASE_URL is not set, so it is not known which database to move to or from.",
    mend: "Set it for this command; DATA_DIR names the files.",
    exitCode: 2,
  });
}

function sourceChanged(): VogterError {
  return new VogterError({
    code: "store.source-changed",
    message: "Somebody wrote to the store while it was moved. Nothing was moved.",
    mend: "Stop every Vogter that uses it, and run this again.",
  });
}

function notTheSame(): VogterError {
  return new VogterError({
    code: "store.not-the-same",
    message: "What arrived is not what was sent. The old store is as it was.",
    mend: "Do not use the new one: empty it, and report this as a fault in Vogter.",
  });
}
