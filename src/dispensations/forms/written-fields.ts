import type { Field } from "../../conversation/form.ts";
import type { Locale } from "../../shared/texts.ts";
import type { ActForm } from "../cards/actions.ts";
import { textField } from "./fields.ts";

/**
 * What one writes in one's own words in a form, whatever dispensation it is about: also whoever may not see that any
 * more gets their words back.
 */
export function writtenFields(form: ActForm, locale: Locale): readonly Field[] {
  const written = (id: string, label: Parameters<typeof textField>[1]["label"]) =>
    textField(id, { label }, locale, { required: false });
  if (form === "change") return REQUEST.map((id) => written(id, `dispensation.ask.${id}`));
  return [
    ...(form === "grant" ? [written("conditions", "dispensation.words.conditions")] : []),
    written("words", `dispensation.words.${form}`),
  ];
}

const REQUEST = [
  ...(["reference", "what", "covers", "why", "risk", "measures", "documentation"] as const),
];
