import type { AnyKind } from "../store/index.ts";
import { addresses } from "./addresses.ts";
import { lastTopics } from "./memory.ts";
import { turns } from "./turns.ts";

/** What conversations keep. */
export const CONVERSATION_KINDS: readonly AnyKind[] = [addresses, lastTopics, turns];
