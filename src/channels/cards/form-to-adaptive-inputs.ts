import type { Field } from "../../conversation/form.ts";
import { isDay } from "../../shared/calendar/day.ts";
import { withoutTemplates } from "./plain-text.ts";

interface Base {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** What a host says that checks before it sends; Vogter checks again. */
  readonly errorMessage: string;
  readonly spacing: "medium";
}

/** The part of the inputs of Adaptive Cards 1.5 that Vogter writes. */
export type Input = Base &
  (
    | {
        readonly type: "Input.Text";
        readonly isMultiline: boolean;
        readonly maxLength: number;
        readonly value?: string;
      }
    | {
        readonly type: "Input.ChoiceSet";
        readonly choices: readonly { readonly title: string; readonly value: string }[];
        readonly style: "compact" | "expanded";
        readonly isMultiSelect: boolean;
        readonly wrap: true;
        readonly value?: string;
      }
    | { readonly type: "Input.Date" | "Input.Time"; readonly value?: string }
    | {
        readonly type: "Input.Number";
        readonly min: number;
        readonly max: number;
        readonly value?: number;
      }
  );

/** More than this to choose from is shown when it is asked for. */
const SHOWN_AT_ONCE = 7;

/** A field as the input of that name, with what stands in it where the input can hold that. */
export function inputOf(field: Field, id: string, errorMessage: string): Input {
  const { required: isRequired, value } = field;
  const label = withoutTemplates(field.label);
  const base: Base = { id, label, isRequired, errorMessage, spacing: "medium" };
  const text = value === undefined ? {} : { value };
  switch (field.kind) {
    case "text":
      return {
        ...{ ...base, type: "Input.Text", maxLength: field.max },
        ...{ isMultiline: field.lines === "many", ...text },
      };
    case "choice":
    case "choices": {
      const isMultiSelect = field.kind === "choices";
      const isLong = field.options.length > SHOWN_AT_ONCE && !isMultiSelect;
      return {
        ...{ ...base, type: "Input.ChoiceSet", isMultiSelect, wrap: true, ...text },
        style: isLong ? "compact" : "expanded",
        choices: field.options.map(({ title, value }) => ({
          title: withoutTemplates(title),
          value,
        })),
      };
    }
    case "date":
      return { ...base, type: "Input.Date", ...(isDay(value ?? "") && text) };
    case "time":
      return { ...base, type: "Input.Time", ...(/^\d\d:\d\d$/.test(value ?? "") && text) };
    case "number": {
      const { min, max } = field;
      const stands = /^-?\d{1,15}$/.test(value ?? "") && { value: Number(value) };
      return { ...base, type: "Input.Number", min, max, ...stands };
    }
    default:
      return field satisfies never;
  }
}
