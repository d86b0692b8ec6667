import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { isTemporary } from "./recover.ts";

/** Removes files that a crash left unfinished. */
export async function removeUnfinished(disk: Disk, dir: string): Promise<void> {
  for (const name of readdirSync(dir)) if (isTemporary(name)) await disk.remove(join(dir, name));
}

/** Gives a damaged file another name, so that it can be looked into and nothing takes its place. */
export async function setAside(disk: Disk, dir: string, file: string): Promise<void> {
  const path = join(dir, `${file}.damaged`);
  let number = 1;
  while (existsSync(`${path}-${number}`)) number++;
  await disk.rename(join(dir, file), `${path}-${number}`);
}
