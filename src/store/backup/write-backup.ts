import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { VogterError } from "../../shared/errors.ts";
import { machineDisk } from "../json/disk.ts";
import { entryOf } from "../json/entry.ts";
import type { Row } from "../rows.ts";
import { createSeal, type Keys } from "../seal.ts";
import { FORMAT, type Header, placeOf } from "./format.ts";
import { notWritten, occupied } from "./refusals.ts";

/** What a backup holds. */
export interface BackupSize {
  readonly rows: number;
  readonly bytes: number;
  readonly takenAt: string;
}

const CHUNK = 1 << 18;

/**
 * Writes rows to a new file that only its owner can read, sealed with the key of the store if there is one. The
 * file has its name only when all of it is on the disk.
 *
 * @throws VogterError `backup.exists`, `backup.not-written`
 */
export async function writeBackup(
  file: string,
  rows: AsyncIterable<Row>,
  now: Date,
  keys?: Keys,
): Promise<BackupSize> {
  if (existsSync(file)) throw occupied(file);
  const part = `${file}.part`;
  try {
    const handle = await open(part, "w", 0o600);
    try {
      const size = await writeLines(handle, rows, now, keys);
      await handle.sync();
      await rename(part, file);
      await machineDisk.syncFolder(dirname(file));
      return size;
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(part, { force: true });
    throw error instanceof VogterError ? error : notWritten(file, error);
  }
}

async function writeLines(
  handle: FileHandle,
  rows: AsyncIterable<Row>,
  now: Date,
  keys: Keys | undefined,
): Promise<BackupSize> {
  const seal = keys && createSeal(keys.current);
  const takenAt = now.toISOString();
  const header: Header = { vogterBackup: FORMAT, takenAt, ...(seal && { key: seal.keyId }) };
  const hash = createHash("sha256");
  let chunk = "";
  let bytes = 0;
  const flush = async () => {
    const buffer = Buffer.from(chunk);
    hash.update(buffer);
    bytes += buffer.length;
    chunk = "";
    await handle.writeFile(buffer);
  };
  const sealed = (text: string, line: number | "end") =>
    `${seal ? seal.seal(text, placeOf(header, line)) : text}\n`;

  chunk += `${JSON.stringify(header)}\n`;
  let count = 0;
  for await (const row of rows) {
    count++;
    chunk += sealed(JSON.stringify(entryOf(row)), count);
    if (chunk.length > CHUNK) await flush();
  }
  await flush();
  const footer = { rows: count, sha256: hash.copy().digest("hex") };
  chunk += sealed(JSON.stringify(footer), "end");
  await flush();
  return { rows: count, bytes, takenAt };
}
