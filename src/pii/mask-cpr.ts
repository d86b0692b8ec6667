import { candidatesIn } from "./candidates.ts";
import { plainSigns } from "./plain-signs.ts";

/** What stands in its place: it says what it was, and has the length of none. */
const MASK = "••••••-••••";

/**
 * Hides what looks like a CPR number before anything is kept. It errs on the side of hiding: neither the words around a
 * number nor the checksum nor 30 February are asked, so whatever `findCpr` finds is hidden, and some order numbers are
 * too. What no date can be read from stays.
 */
export function maskCpr(text: string): string {
  let masked = "";
  let kept = 0;
  for (const { start, end } of candidatesIn(plainSigns(text))) {
    // One that begins inside the one before goes with it.
    if (start >= kept) masked += text.slice(kept, start) + MASK;
    kept = Math.max(kept, end);
  }
  return masked + text.slice(kept);
}
