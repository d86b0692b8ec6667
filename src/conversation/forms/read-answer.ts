import { dayOf } from "../../shared/calendar/instant.ts";
import type { Field } from "../form.ts";
import { readDay } from "./read-day.ts";
import { readOption, readOptions } from "./read-option.ts";
import { readTime } from "./read-time.ts";

/** What somebody said, as the field would have it; as it was said when it is not understood, so that the check tells. */
export function readAnswer(field: Field, text: string, now: Date): string {
  return understood(field, text, now) ?? text;
}

function understood(field: Field, text: string, now: Date): string | undefined {
  switch (field.kind) {
    case "choice":
      return readOption(field.options, text);
    case "choices":
      return readOptions(field.options, text);
    case "date":
      return readDay(text, dayOf(now));
    case "time":
      return readTime(text, now);
    case "number":
      return theNumberIn(text);
    case "text":
      return text;
    default:
      return field satisfies never;
  }
}

/** "14 deltog" says a number; "12 eller 14" says none. */
function theNumberIn(text: string): string | undefined {
  const [number, another] = text.match(/[+-]?\d+(?:[.,]\d+)*/g) ?? [];
  return another === undefined ? number : undefined;
}
