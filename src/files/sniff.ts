import type { WhyUnreadable } from "./file-text.ts";

/** What a file's first bytes say it is. Its name is not asked: it says what somebody called it. */
export type Format = "zip" | "pdf" | "compound" | "text" | { readonly unreadable: WhyUnreadable };

const HEAD = 1024;
const PDF = /(?:^|[\r\n])%PDF-\d/;
const RTF = /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/;

const SIGNATURES: readonly (readonly [
  signature: string,
  at: number,
  format: "zip" | "compound" | "picture",
])[] = [
  ["PK\u0003\u0004", 0, "zip"],
  ["PK\u0005\u0006", 0, "zip"],
  ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", 0, "compound"],
  ["\u0089PNG", 0, "picture"],
  ["\u00ff\u00d8\u00ff", 0, "picture"],
  ["GIF8", 0, "picture"],
  ["II*\0", 0, "picture"],
  ["MM\0*", 0, "picture"],
  ["WEBP", 8, "picture"],
  ["ftypheic", 4, "picture"],
  ["ftypheix", 4, "picture"],
  ["ftypmif1", 4, "picture"],
  ["ftypavif", 4, "picture"],
];

export function sniff(bytes: Uint8Array): Format {
  if (bytes.length === 0) return { unreadable: "no-text" };
  const { buffer, byteOffset, length } = bytes;
  const head = Buffer.from(buffer, byteOffset, Math.min(length, HEAD)).toString("latin1");
  const signed = SIGNATURES.find(([signature, at]) => head.startsWith(signature, at));
  if (signed) return signed[2] === "picture" ? { unreadable: "no-text" } : signed[2];
  if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) return { unreadable: "no-text" };
  if (RTF.test(head)) return { unreadable: "old-format" };
  return PDF.test(head) ? "pdf" : "text";
}
