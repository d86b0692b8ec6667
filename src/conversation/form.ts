/**
 * What Vogter asks for, as plain data. Written once; each surface shows it its own way: as a dialog, as a card to
 * fill in, or one question after the other.
 * A leaf: rooms may import this file, and it imports nothing but other leaves.
 */
import type { PlainBlock } from "./card.ts";

export interface Form {
  /** What the router knows it by. */
  readonly id: string;
  /** At most 24 characters: no more fits over a dialog in Slack. */
  readonly title: string;
  readonly intro: readonly PlainBlock[];
  readonly fields: readonly Field[];
  /** What stands on the button that sends it; at most 24 characters. */
  readonly submit: string;
  /** Comes back with it: ids, never what somebody wrote. */
  readonly data: Readonly<Record<string, string>>;
}

export type Field = FieldBase &
  (
    | { readonly kind: "text"; readonly lines: "one" | "many"; readonly max: number }
    | { readonly kind: "choice"; readonly options: readonly Option[] }
    | { readonly kind: "choices"; readonly options: readonly Option[] }
    /** A day such as `2026-05-01`. */
    | { readonly kind: "date" }
    /** A time of day such as `09:00`. */
    | { readonly kind: "time" }
    | { readonly kind: "number"; readonly min: number; readonly max: number }
  );

interface FieldBase {
  readonly id: string;
  /** As a question: it is also what is asked turn by turn. */
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** What stands there at first, as it would come back. */
  readonly value?: string;
  /**
   * Only asked after one of these answers to an earlier choice. A surface that shows all fields at once shows this one
   * too, so it is not `required`; what is written there after another answer is dropped.
   */
  readonly onlyIf?: { readonly field: string; readonly among: readonly string[] };
}

export interface Option {
  readonly value: string;
  readonly title: string;
}

/** What was filled in, by the field's id. Several choices are separated by commas; what was left empty is missing. */
export type Filled = Readonly<Record<string, string>>;

/** What is wrong with a field, in words for the person, by the field's id. */
export type FieldErrors = Readonly<Record<string, string>>;
