import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "unpdf/pdfjs";
import type { Reading } from "./reading.ts";
import { Unreadable } from "./unreadable.ts";

/** What is used of a note, a form field or an attachment on a page. */
interface Annotation {
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: string | readonly string[];
  readonly fileId?: string;
  readonly file?: { readonly filename?: string };
}

/**
 * Reads the pages' text, the notes on them, the form fields and the attached files. Scripts are not run: only a viewer
 * would. A page without text may be a scan, so that what was read is not the whole.
 * @throws Unreadable `locked` if it asks for a password.
 */
export async function readPdf(bytes: Uint8Array, reading: Reading) {
  const loading = getDocument({
    // It takes the whole buffer for itself, which may also hold the mail around the file.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
  });
  try {
    const document = await loading.promise.catch(refuse);
    for (let number = 1; number <= Math.min(document.numPages, reading.limits.pages); number++) {
      const page = await document.getPage(number).catch(() => undefined);
      if (page) await readPage(document, page, reading);
      else reading.miss();
    }
    if (document.numPages > reading.limits.pages) reading.miss();
    await readAttached(document, reading);
  } finally {
    await loading.destroy();
  }
}

function refuse(error: unknown): never {
  const isLocked = error instanceof Error && error.name === "PasswordException";
  throw new Unreadable(isLocked ? "locked" : "broken");
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy, reading: Reading) {
  let isBlank = true;
  const text = page.streamTextContent({ includeMarkedContent: false });
  for await (const { items } of text) {
    for (const { str, hasEOL } of items) {
      reading.add(hasEOL ? `${str}\n` : str);
      isBlank &&= str.trim() === "";
    }
  }
  reading.add("\n");
  if (isBlank) reading.miss();
  const annotations: Annotation[] = await page.getAnnotations({ intent: "any" });
  for (const { contentsObj, fieldValue = [], fileId, file } of annotations) {
    for (const words of [contentsObj?.str ?? "", fieldValue].flat()) {
      if (typeof words === "string" && words) reading.add(`${words}\n`);
    }
    if (fileId) await readFile(document, fileId, file?.filename ?? "", reading);
  }
  page.cleanup();
}

async function readAttached(document: PDFDocumentProxy, reading: Reading) {
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    await readFile(document, id, filename, reading);
  }
}

async function readFile(document: PDFDocumentProxy, id: string, name: string, reading: Reading) {
  reading.add(`${name}\n`);
  const bytes = await document.getAttachmentContent(id);
  if (!bytes) return reading.miss();
  reading.unpack(bytes.length);
  await reading.inside({ name, bytes });
}
