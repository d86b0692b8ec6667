import { authorityDraft } from "./authority.ts";
import { concernedDraft } from "./concerned.ts";
import type { Draft, DraftKind, DraftSource } from "./draft.ts";

/** The draft of one kind. Pure. */
export function draftOf(kind: DraftKind, source: DraftSource): Draft {
  return kind === "authority" ? authorityDraft(source) : concernedDraft(source);
}
