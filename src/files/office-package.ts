import { walkXml } from "./markup.ts";
import type { Reading } from "./reading.ts";
import { Unreadable } from "./unreadable.ts";
import { openZip, type Zip } from "./zip.ts";

/** A part of an Office file: where it lies in the archive, and its content type (ECMA-376, part 2). */
export interface Part {
  readonly name: string;
  readonly type: string;
}

export interface OfficePackage {
  readonly kind: "docx" | "xlsx" | "pptx";
  readonly zip: Zip;
  /** The main part first, then slides, then the others, each by name. */
  readonly parts: readonly Part[];
}

const TYPES = "[Content_Types].xml";
const MAIN = /\.main\+xml$/i;
const SLIDE = /\.slide\+xml$/i;
const BINARY_SHEET = /ms-excel\.sheet\.binary/i;
const KINDS = [
  ["docx", /wordprocessingml|ms-word/i],
  ["xlsx", /spreadsheetml|ms-excel/i],
  ["pptx", /presentationml|ms-powerpoint/i],
] as const;

/** @throws Unreadable `unknown-kind` for an archive that is no Word, Excel or PowerPoint file. */
export async function openPackage(bytes: Uint8Array, reading: Reading): Promise<OfficePackage> {
  const zip = await openZip(bytes, reading);
  if (!zip.names.includes(TYPES)) throw new Unreadable("unknown-kind");
  const typeOf = await readTypes(zip);
  const byName = new Intl.Collator("en", { numeric: true });
  const parts = zip.names
    .map((name) => ({ name, type: typeOf(name) }))
    .toSorted((one, other) => rank(one) - rank(other) || byName.compare(one.name, other.name));
  const [main] = parts;
  if (!main || !MAIN.test(main.type)) {
    const isOld = parts.some(({ type }) => BINARY_SHEET.test(type));
    throw new Unreadable(isOld ? "old-format" : "unknown-kind");
  }
  const kind = KINDS.find(([, pattern]) => pattern.test(main.type))?.[0];
  if (!kind) throw new Unreadable("unknown-kind");
  return { kind, zip, parts };
}

function rank({ type }: Part): number {
  if (MAIN.test(type)) return 0;
  return SLIDE.test(type) ? 1 : 2;
}

async function readTypes(zip: Zip): Promise<(name: string) => string> {
  const types = new Map<string, string>();
  await walkXml(zip.open(TYPES), {
    open(_, { PartName, Extension, ContentType = "" }) {
      if (PartName) types.set(PartName.toLowerCase(), ContentType);
      if (Extension) types.set(`.${Extension.toLowerCase()}`, ContentType);
    },
  });
  return (name) => {
    const path = `/${name.toLowerCase()}`;
    return types.get(path) ?? types.get(path.slice(path.lastIndexOf("."))) ?? "";
  };
}
