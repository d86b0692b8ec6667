import { strToU8, type Zippable, zipSync } from "fflate";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Parts of an Office file by name, each with its content type after `OFFICE`, or a whole content type. */
export type Parts = Readonly<Record<string, readonly [type: string, content: string | Uint8Array]>>;

/** An Office file of these parts, as small as it can be. */
export function officeOf(parts: Parts): Uint8Array {
  const types = Object.entries(parts).map(
    ([name, [type]]) =>
      `<Override PartName="/${name}" ContentType="${type.startsWith(".") ? OFFICE + type : type}"/>`,
  );
  const content: Zippable = { "[Content_Types].xml": strToU8(`<Types>${types.join("")}</Types>`) };
  for (const [name, [, part]] of Object.entries(parts))
    content[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(content);
}

/** A Word file with this body. */
export function docxOf(body: string, others: Parts = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  return officeOf({
    "word/document.xml": [".wordprocessingml.document.main+xml", document],
    ...others,
  });
}

/** A paragraph in one run. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A slide, or notes, that says this. */
export function slide(text: string): string {
  return `<p:sld xmlns:p="p" xmlns:a="${DRAWING}"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
}

/** A PowerPoint file with these slides. */
export function pptxOf(slides: readonly string[], others: Parts = {}): Uint8Array {
  const parts = slides.map((text, i) => [
    `ppt/slides/slide${i + 1}.xml`,
    [".presentationml.slide+xml", slide(text)],
  ]);
  return officeOf({
    "ppt/presentation.xml": [".presentationml.presentation.main+xml", "<p/>"],
    ...Object.fromEntries(parts),
    ...others,
  });
}

/** A workbook whose only sheet holds these rows. */
export function xlsxOf(
  rows: string,
  {
    strings = "",
    styles = "",
    others = {},
  }: { strings?: string; styles?: string; others?: Parts } = {},
): Uint8Array {
  const workbook = `<workbook><sheets><sheet name="Ark1" sheetId="1"/></sheets></workbook>`;
  const sheet = `<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData></worksheet>`;
  return officeOf({
    "xl/workbook.xml": [".spreadsheetml.sheet.main+xml", workbook],
    "xl/worksheets/sheet1.xml": [".spreadsheetml.worksheet+xml", sheet],
    "xl/sharedStrings.xml": [".spreadsheetml.sharedStrings+xml", `<sst>${strings}</sst>`],
    "xl/styles.xml": [".spreadsheetml.styles+xml", `<styleSheet>${styles}</styleSheet>`],
    ...others,
  });
}
