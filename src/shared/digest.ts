import { hash } from "node:crypto";

/** A short name for a long one: SHA-256, 43 letters. It tells nothing of what it stands for. */
export function digestOf(text: string): string {
  return hash("sha256", text, "base64url");
}
