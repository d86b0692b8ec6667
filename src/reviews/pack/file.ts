import { fileName, type MadeFile } from "../../shared/sheets/made-file.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { DOCX } from "../../shared/word/word.ts";
import { packDocx } from "./docx.ts";
import type { Pack } from "./pack.ts";

/** A pack as a Word document to print and hand out. */
export async function packFile(
  pack: Pack,
  { locale }: { readonly locale: Locale },
): Promise<MadeFile> {
  const name = packFileName(pack, locale);
  return { name, bytes: await packDocx(pack, locale), mime: DOCX };
}

/** What the document is called: `Moedepakke-Dagplejen-2026-H1.docx`. Pure. */
export function packFileName({ unit, period }: Pack, locale: Locale): string {
  return fileName(`${t(locale, "pack.file")} ${unit.name} ${period.id}`, "docx");
}
