import { whyCompound } from "./compound.ts";
import type { FileContent } from "./file-text.ts";
import { openOffice } from "./open-office.ts";
import { openText } from "./open-text.ts";
import type { OpenedFile, Reading } from "./reading.ts";
import { sniff } from "./sniff.ts";
import { Unreadable } from "./unreadable.ts";

/** Finds out what a file is, and how it is read. @throws Unreadable if it is nothing that can be read. */
export async function openFile(content: FileContent, reading: Reading): Promise<OpenedFile> {
  const format = sniff(content.bytes);
  switch (format) {
    case "zip":
      return openOffice(content.bytes, reading);
    case "text":
      return openText(content, reading);
    case "compound":
      throw new Unreadable(whyCompound(content.bytes));
    case "pdf": {
      // Larger than all else here together, and most files are none.
      const { readPdf } = await import("./read-pdf.ts");
      return { kind: "pdf", read: () => readPdf(content.bytes, reading) };
    }
    default:
      throw new Unreadable(format.unreadable);
  }
}
