import { PDFDocument } from "pdf-lib";

const [LEFT, TOP, LEADING] = [50, 800, 16];

/** A PDF with these pages, each a list of lines. */
export async function pdfOf(
  pages: readonly (readonly string[])[],
  change?: (document: PDFDocument) => unknown,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const lines of pages) {
    const page = document.addPage();
    for (const [i, line] of lines.entries())
      page.drawText(line, { x: LEFT, y: TOP - i * LEADING, size: 11 });
  }
  await change?.(document);
  return document.save();
}

/** A PDF of these objects, the first of them its catalog, as it might be written by hand; `trailer` adds to its end. */
export function rawPdf(objects: readonly (string | Uint8Array)[], trailer = ""): Uint8Array {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let size = 9;
  const push = (piece: string | Uint8Array) => {
    const bytes = Buffer.from(piece as string);
    pieces.push(bytes);
    size += bytes.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(size);
    push(`${i + 1} 0 obj\n`);
    push(object);
    push("\nendobj\n");
  }
  const start = size;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join("")}`);
  push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`);
  push(`startxref\n${start}\n%%EOF`);
  return Buffer.concat(pieces);
}
