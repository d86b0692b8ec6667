import type { Field } from "../../conversation/form.ts";
import { instantAt } from "../../shared/calendar/instant.ts";
import { type Locale, type TextKey, t } from "../../shared/texts.ts";

/** The most that one may write about something. */
const WORDS_LIMIT = 2_000;

type Label = { readonly label: TextKey; readonly hint?: TextKey };

/** Some text; `more` says what is otherwise than usual: that it must be there, in one line. */
export function textField(
  id: string,
  { label, hint }: Label,
  locale: Locale,
  more: { readonly required?: boolean; readonly lines?: "one" } = {},
): Field {
  return {
    ...{ kind: "text", id, label: t(locale, label), ...(hint && { hint: t(locale, hint) }) },
    ...{ required: false, lines: "many", max: WORDS_LIMIT, ...more },
  };
}

/** One of several, each called as its text says. */
export function choiceField(
  id: string,
  { label, hint }: Label,
  options: readonly (readonly [string, string])[],
  locale: Locale,
  required = true,
): Field & { readonly kind: "choice" } {
  return {
    ...{ kind: "choice", id, label: t(locale, label), ...(hint && { hint: t(locale, hint) }) },
    ...{ required, options: options.map(([value, title]) => ({ value, title })) },
  };
}

/** A day and a time of day: in two fields, as every surface can show them. */
export function instantFields(
  { day, time }: { readonly day: TextKey; readonly time: TextKey },
  locale: Locale,
  required = true,
): Field[] {
  return [
    { kind: "date", id: "day", label: t(locale, day), required },
    { kind: "time", id: "time", label: t(locale, time), required },
  ];
}

/** The instant that was filled in; of a day alone, its noon. */
export function instantIn({ day, time }: Readonly<Record<string, string>>): Date | undefined {
  return day === undefined ? undefined : instantAt(day, time ?? "12:00");
}

/** Why somebody judges so. */
export function reasonField(locale: Locale): Field {
  return textField("reason", { label: "incident.ask.reason" }, locale, { required: true });
}
