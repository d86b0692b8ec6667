import { decodeText } from "./decode-text.ts";
import type { FileContent, FileKind } from "./file-text.ts";
import { readEml } from "./read-eml.ts";
import { readHtml } from "./read-html.ts";
import type { OpenedFile, Reading } from "./reading.ts";
import { Unreadable } from "./unreadable.ts";

const HEAD = 8192;
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const HEADER = /^(?:from|to|subject|date|received|return-path|message-id|mime-version):/i;
const ANY_HEADER = /^(?:[!-9;-~]+:|[ \t]|From )/;

/** Kinds that only their name tells from plain text. */
const BY_ENDING = new Map<string, FileKind>([
  ["csv", "csv"],
  ["tsv", "csv"],
  ["md", "md"],
  ["markdown", "md"],
  ["html", "html"],
  ["htm", "html"],
]);

/** What has no signature: a mail, a page, or plain text. @throws Unreadable `unknown-kind` if it is no text. */
export function openText({ name, bytes }: FileContent, reading: Reading): OpenedFile {
  const text = decodeText(bytes);
  if (text === undefined) throw new Unreadable("unknown-kind");
  const head = text.slice(0, HEAD);
  if (isMail(head)) return { kind: "eml", read: () => readEml(bytes, reading) };
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const kind = HTML.test(head) ? "html" : (BY_ENDING.get(ending) ?? "txt");
  const read = kind === "html" ? () => readHtml(text, reading) : () => reading.add(text);
  return { kind, read: async () => read() };
}

/** It begins with headers and nothing else, two of them ones that every mail has; the last line may be cut. */
function isMail(head: string): boolean {
  const lines = head.trimStart().split(/\r?\n/);
  const headers = lines.slice(0, lines.indexOf(""));
  const known = headers.filter((line) => HEADER.test(line));
  return known.length >= 2 && headers.every((line) => ANY_HEADER.test(line));
}
