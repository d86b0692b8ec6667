import type { Field, FieldErrors, Filled } from "../../conversation/form.ts";
import type { Locale } from "../../shared/texts.ts";
import type { Act } from "../act.ts";
import type { Incident } from "../incident.ts";
import type { Sort } from "../sorts.ts";

/** The forms with which somebody does something about an incident, by what they do. */
export const ACT_FORMS = [
  ...(["add", "judge", "not-breach", "authority", "sent", "concerned", "told", "measure"] as const),
  ...(["note", "mark", "aware", "merge", "close", "reopen"] as const),
] as const;
export type ActForm = (typeof ACT_FORMS)[number];

/** What a form asks, and what comes of the answers. */
export interface ActFormSpec {
  readonly fields: (locale: Locale, sorts: readonly Sort[]) => readonly Field[];
  /** What stands there already. */
  readonly known?: (incident: Incident) => Filled;
  /** What no answer tells alone. */
  readonly check?: (filled: Filled, locale: Locale) => FieldErrors;
  readonly acts: (filled: Filled, before: Incident) => readonly Act[];
}
