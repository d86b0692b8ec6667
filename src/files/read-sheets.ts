import { walkXml } from "./markup.ts";
import { numberText } from "./number-text.ts";
import type { Part } from "./office-package.ts";
import type { Reading } from "./reading.ts";
import { readFormats } from "./sheet-formats.ts";
import type { Zip } from "./zip.ts";

const WORKBOOK = /\.main\+xml$/i;
const STRINGS = /\.sharedStrings\+xml$/i;
const STYLES = /\.styles\+xml$/i;
const SHEET = /\.worksheet\+xml$/i;

/**
 * Reads a workbook: the names of its sheets, and every row of each, hidden ones too, cells divided by tabs.
 * @returns the parts that hold something else, such as comments and drawings.
 */
export async function readSheets(
  zip: Zip,
  parts: readonly Part[],
  reading: Reading,
): Promise<readonly Part[]> {
  const openAll = (type: RegExp) =>
    parts.filter((part) => type.test(part.type)).map(({ name }) => zip.open(name));
  for (const workbook of openAll(WORKBOOK)) await readNames(workbook, reading);
  const strings: string[] = [];
  for (const chunks of openAll(STRINGS)) await readStrings(chunks, strings);
  const formats: string[] = [];
  for (const chunks of openAll(STYLES)) await readFormats(chunks, formats);
  for (const chunks of openAll(SHEET)) await readSheet(chunks, { strings, formats }, reading);
  const done = [WORKBOOK, STRINGS, STYLES, SHEET];
  return parts.filter(({ type }) => !done.some((pattern) => pattern.test(type)));
}

async function readNames(chunks: AsyncIterable<Uint8Array>, reading: Reading) {
  await walkXml(chunks, {
    open(name, attributes) {
      if (name === "sheet") reading.add(`${attributes.name ?? ""}\n`);
    },
  });
}

async function readStrings(chunks: AsyncIterable<Uint8Array>, strings: string[]) {
  let [text, inText, inRuby] = ["", false, false];
  await walkXml(chunks, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inRuby = true;
      if (name === "t") inText = true;
    },
    text(more) {
      if (inText && !inRuby) text += more;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inRuby = false;
      if (name === "si") strings.push(text);
    },
  });
}

interface Workbook {
  readonly strings: readonly string[];
  /** By a cell's style: the pattern its numbers are shown with. */
  readonly formats: readonly string[];
}

async function readSheet(chunks: AsyncIterable<Uint8Array>, workbook: Workbook, reading: Reading) {
  let cell: Readonly<Record<string, string>> = {};
  let [value, inValue, inMargin] = ["", false, false];
  await walkXml(chunks, {
    open(name, attributes) {
      if (name === "row") reading.row();
      if (name === "c") [cell, value] = [attributes, ""];
      if (name === "v" || name === "t") inValue = true;
      if (name === "headerFooter") inMargin = true;
    },
    text(text) {
      if (inValue) value += text;
      else if (inMargin) reading.add(text);
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      if (name === "c" && value) reading.add(`${cellText(cell, value, workbook)}\t`);
      if (name === "row" || name === "headerFooter") reading.add("\n");
      if (name === "headerFooter") inMargin = false;
    },
  });
}

/** A cell's type `t` and style `s` say what its value means (ECMA-376, part 1, 18.3.1.4). */
function cellText(
  { t: type = "n", s: style = "0" }: Readonly<Record<string, string>>,
  value: string,
  { strings, formats }: Workbook,
): string {
  if (type === "s") return strings[Number(value)] ?? "";
  return type === "n" ? numberText(value, formats[Number(style)] ?? "General") : value;
}
