import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ALL_KINDS } from "../../kinds.ts";
import { systemClock } from "../../shared/clock.ts";
import { VogterError } from "../../shared/errors.ts";
import { readBackup } from "../../store/backup/read-backup.ts";
import { misfit } from "../../store/backup/refusals.ts";
import { rowCheck } from "../../store/check-row.ts";
import {
  folderOf,
  makingOf,
  openEngine,
  type StorePlace,
  storePlace,
} from "../../store/from-environment.ts";
import { machineDisk } from "../../store/json/disk.ts";
import { lockFolder } from "../../store/json/lock.ts";
import type { Engine } from "../../store/rows.ts";
import { counted } from "./print.ts";
import { SHAPES, warn } from "./reading.ts";

/** `vogter store restore FILE [--replace]`. */
export async function restore(file: string, { replace }: { replace?: true }): Promise<void> {
  const place = storePlace(process.env);
  if (replace && place.databaseUrl) throw notReplaced();
  const rows = await requireWhole(file, place);
  const aside = replace ? await swap(file, place) : await fillFrom(file, place);
  console.log(`${counted(rows, "record")} restored from ${file}.`);
  if (aside) console.log(`What was there before is in ${aside}; remove it when nobody needs it.`);
}

/** Reads all of it before anything is changed; gives the number of rows. */
async function requireWhole(file: string, { keys }: StorePlace): Promise<number> {
  const check = rowCheck(ALL_KINDS, SHAPES);
  let rows = 0;
  for await (const row of readBackup(file, keys)) {
    const fault = check(row);
    if (fault) throw misfit(file, fault);
    rows++;
  }
  return rows;
}

async function fillFrom(file: string, place: StorePlace): Promise<undefined> {
  const engine = await openEngine(place, SHAPES, { onTrouble: warn });
  await fill(file, place, engine).catch((error) => {
    if (!(error instanceof VogterError) || error.code !== "store.not-empty") throw error;
    throw inTheWay(place, error);
  });
}

async function fill(file: string, { keys }: StorePlace, engine: Engine): Promise<void> {
  try {
    await engine.fill(readBackup(file, keys));
  } finally {
    await engine.close();
  }
}

/**
 * Fills a folder beside the old one, and lets them change places while nobody else can open either. Gives where the
 * old one is then, if there was one.
 */
async function swap(file: string, place: StorePlace): Promise<string | undefined> {
  const [dir, making] = [folderOf(place), makingOf(place)];
  const unlock = existsSync(dir) ? lockFolder(dir) : undefined;
  try {
    // What an earlier one that was broken off had made.
    await rm(making, { recursive: true, force: true });
    const { openJsonEngine } = await import("../../store/json/json-engine.ts");
    await fill(file, place, await openJsonEngine(making, SHAPES, { keys: place.keys }));
    const stamp = systemClock.now().toISOString().replaceAll(/[:.]/g, "-");
    const aside = unlock && `${dir}.replaced-${stamp}`;
    if (aside) await rename(dir, aside);
    await rename(making, dir);
    await machineDisk.syncFolder(dirname(dir));
    return aside;
  } finally {
    unlock?.();
  }
}

function inTheWay({ databaseUrl }: StorePlace, { code, message }: VogterError): VogterError {
  const mend = databaseUrl
    ? "Create another database, set DATABASE_URL to it, and restore there."
    : "Add --replace: what is there is set aside, and stays.";
  return new VogterError({ code, message, mend, exitCode: 2 });
}

function notReplaced(): VogterError {
  return new VogterError({
    code: "store.replace-files-only",
    message: "--replace is for a store in files, and DATABASE_URL is set.",
    mend: "Create another database, set DATABASE_URL to it, and restore there without --replace.",
    exitCode: 2,
  });
}
