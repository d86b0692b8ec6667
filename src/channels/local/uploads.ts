import { randomUUID } from "node:crypto";
import type { FileRef } from "../../conversation/envelope.ts";
import type { FileFetcher } from "../../conversation/file-fetcher.ts";
import { unfetched } from "../fetch-file.ts";

/** A file that came with a message from the page. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of the requests that go on just now, in memory. */
export interface Uploads {
  readonly files: FileFetcher;
  /** Runs `work` with the files at hand. They are gone when it ends. */
  during<T>(uploads: readonly Upload[], work: (refs: readonly FileRef[]) => Promise<T>): Promise<T>;
}

export function openUploads(): Uploads {
  const held = new Map<string, Uint8Array>();
  return {
    files: {
      channel: "local",
      async fetch(_tenant, { id }, { maxBytes }) {
        const bytes = held.get(id);
        if (!bytes) return unfetched("gone");
        // Whoever reads a file takes its bytes over.
        return bytes.length > maxBytes
          ? unfetched("too-large")
          : { outcome: "fetched", bytes: Uint8Array.from(bytes) };
      },
      later: ({ at }) => at,
    },
    async during(uploads, work) {
      const refs = uploads.map(({ name, bytes }) => ({
        id: randomUUID(),
        name,
        bytes: bytes.length,
        at: {},
      }));
      for (const [n, { id }] of refs.entries()) held.set(id, uploads[n]?.bytes ?? new Uint8Array());
      try {
        return await work(refs);
      } finally {
        for (const { id } of refs) held.delete(id);
      }
    },
  };
}
