import { CONVERSATION_KINDS } from "./conversation/kinds.ts";
import { DISPENSATION_KINDS } from "./dispensations/index.ts";
import { incidents, reports } from "./incidents/index.ts";
import { REVIEW_KINDS } from "./reviews/index.ts";
import { type AnyKind, OWN_KINDS } from "./store/index.ts";
import { WHEEL_KINDS } from "./wheel/index.ts";

/** Everything that Vogter keeps: what every store holds, and what the rooms add. A room's kinds get a line here. */
export const ALL_KINDS: readonly AnyKind[] = [
  ...OWN_KINDS,
  ...CONVERSATION_KINDS,
  ...[incidents, reports],
  ...DISPENSATION_KINDS,
  ...REVIEW_KINDS,
  ...WHEEL_KINDS,
];
