import type { Field, Filled, Form } from "../form.ts";
import { applies, fieldsAsked } from "./applies.ts";
import { valuesIn } from "./values.ts";

/** How far somebody has come with a form that is asked one question after the other. */
export interface Draft {
  /** The form's id. */
  readonly form: string;
  /** What the form carries along. */
  readonly data: Readonly<Record<string, string>>;
  readonly filled: Filled;
  /** The field that is being asked; empty when all have been, and what was said is shown before it is sent. */
  readonly asking: string;
  /** It is one answer that is being put right: what was said is shown again after it. */
  readonly mending: boolean;
}

/** A form's first question. What stands in its fields at first counts as said, until something else is. */
export function begin(form: Form): Draft {
  return {
    form: form.id,
    data: form.data,
    filled: valuesIn(form),
    asking: form.fields[0]?.id ?? "",
    mending: false,
  };
}

/** The first question to which there is no answer yet: what somebody told already is not asked again. */
export function beginUnsaid(form: Form): Draft {
  const draft = begin(form);
  const unsaid = form.fields.find(({ id }) => draft.filled[id] === undefined);
  return { ...draft, asking: unsaid?.id ?? "" };
}

/** The field that is being asked; nothing when what was said is shown. */
export function fieldAsked(form: Form, { asking }: Draft): Field | undefined {
  return form.fields.find(({ id }) => id === asking);
}

/** With `value` as what was said to the question that is asked; an empty one takes away what was. */
export function saying(draft: Draft, value: string): Draft {
  const { [draft.asking]: _, ...others } = draft.filled;
  return { ...draft, filled: value === "" ? others : { ...others, [draft.asking]: value } };
}

/** On to the next question, or to what was said. */
export function onward(form: Form, draft: Draft): Draft {
  const next = draft.mending ? undefined : nextField(form, draft);
  return { ...draft, asking: next?.id ?? "", mending: false };
}

function nextField(form: Form, { asking, filled }: Draft): Field | undefined {
  const at = form.fields.findIndex(({ id }) => id === asking);
  return form.fields.slice(at + 1).find((field) => applies(field, filled));
}

/** Back to the question before, or to what was said when only one answer was being put right. */
export function backward(form: Form, draft: Draft): Draft {
  if (draft.mending) return { ...draft, asking: "", mending: false };
  const fields = fieldsAsked(form, draft.filled);
  const at = fields.findIndex(({ id }) => id === draft.asking);
  const before = fields.at(at > 0 ? at - 1 : at);
  return { ...draft, asking: before?.id ?? "", mending: draft.asking === "" };
}

/** To that one question, and then back to what was said. */
export function mending(draft: Draft, field: string): Draft {
  return { ...draft, asking: field, mending: true };
}
