import { type OfficePackage, openPackage, type Part } from "./office-package.ts";
import { readParagraphs } from "./paragraphs.ts";
import { readSheets } from "./read-sheets.ts";
import type { OpenedFile, Reading } from "./reading.ts";
import type { Zip } from "./zip.ts";

/** How it looks, what it is made after, and what is known about it, but nothing that somebody wrote in it. */
const NOT_TEXT =
  /theme|styles|settings|fonttable|numbering|layout|master|relationships|properties/i;
const MARKUP = /\+xml$/i;
/** Sheets in charts and slides, and documents pasted as a whole. */
const FILE_INSIDE = /^(?:text|message)\/|\.(?:document|sheet|presentation)$/i;

/** @throws Unreadable for an archive that is no Word, Excel or PowerPoint file, or one that is broken. */
export async function openOffice(bytes: Uint8Array, reading: Reading): Promise<OpenedFile> {
  const office = await openPackage(bytes, reading);
  return { kind: office.kind, read: () => readOffice(office, reading) };
}

async function readOffice({ kind, zip, parts }: OfficePackage, reading: Reading) {
  const rest = kind === "xlsx" ? await readSheets(zip, parts, reading) : parts;
  for (const { name, type } of rest) {
    if (MARKUP.test(type) && !NOT_TEXT.test(type)) await readParagraphs(zip.open(name), reading);
  }
  for (const part of rest) if (isFile(part)) await readInside(zip, part, reading);
}

function isFile({ name, type }: Part): boolean {
  return FILE_INSIDE.test(type) || name.includes("/embeddings/");
}

async function readInside(zip: Zip, { name }: Part, reading: Reading) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.open(name)) chunks.push(chunk);
  await reading.inside({ name, bytes: Buffer.concat(chunks) });
}
