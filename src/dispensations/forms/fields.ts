import type { Field } from "../../conversation/form.ts";
import { type Locale, type TextKey, t } from "../../shared/texts.ts";
import { WORDS_LIMIT } from "../dispensation.ts";

/** What is asked by: the label, and what helps to answer it. */
interface Asked {
  readonly label: TextKey;
  readonly hint?: TextKey;
}

/** Some text that has to be there, unless `more` says so. */
export function textField(
  id: string,
  { label, hint }: Asked,
  locale: Locale,
  more: { readonly required?: false; readonly value?: string | undefined } = {},
): Field {
  const { value, required = true } = more;
  return {
    ...{ kind: "text", id, label: t(locale, label), ...(hint && { hint: t(locale, hint) }) },
    ...{ required, lines: "many", max: WORDS_LIMIT, ...(value !== undefined && { value }) },
  };
}

/** A day. */
export function dayField(
  id: string,
  label: TextKey,
  locale: Locale,
  more: { readonly required: boolean; readonly value?: string | undefined; readonly hint?: string },
): Field {
  const { required, value, hint } = more;
  return {
    ...{ kind: "date", id, label: t(locale, label), required },
    ...(hint !== undefined && { hint }),
    ...(value !== undefined && { value }),
  };
}

/** Some of several, separated by commas when they come back. */
export function choicesField(
  id: string,
  { label, hint }: Asked,
  options: readonly { readonly id: string; readonly name: string }[],
  locale: Locale,
  value?: string,
): Field {
  return {
    ...{ kind: "choices", id, label: t(locale, label), ...(hint && { hint: t(locale, hint) }) },
    options: options.map((one) => ({ value: one.id, title: one.name })),
    ...{ required: false, ...(value && { value }) },
  };
}

/** What was chosen among several. */
export function chosenIn(value: string | undefined): readonly string[] {
  return value ? value.split(",") : [];
}
