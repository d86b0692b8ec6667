import { createHash } from "node:crypto";

/** A short name for a long one: SHA-256, 43 letters. It tells nothing of what it stands for. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
