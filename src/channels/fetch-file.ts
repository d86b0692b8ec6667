import type { FileRef } from "../conversation/envelope.ts";
import type { Fetched } from "./port.ts";

/** What {@link fetchFile} keeps to. */
interface Bounds {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Reads the file `ref` at `url` into memory, as far as `bounds` allow. Goes nowhere else: a redirect is `forbidden`,
 * and so is a page in place of the file, which is how one is asked to sign in. Never rejects, and logs nothing.
 */
export async function fetchFile(
  url: URL,
  ref: FileRef,
  { maxBytes, signal }: Bounds,
  headers: Readonly<Record<string, string>> = {},
): Promise<Fetched> {
  if ((ref.bytes ?? 0) > maxBytes) return unfetched("too-large");
  try {
    const answer = await fetch(url, { headers, redirect: "manual", signal });
    const why = refusalOf(answer, maxBytes);
    if (why) {
      await answer.body?.cancel();
      return unfetched(why);
    }
    const bytes = await readUpTo(answer, maxBytes);
    if (!bytes) return unfetched("too-large");
    return isPageInstead(answer, ref, bytes)
      ? unfetched("forbidden")
      : { outcome: "fetched", bytes };
  } catch {
    // Too slow, broken off, or nobody there: an error that says more says the address too.
    return unfetched("unavailable");
  }
}

/** Says why there are no bytes. */
export function unfetched(why: Why): Fetched {
  return { outcome: "unfetched", why };
}

type Why = Extract<Fetched, { outcome: "unfetched" }>["why"];

function refusalOf({ status, headers }: Response, maxBytes: number): Why | undefined {
  if (status === 404 || status === 410) return "gone";
  if (status === 429 || status >= 500) return "unavailable";
  if (status !== 200) return "forbidden";
  return Number(headers.get("content-length")) > maxBytes ? "too-large" : undefined;
}

/** Nothing when there is more: a length that was promised need not be kept. Leaving the loop hangs up. */
async function readUpTo({ body }: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of body ?? []) {
    count += chunk.length;
    if (count > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isPageInstead({ headers }: Response, ref: FileRef, bytes: Uint8Array): boolean {
  if (!/^text\/html\b/i.test(headers.get("content-type") ?? "")) return false;
  const isHtml = ref.mime === "text/html" || /\.html?$/i.test(ref.name);
  return !isHtml || (ref.bytes !== undefined && ref.bytes !== bytes.length);
}
