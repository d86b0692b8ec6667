import type { Locale } from "../../shared/texts.ts";
import type { Setup } from "../desk.ts";

/** What a card needs besides the reviews. */
export interface Setting {
  readonly desk: Setup;
  readonly locale: Locale;
  readonly now: Date;
}
