import { VogterError } from "../../shared/errors.ts";

const RESTORE =
  "Run `vogter store verify` to see what is left, and put a backup back with `vogter store restore`.";

/** A file is not as it was written, and nothing but a backup can tell what stood there. */
export function damaged(file: string, byte: number, what: string): VogterError {
  return new VogterError({
    code: "store.damaged",
    message: `${file} is damaged at byte ${byte}: ${what}.`,
    mend: RESTORE,
  });
}

export function missing(file: string, why: string): VogterError {
  return new VogterError({
    code: "store.missing",
    message: `${file} is missing: ${why}.`,
    mend: `If it was moved, put it back. ${RESTORE}`,
  });
}

export function nothingThere(dir: string): VogterError {
  return new VogterError({
    code: "store.nothing-there",
    message: `There is no store in ${dir}.`,
    mend: "Set DATA_DIR to the folder of the store.",
    exitCode: 2,
  });
}

export function locked(dir: string): VogterError {
  return new VogterError({
    code: "store.locked",
    message: `The store in ${dir} is in use by another Vogter.`,
    mend: "Stop the other one first. For several at once, keep the store in PostgreSQL: set DATABASE_URL.",
  });
}

export function unusable(dir: string, error: unknown): VogterError {
  return new VogterError({
    code: "store.unusable",
    message: `The store in ${dir} cannot be opened: ${reasonOf(error)}.`,
    mend: "Mend the cause, or set DATA_DIR to a folder that Vogter may write to.",
    cause: error,
  });
}

/** Nothing is lost by that: a snapshot only takes the place of a journal that has the same. */
export function noSnapshot(dir: string, error: unknown): VogterError {
  return new VogterError({
    code: "store.no-snapshot",
    message: `No snapshot of the store could be written to ${dir}: ${reasonOf(error)}.`,
    mend: "Mend the cause. All is kept, and a snapshot is tried again; but the journal grows until then.",
    cause: error,
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota on the disk is used up",
  EROFS: "the disk can only be read",
  EIO: "the disk reports an error",
  EACCES: "Vogter may not write there",
  EPERM: "Vogter may not write there",
  ENOENT: "the folder is gone",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
};

/** Why something with the disk went wrong, in words for whoever runs Vogter. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const reason = REASONS[String(code)];
  return reason ? `${reason} (${code})` : `the system says "${message ?? error}"`;
}

export function isDamage(error: unknown): boolean {
  return error instanceof VogterError && DAMAGES.has(error.code);
}

const DAMAGES: ReadonlySet<string> = new Set([
  "store.damaged",
  "store.missing",
  "store.seal-broken",
]);
