import { resolve } from "node:path";
import { systemClock } from "../../shared/clock.ts";
import { writeBackup } from "../../store/backup/write-backup.ts";
import { counted, size } from "./print.ts";
import { reading } from "./reading.ts";

/** `vogter store backup FILE`. */
export async function backup(file: string, { json }: { json?: true }): Promise<void> {
  await reading(async ({ rows, place }) => {
    const written = await writeBackup(resolve(file), rows(), systemClock.now(), place.keys);
    const key = place.keys?.current.id;
    if (json) {
      console.log(JSON.stringify({ file, ...written, key }));
      return;
    }
    console.log(
      `${counted(written.rows, "record")} as of ${written.takenAt}, ${size(written.bytes)}: ${file}`,
    );
    console.log(
      key
        ? `It is encrypted with the key ${key}: keep that key for as long as this file.`
        : "It is not encrypted: keep it where only those can read it who may see what Vogter keeps.",
    );
  });
}
