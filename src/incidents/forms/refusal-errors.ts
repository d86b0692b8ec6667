import type { FieldErrors } from "../../conversation/form.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Refusal } from "../act.ts";
import type { Sort } from "../sorts.ts";
import type { ActForm } from "./act-form.ts";
import { ACT_FORM_SPECS } from "./act-forms.ts";

/** Which question a refusal is about, where it is about one. */
const FIELDS: { readonly [Because in Refusal]?: string } = {
  "in-future": "day",
  "before-found": "day",
  "late-without-reason": "late",
  "exempt-and-told": "exemption",
  "merged-with-itself": "number",
  "no-such-incident": "number",
};

/** Why a form that was sent could not be acted upon, at the question that it is about, or else at the first. Pure. */
export function refusalErrors(
  name: ActForm,
  because: Refusal,
  locale: Locale,
  sorts: readonly Sort[],
): FieldErrors {
  const fields = ACT_FORM_SPECS[name].fields(locale, sorts);
  const field = fields.find(({ id }) => id === FIELDS[because]) ?? fields[0];
  return field ? { [field.id]: t(locale, `incident.refusal.${because}`) } : {};
}
