import { FILE_LIMITS, type FileDesk } from "../../files/index.ts";
import type { Logger } from "../../shared/log.ts";
import type { FileFindings, StorageAdvice } from "../../storage-advice/index.ts";
import type { FileFetcher } from "../file-fetcher.ts";
import type { WaitingFile } from "./documents.ts";
import type { Looked, WhyUnread } from "./looked.ts";
import { refOf, withName } from "./names.ts";

/** Looks at a file that came to the municipality `tenant`, and drops it. Never rejects. */
export type Look = (tenant: string, file: WaitingFile, signal: AbortSignal) => Promise<Looked>;

export interface LookParts {
  readonly advice: StorageAdvice;
  readonly desk: FileDesk<FileFindings>;
  readonly log: Logger;
}

/** Fetching one file may take so long. */
const PATIENCE_MS = 30_000;

/** Bytes come from the channel and go to the worker; only what the worker found comes back. */
export function createLook({ advice, desk, log }: LookParts, fetcher: FileFetcher): Look {
  const readFile = async (tenant: string, file: WaitingFile, signal: AbortSignal) => {
    const fetched = await fetcher.fetch(tenant, refOf(file), {
      maxBytes: FILE_LIMITS.bytes,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    if (fetched.outcome === "unfetched") return fetched;
    return desk.read({ name: file.words.join(" "), bytes: fetched.bytes });
  };
  return async (tenant, file, signal) => {
    const unread = (why: WhyUnread): Looked => {
      const findings = withName(advice.inspectText(file.words.join(" "), ""), file);
      return { outcome: "unread", why, findings };
    };
    try {
      const finding = await readFile(tenant, file, signal);
      if (finding.outcome !== "read") return unread(finding.why);
      const { kind, whole, found } = finding;
      return { outcome: "read", kind, whole, findings: withName(found, file) };
    } catch (err) {
      log.error({ err, tenant }, "a file could not be looked at");
      return unread("unavailable");
    }
  };
}
