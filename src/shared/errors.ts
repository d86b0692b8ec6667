/** What a {@link VogterError} is made of. No field may hold a person's own words or a file's content. */
export interface Fault {
  /** Stable and machine-readable, `room.what-is-wrong`: `policy.unknown-clause`. */
  code: string;
  /** What is wrong, naming the thing. */
  message: string;
  /** What the reader can do about it. */
  mend: string;
  /** 1 (the default): the work failed. 2: wrong usage or configuration. */
  exitCode?: 1 | 2;
  cause?: unknown;
}

/**
 * An error that says what is wrong and how to mend it. Each room keeps its codes where it raises them.
 */
export class VogterError extends Error {
  override readonly name = "VogterError";
  readonly code: string;
  readonly mend: string;
  readonly exitCode: 1 | 2;

  constructor(fault: Fault) {
    super(fault.message, { cause: fault.cause });
    this.code = fault.code;
    this.mend = fault.mend;
    this.exitCode = fault.exitCode ?? 1;
  }
}

/**
 * Prints why a program stops to stderr and returns the exit code for it: a {@link VogterError} as its message
 * and mend, anything else with its stack, because nobody foresaw it.
 */
export function reportFault(error: unknown): 1 | 2 {
  if (error instanceof VogterError) {
    console.error(`${error.message}\n${error.mend}`);
    return error.exitCode;
  }
  console.error(error);
  return 1;
}
