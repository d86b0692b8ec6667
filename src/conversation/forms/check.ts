import { isDay } from "../../shared/calendar/day.ts";
import { t } from "../../shared/texts.ts";
import type { Locale } from "../envelope.ts";
import type { Field, FieldErrors, Filled, Form } from "../form.ts";
import { fieldsAsked } from "./applies.ts";
import { tidy } from "./tidy.ts";

/** What a form comes to: values to act on, or what is wrong with which field. */
export type Checked =
  | { readonly ok: true; readonly values: Filled }
  | { readonly ok: false; readonly errors: FieldErrors };

/** What an answer comes to; the value is empty when nothing was answered, and nothing had to be. */
export type CheckedField =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: string };

/**
 * Checks what was filled in, the same on every surface. What is no field of the form, or none that is asked after
 * these answers, is dropped.
 */
export function checkFilled(form: Form, filled: Filled, locale: Locale): Checked {
  const values: [string, string][] = [];
  const errors: [string, string][] = [];
  for (const field of fieldsAsked(form, filled)) {
    const written = Object.hasOwn(filled, field.id) ? (filled[field.id] ?? "") : "";
    const checked = checkField(field, written, locale);
    if (!checked.ok) errors.push([field.id, checked.error]);
    else if (checked.value !== "") values.push([field.id, checked.value]);
  }
  return errors.length > 0
    ? { ok: false, errors: Object.fromEntries(errors) }
    : { ok: true, values: Object.fromEntries(values) };
}

/** Checks one answer, and tidies it. */
export function checkField(field: Field, written: string, locale: Locale): CheckedField {
  const value = tidy(field, written);
  const error = value === "" ? missing(field, locale) : wrong(field, value, locale);
  return error === undefined ? { ok: true, value } : { ok: false, error };
}

function missing(field: Field, locale: Locale): string | undefined {
  return field.required ? t(locale, `form.missing.${field.kind}`) : undefined;
}

function wrong(field: Field, value: string, locale: Locale): string | undefined {
  switch (field.kind) {
    case "text": {
      const over = value.length - field.max;
      const max = field.max.toLocaleString(locale);
      return over > 0 ? t(locale, "form.wrong.long", { max, count: over }) : undefined;
    }
    case "choice":
      return has(field, value) ? undefined : t(locale, "form.wrong.choice");
    case "choices":
      return value.split(",").every((one) => has(field, one))
        ? undefined
        : t(locale, "form.wrong.choices");
    case "date":
      return isDay(value) ? undefined : t(locale, "form.wrong.date");
    case "time":
      return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : t(locale, "form.wrong.time");
    case "number": {
      const { min, max } = field;
      const fits = /^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max;
      return fits ? undefined : t(locale, "form.wrong.number", { min, max });
    }
    default:
      return field satisfies never;
  }
}

function has({ options }: Field & { kind: "choice" | "choices" }, wanted: string): boolean {
  return options.some(({ value }) => value === wanted);
}
