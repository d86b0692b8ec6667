/** A file as it was handed over: what it calls itself, and what it holds. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FileKind = "txt" | "csv" | "md" | "html" | "eml" | "docx" | "xlsx" | "pptx" | "pdf";

/** What a file says, in reading order as far as the file tells it; hidden sheets, comments, notes and changes too. */
export interface ReadFile {
  readonly outcome: "read";
  readonly kind: FileKind;
  readonly text: string;
  /** `false`: there is more than this. A limit cut it, or a page or a file inside it could not be read. */
  readonly whole: boolean;
}

/**
 * - `unknown-kind`: none of the kinds that are read.
 * - `old-format`: Word's, Excel's or PowerPoint's binary formats and RTF. Saved anew as .docx, .xlsx or .pptx it can be read.
 * - `too-large`: it, or what it unpacks to, is more than is read.
 * - `too-slow`: reading it took longer than is waited.
 * - `locked`: protected by a password.
 * - `broken`: damaged or cut off.
 * - `bomb`: made to fill or stall whoever opens it.
 * - `no-text`: a picture, a scan, or empty.
 */
export type WhyUnreadable =
  | "unknown-kind"
  | "old-format"
  | "too-large"
  | "too-slow"
  | "locked"
  | "broken"
  | "bomb"
  | "no-text";

export interface UnreadableFile {
  readonly outcome: "unreadable";
  readonly why: WhyUnreadable;
}

export type FileText = ReadFile | UnreadableFile;
