import { t } from "../../shared/texts.ts";
import type { Action, Card, PlainBlock } from "../card.ts";
import type { Locale } from "../envelope.ts";
import type { Field, Form } from "../form.ts";
import { fieldsAsked } from "./applies.ts";
import { type Draft, fieldAsked } from "./draft.ts";
import type { Move } from "./move.ts";
import { optionButtons, optionList } from "./option-buttons.ts";
import { showValue } from "./show-value.ts";

/** What a click on a question's button is known by. */
export const STEP = "form.step";

/** The question that is asked, or what was said, before it is sent. `note` is what there is to say first. */
export function stepCard(form: Form, draft: Draft, locale: Locale, note?: string): Card {
  const field = fieldAsked(form, draft);
  const card = field ? questionCard(form, draft, field, locale) : summaryCard(form, draft, locale);
  if (note === undefined) return card;
  return {
    ...card,
    summary: `${note} ${card.summary}`,
    blocks: [{ kind: "text", text: note }, ...card.blocks],
  };
}

/** Which answer to put right. */
export function mendCard(form: Form, draft: Draft, locale: Locale): Card {
  const heading = t(locale, "form.mend.heading");
  return {
    summary: heading,
    blocks: [{ kind: "heading", text: heading }],
    actions: [
      ...fieldsAsked(form, draft.filled).map(({ id, label }) => button(draft, label, "mend", id)),
      button(draft, t(locale, "form.step.cancel"), "cancel"),
    ],
  };
}

/** That nothing was sent, and nothing is kept. */
export function cancelledCard(locale: Locale): Card {
  const heading = t(locale, "form.cancelled.heading");
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "form.cancelled.body") },
    ],
    actions: [],
  };
}

function questionCard(form: Form, draft: Draft, field: Field, locale: Locale): Card {
  const fields = fieldsAsked(form, draft.filled);
  const at = fields.indexOf(field) + 1;
  const stands = draft.filled[field.id];
  const isFirst = at === 1 && !draft.mending;
  const place = t(locale, "form.step.at", { title: form.title, at, of: fields.length });
  return {
    summary: field.label,
    blocks: [
      muted(place),
      ...(isFirst ? form.intro : []),
      { kind: "heading", text: field.label },
      ...(field.hint ? [muted(field.hint)] : []),
      ...optionList(field),
      ...(stands === undefined
        ? []
        : [muted(t(locale, "form.step.stands", { value: showValue(field, stands, locale) }))]),
    ],
    actions: [
      ...optionButtons(field, stands).map(({ title, what, value }) =>
        button(draft, title, what, value),
      ),
      ...waysOn(draft, field, locale),
      ...(isFirst ? [] : [button(draft, t(locale, "form.step.back"), "back")]),
      button(draft, t(locale, "form.step.cancel"), "cancel"),
    ],
  };
}

/** Past the question without an answer, or with the one that stands. */
function waysOn(draft: Draft, field: Field, locale: Locale): Action[] {
  const keep = field.kind === "choices" ? "form.step.done" : "form.step.keep";
  return [
    ...(draft.filled[field.id] === undefined
      ? []
      : [{ ...button(draft, t(locale, keep), "keep"), style: "primary" as const }]),
    ...(field.required ? [] : [button(draft, t(locale, "form.step.skip"), "skip")]),
  ];
}

function summaryCard(form: Form, draft: Draft, locale: Locale): Card {
  const heading = t(locale, "form.summary.heading");
  return {
    summary: heading,
    blocks: [
      muted(form.title),
      { kind: "heading", text: heading },
      ...fieldsAsked(form, draft.filled).flatMap((field): PlainBlock[] => {
        const value = draft.filled[field.id];
        if (value === undefined) return [];
        return [muted(field.label), { kind: "text", text: showValue(field, value, locale) }];
      }),
    ],
    actions: [
      { ...button(draft, form.submit, "send"), style: "primary" },
      button(draft, t(locale, "form.step.mend"), "mend"),
      button(draft, t(locale, "form.step.cancel"), "cancel"),
    ],
  };
}

function button(draft: Draft, title: string, what: Move["do"], value?: string): Action {
  const { form, asking } = draft;
  return {
    id: STEP,
    title,
    data: { form, field: asking, do: what, ...(value !== undefined && { value }) },
  };
}

function muted(text: string): PlainBlock {
  return { kind: "text", text, tone: "muted" };
}
