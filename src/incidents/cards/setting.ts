import type { Locale } from "../../shared/texts.ts";
import type { IncidentDesk } from "../desk.ts";

/** What a card needs besides the incident. */
export interface Setting {
  readonly desk: Pick<IncidentDesk, "tenant" | "policyOf" | "rules" | "sorts">;
  readonly locale: Locale;
  readonly now: Date;
}
