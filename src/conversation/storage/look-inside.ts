import type { Envelope } from "../envelope.ts";
import type { FileFetcher } from "../file-fetcher.ts";
import type { Hidden } from "../without-cpr.ts";
import { createLook, type LookParts } from "./look.ts";
import type { Looked } from "./looked.ts";
import { waitingFileOf } from "./names.ts";
import { MOST_FILES } from "./sent-files.ts";

/** Looks at the files of a message that is answered inside its request, while they are there. */
export function lookInside(parts: LookParts, fetcher: FileFetcher) {
  const look = createLook(parts, fetcher);
  return async (
    { tenant, incoming }: Envelope,
    { inNames }: Hidden,
  ): Promise<readonly Looked[]> => {
    const files = incoming.kind === "message" ? (incoming.files ?? []) : [];
    const looked: Looked[] = [];
    for (const [n, ref] of files.slice(0, MOST_FILES).entries()) {
      const file = waitingFileOf(ref, fetcher.later(ref), inNames[n] ?? 0, parts.advice);
      looked.push(await look(tenant, file, new AbortController().signal));
    }
    return looked;
  };
}
