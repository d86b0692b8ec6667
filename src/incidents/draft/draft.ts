import type { Day } from "../../shared/calendar/day.ts";
import type { Locale } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import type { Incident } from "../incident.ts";

/** Whom a draft is to: the authority (art. 33 GDPR), or the people whose data it was (art. 34). */
export type DraftKind = "authority" | "concerned";

/** What a draft is made of. */
export interface DraftSource extends Setting {
  readonly incident: Incident;
  /** When the rest will be told, as whoever sends it has promised. */
  readonly moreBy?: Day | undefined;
}

/** Something that is said. `open`: it is not known yet, or the sender has to write it. */
export interface Saying {
  readonly text: string;
  readonly open?: true;
}

export type Part =
  | { readonly kind: "text"; readonly saying: Saying }
  | {
      readonly kind: "facts";
      readonly facts: readonly { readonly label: string; readonly value: Saying }[];
    }
  | { readonly kind: "list"; readonly items: readonly string[] };

export interface Section {
  readonly heading: string;
  readonly parts: readonly Part[];
}

/** A message that somebody reads through, mends and sends: plain data, for text and Word alike. */
export interface Draft {
  readonly kind: DraftKind;
  readonly locale: Locale;
  /** Such as `HÆN-2026-0042`. */
  readonly number: string;
  readonly title: string;
  /** For whoever sends it, and no part of what is sent. */
  readonly remarks: readonly string[];
  readonly sections: readonly Section[];
  /** Who it is from. */
  readonly from: string;
}
