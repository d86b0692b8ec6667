import type { FileFindings, StorageAdvice } from "../../storage-advice/index.ts";
import type { FileRef } from "../envelope.ts";
import type { WaitingFile } from "./documents.ts";

/** The endings that a file of a kind has; any other is nobody's business. */
const ENDINGS = /\.(?:txt|csv|md|html?|eml|docx?|xlsx?|pptx?|pdf)$/i;

/** The file as it may wait: what its name tells, in words of the lexicon, and not the name. */
export function waitingFileOf(
  { id, name, bytes, mime }: FileRef,
  at: FileRef["at"],
  cprInName: number,
  { inspectText }: StorageAdvice,
): WaitingFile {
  return {
    ...{ id, at, cprInName },
    ending: ENDINGS.exec(name)?.[0].toLowerCase() ?? "",
    words: inspectText(name, "").evidence.map(({ term }) => term),
    ...(bytes !== undefined && { bytes }),
    ...(mime && { mime }),
  };
}

/** The file as its channel takes it. */
export function refOf({ id, at, bytes, mime, ending }: WaitingFile): FileRef {
  return {
    ...{ id, at, name: `fil${ending}` },
    ...(bytes !== undefined && { bytes }),
    ...(mime && { mime }),
  };
}

/** What is found with what its name tells besides: a CPR number in it was hidden from whoever looked. */
export function withName(findings: FileFindings, { cprInName }: WaitingFile): FileFindings {
  if (cprInName === 0) return findings;
  return { ...findings, dataClass: "sensitive", cprCount: findings.cprCount + cprInName };
}
