import type { Place } from "../../conversation/envelope.ts";
import type { InboundActivity } from "./activity.ts";

/** Where it was said. A kind of conversation that nobody knows yet is one where others are. */
export function placeKind({
  conversationType,
  isGroup,
}: InboundActivity["conversation"]): Place["kind"] {
  if (conversationType === "channel") return "channel";
  const isAlone = !conversationType || conversationType === "personal";
  return isAlone && !isGroup ? "personal" : "group";
}
