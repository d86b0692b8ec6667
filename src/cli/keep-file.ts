import { writeFileSync } from "node:fs";
import { VogterError } from "../shared/errors.ts";
import type { MadeFile } from "../shared/sheets/made-file.ts";
import { size } from "./store/print.ts";

/**
 * Writes a file for its owner to read and for nobody else; one that is there already stays as it is.
 * @throws VogterError `file.not-written`
 */
export function keepFile({ name, bytes }: MadeFile, path = name): void {
  try {
    writeFileSync(path, bytes, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    const isThere = (cause as { code?: string }).code === "EEXIST";
    throw new VogterError({
      code: "file.not-written",
      message: isThere ? `${path} is there already.` : `${path} could not be written.`,
      mend: isThere
        ? "Remove it, or name another one with --output."
        : "Name a file in a folder that you may write to with --output.",
      cause,
    });
  }
  console.log(`${path}: ${size(bytes.length)}, for you alone to read`);
}
