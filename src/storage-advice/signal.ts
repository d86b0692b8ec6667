import type { Evidence } from "./asked.ts";
import type { Kind } from "./lexicon-shape.ts";

/** Evidence with where it stands, while the class is being worked out. */
export interface Signal extends Evidence {
  readonly at: number;
  readonly clause: number;
  readonly general: boolean;
  /** Whether "og" and another thing follow. */
  readonly joined: boolean;
  /** Whether it is said of somebody by name: "Louise er syg". */
  readonly ofSomebody?: boolean;
  readonly cancels?: Kind["cancels"];
  readonly only?: Kind["only"];
}
