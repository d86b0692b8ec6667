import { fileName, type MadeFile } from "../../shared/sheets/made-file.ts";
import { t } from "../../shared/texts.ts";
import { DOCX } from "../../shared/word/word.ts";
import { draftDocx } from "./docx.ts";
import type { Draft } from "./draft.ts";
import { draftText } from "./text.ts";

/** A draft as a file, for Word or as plain text. */
export async function draftFile(draft: Draft, format: "docx" | "txt"): Promise<MadeFile> {
  const words = `${draft.number} ${t(draft.locale, `incident.draft.${draft.kind}.file`)}`;
  const name = fileName(words, format);
  if (format === "docx") return { name, bytes: await draftDocx(draft), mime: DOCX };
  const text = `${draftText(draft)}\n`;
  return { name, bytes: new TextEncoder().encode(text), mime: "text/plain; charset=utf-8" };
}
