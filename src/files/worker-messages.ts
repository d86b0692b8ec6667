import type { FileContent, FileKind, ReadFile, UnreadableFile } from "./file-text.ts";
import type { FileLimits } from "./limits.ts";

/**
 * What a worker does with what a file says. Only what it returns leaves the worker, so it returns verdicts and counts,
 * never the text or a part of it.
 */
export type FileTask<Found> = (file: ReadFile, name: string) => Found | Promise<Found>;

/** What was found in a file, or why it can't be read. */
export type FileFinding<Found> =
  | {
      readonly outcome: "read";
      readonly kind: FileKind;
      readonly whole: boolean;
      readonly found: Found;
    }
  | UnreadableFile;

/** What a worker is started with. */
export interface WorkerSettings {
  /** The address of the module that exports the {@link FileTask} as `task`. */
  readonly task: string;
  readonly limits: FileLimits;
}

export type Job = FileContent;

/** `failed`: the task did, not the file. The error's message stays behind, as it may quote the text. */
export type Answer<Found> =
  | { readonly finding: FileFinding<Found> }
  | { readonly failed: { readonly type: string; readonly frames: readonly string[] } };
