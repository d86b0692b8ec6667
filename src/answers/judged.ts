import type { Policy } from "../policy/index.ts";
import type { Decision } from "./decide.ts";
import type { Field } from "./evidence.ts";
import type { Ranking } from "./ranking.ts";

/** A question read against one policy. */
export interface Judged {
  readonly policy: Policy;
  readonly field: Field;
  readonly ranking: Ranking;
  readonly decision: Decision;
}
