import type { Filled, Form } from "../form.ts";

/** What stands in a form's fields at first. */
export function valuesIn(form: Form): Filled {
  return Object.fromEntries(
    form.fields.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
  );
}

/** The form with just these values standing in its fields. */
export function withValues(form: Form, values: Filled): Form {
  const fields = form.fields.map(({ value: _, ...field }) => ({
    ...field,
    ...(Object.hasOwn(values, field.id) && { value: values[field.id] ?? "" }),
  }));
  return { ...form, fields };
}
