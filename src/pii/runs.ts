import { type Gap, gapIn } from "./gaps.ts";

/** Digits side by side. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What joins it to the run before; nothing when it stands apart. */
  readonly gap: Gap | undefined;
}

const RUN = /\d+/g;
/** As many as one CPR number may be written in, and the one after it. */
const TOGETHER = 11;

/**
 * Every run in `text`, with those that follow it: look at them before asking for more. No more than these are held at
 * a time, however long the text is.
 */
export function* runsFromEach(text: string): Generator<readonly Run[]> {
  const held: Run[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { 0: found, index: start } of text.matchAll(RUN)) {
    const end = start + found.length;
    held.push({ start, end, digits: found, gap: gapIn(text, before, start) });
    before = end;
    if (held.length < TOGETHER) continue;
    yield held;
    held.shift();
  }
  for (; held.length > 0; held.shift()) yield held;
}
