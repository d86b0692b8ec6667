import { t } from "../../shared/texts.ts";
import type { Card } from "../card.ts";
import type { Locale } from "../envelope.ts";
import type { Field, FieldErrors, Filled, Form } from "../form.ts";
import { checkField } from "./check.ts";
import { backward, type Draft, fieldAsked, mending, onward, saying } from "./draft.ts";
import { type Move, moveClicked, moveSaid } from "./move.ts";
import { cancelledCard, mendCard, stepCard } from "./step-card.ts";
import { tidy } from "./tidy.ts";

/** What somebody did about the question: wrote something, or clicked one of its buttons. */
export type Answer =
  | { readonly text: string }
  | { readonly clicked: Readonly<Record<string, string>> };

/** The question that comes next, or comes again. */
export interface Asks {
  readonly kind: "asks";
  readonly draft: Draft;
  readonly card: Card;
}

/** What came of it. */
export type Stepped =
  | Asks
  /** To be checked as a whole, as a form that was sent at once is. */
  | { readonly kind: "sends"; readonly filled: Filled }
  | { readonly kind: "cancelled"; readonly card: Card };

/** Takes an answer: on to the next question, the same again with what is wrong, or the end. */
export function answerStep(
  form: Form,
  draft: Draft,
  answer: Answer,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
): Stepped {
  const asks = (draft: Draft, note?: string): Asks => ({
    kind: "asks",
    draft,
    card: stepCard(form, draft, locale, note),
  });
  const move =
    "text" in answer ? moveSaid(form, draft, answer.text, now) : moveClicked(draft, answer.clicked);
  if (!move) return asks(draft, t(locale, "form.step.already"));
  if (move.do === "cancel") return { kind: "cancelled", card: cancelledCard(locale) };
  if (move.do === "back") return asks(backward(form, draft));
  const field = fieldAsked(form, draft);
  if (field) {
    const { draft: next, error } = answered(form, draft, field, move, locale);
    return asks(next, error);
  }
  if (move.do === "send") return { kind: "sends", filled: draft.filled };
  if (move.do !== "mend") return asks(draft, t(locale, "form.summary.unsure"));
  return form.fields.some(({ id }) => id === move.value)
    ? asks(mending(draft, move.value))
    : { kind: "asks", draft, card: mendCard(form, draft, locale) };
}

/** Asks the first question anew whose answer cannot be sent. */
export function askAgain(form: Form, draft: Draft, errors: FieldErrors, locale: Locale): Asks {
  const wrong = form.fields.find(({ id }) => errors[id] !== undefined);
  const next = wrong ? mending(draft, wrong.id) : draft;
  const note = wrong ? errors[wrong.id] : Object.values(errors)[0];
  return { kind: "asks", draft: next, card: stepCard(form, next, locale, note) };
}

function answered(
  form: Form,
  draft: Draft,
  field: Field,
  move: Move,
  locale: Locale,
): { draft: Draft; error?: string } {
  const stands = draft.filled[field.id] ?? "";
  if (move.do === "add") {
    const more = checkField(field, tidy(field, `${stands},${move.value}`), locale);
    return more.ok ? { draft: saying(draft, more.value) } : { draft, error: more.error };
  }
  if (move.do !== "answer" && move.do !== "skip" && move.do !== "keep") return { draft };
  const value = { answer: move.value, skip: "", keep: stands }[move.do];
  const checked = checkField(field, value, locale);
  return checked.ok
    ? { draft: onward(form, saying(draft, checked.value)) }
    : { draft, error: checked.error };
}
