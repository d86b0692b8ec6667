import type { FileRef } from "./envelope.ts";

/** Brings what is in a file: in memory only, for whoever asked to look at it and drop it. */
export interface FileFetcher {
  readonly channel: string;
  /**
   * The file of a message that came to the municipality `tenant`. Never rejects. Stops reading at `maxBytes`, and when
   * `signal` is aborted, which is `unavailable`.
   */
  fetch(
    tenant: string,
    ref: FileRef,
    bounds: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<Fetched>;
  /** As much of `ref.at` as it takes to fetch the file some minutes later. No word that a person wrote is in it. */
  later(ref: FileRef): FileRef["at"];
}

/** `forbidden` is also a file that lies where Vogter does not go; `unavailable` may be tried again. */
export type Fetched =
  | { readonly outcome: "fetched"; readonly bytes: Uint8Array }
  | {
      readonly outcome: "unfetched";
      readonly why: "gone" | "too-large" | "forbidden" | "unavailable";
    };
