import type { FileKind, WhyUnreadable } from "../../files/index.ts";
import type { FileFindings } from "../../storage-advice/index.ts";
import type { Fetched } from "../file-fetcher.ts";

/** Why nothing was read of a file. */
export type WhyUnread = WhyUnreadable | Extract<Fetched, { outcome: "unfetched" }>["why"];

/**
 * What came of looking at a file: ids and words of the lexicon, so that it may be kept. Of one that was not read, what
 * its name tells.
 */
export type Looked =
  | {
      readonly outcome: "read";
      readonly kind: FileKind;
      /** `false`: there is more than was read. */
      readonly whole: boolean;
      readonly findings: FileFindings;
    }
  | { readonly outcome: "unread"; readonly why: WhyUnread; readonly findings: FileFindings };
