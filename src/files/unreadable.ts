import type { WhyUnreadable } from "./file-text.ts";

/** Thrown where a reader finds that a file can't be read. It says why, and never what the file holds. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly why: WhyUnreadable;

  constructor(why: WhyUnreadable) {
    super(why);
    this.why = why;
  }
}

/** Thrown where a limit ends the reading; what was read until then stands. */
export class CutShort extends Error {
  override readonly name = "CutShort";
}
