import { getFormatFromId } from "numfmt";
import { walkXml } from "./markup.ts";

/** Puts into `formats` the pattern of each cell style: one that Excel has a number for, or one the workbook states. */
export async function readFormats(chunks: AsyncIterable<Uint8Array>, formats: string[]) {
  const own = new Map<string, string>();
  let inStyles = false;
  await walkXml(chunks, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") own.set(numFmtId, formatCode);
      if (name === "cellXfs") inStyles = true;
      if (name === "xf" && inStyles) formats.push(own.get(numFmtId) ?? builtIn(numFmtId));
    },
    close(name) {
      if (name === "cellXfs") inStyles = false;
    },
  });
}

function builtIn(id: string): string {
  return getFormatFromId(Number(id)) ?? "General";
}
