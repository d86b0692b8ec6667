import type { Tx } from "../../store/index.ts";
import type { Envelope, Reply, Said } from "../envelope.ts";
import type { FieldErrors, Filled, Form } from "../form.ts";
import { type Checked, checkFilled } from "./check.ts";
import { giveBack } from "./give-back.ts";
import { valuesIn, withValues } from "./values.ts";

/** Who fills in a form, where, and what it is about. */
export interface FormContext {
  readonly envelope: Envelope;
  /** The form's own `data`: ids it was opened with, and came back with. */
  readonly data: Readonly<Record<string, string>>;
}

/** It could not be done, and nothing was changed: what is kept by now says otherwise. The form comes back. */
interface Refused {
  readonly errors: FieldErrors;
}

/** It can be done no more, whatever is answered. What was written is given back with why, and kept nowhere. */
interface TooLate {
  readonly tooLate: Reply;
}

/** What came of a form that was sent. */
export type Submitted = Said | Refused | TooLate;

/** A form, declared once: whichever surface it is filled in on, it is opened, checked and sent here. */
export interface FormSpec<Values extends Filled = Filled> {
  readonly id: string;
  /** The same for the same context, for it is opened again to check what comes back. Its `data` is the context's. */
  open(context: FormContext): Form;
  /** What no field can tell alone, such as an end before the beginning. The fields are right by themselves. */
  check?(values: Values, context: FormContext): FieldErrors;
  submit(tx: Tx, values: Values, context: FormContext): Submitted | Promise<Submitted>;
  /** An answer to it may be a question, so that none is taken for an aside. */
  readonly takesQuestions?: true;
}

/** The form with what is known already standing in its fields. */
export function openForm(spec: FormSpec, context: FormContext, known: Filled = {}): Form {
  const form = spec.open(context);
  return withValues(form, { ...valuesIn(form), ...known });
}

/** Everything that is to hold before a form is acted upon. */
export function judge(spec: FormSpec, context: FormContext, filled: Filled): Checked {
  const checked = checkFilled(spec.open(context), filled, context.envelope.locale);
  if (!checked.ok) return checked;
  const errors = spec.check?.(checked.values, context) ?? {};
  return Object.keys(errors).length === 0 ? checked : { ok: false, errors };
}

/** A form that was filled in all at once: acted upon, or back with what is wrong and everything that was written. */
export async function sendForm(
  tx: Tx,
  spec: FormSpec,
  context: FormContext,
  filled: Filled,
): Promise<Said> {
  const checked = judge(spec, context, filled);
  const submitted = checked.ok ? await spec.submit(tx, checked.values, context) : checked;
  if ("tooLate" in submitted)
    return giveBack(tx, submitted.tooLate, spec.open(context), filled, context.envelope);
  if (!("errors" in submitted)) return submitted;
  const form = withValues(spec.open(context), filled);
  const { locale } = context.envelope;
  return { replies: [], form: { form, locale, errors: submitted.errors } };
}
