import type { Field, Filled, Form } from "../form.ts";

/** Whether a field is asked at all after what was answered so far. */
export function applies({ onlyIf }: Field, filled: Filled): boolean {
  return onlyIf === undefined || onlyIf.among.includes(filled[onlyIf.field] ?? "");
}

/** The fields that are asked after what was answered so far. */
export function fieldsAsked({ fields }: Form, filled: Filled): readonly Field[] {
  return fields.filter((field) => applies(field, filled));
}
