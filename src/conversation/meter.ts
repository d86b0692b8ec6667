import type { Outcome } from "../answers/index.ts";
import type { Incoming } from "./envelope.ts";

/** Counts what happens. Nothing that tells who asked or what they wrote may pass through it. */
export interface Meter {
  /** A turn took `seconds`. */
  turn(incoming: Incoming["kind"], result: "done" | "failed", seconds: number): void;
  outcome(kind: Outcome["kind"]): void;
  feedback(helped: "yes" | "no"): void;
}
