import type { FormReply } from "../../conversation/envelope.ts";
import type { Field, Form } from "../../conversation/form.ts";
import { checkField } from "../../conversation/forms/check.ts";
import { t } from "../../shared/texts.ts";
import type { ActionPayload, AdaptiveCard, Element, ExecuteAction } from "./adaptive-card.ts";
import { cardToAdaptive } from "./card-to-adaptive.ts";
import { FORM_SENT, inputId } from "./filled.ts";
import { type Input, inputOf } from "./form-to-adaptive-inputs.ts";
import { withoutTemplates } from "./plain-text.ts";

/** A card to fill in. */
export type FormCard = Omit<AdaptiveCard, "body" | "actions"> & {
  readonly body: readonly (Element | Input | Fault)[];
  readonly actions: readonly [SendAction];
};

/** What is wrong with the input above it: Adaptive Cards can say so only before a card is sent. */
interface Fault {
  readonly type: "RichTextBlock";
  readonly id: string;
  readonly spacing: "small";
  readonly inlines: readonly {
    readonly type: "TextRun";
    readonly text: string;
    readonly color: "attention";
    readonly weight: "bolder";
  }[];
}

/** `form` stands beside `data`, where no input can be called the same. */
type SendAction = ExecuteAction & { readonly data: ActionPayload & { readonly form: string } };

/** A form as an Adaptive Card 1.5, for Teams and the local page: with what stands in it, and what is wrong with it. */
export function formToAdaptive({ form, locale, errors = {} }: FormReply): FormCard {
  const wrong = form.fields.filter(({ id }) => errors[id] !== undefined).length;
  const first = wrong > 0 ? t(locale, "form.errors", { count: wrong }) : undefined;
  const frame = cardToAdaptive(
    {
      summary: first ? `${form.title}. ${first}` : form.title,
      blocks: [{ kind: "heading", text: form.title }, ...form.intro],
      actions: [],
    },
    locale,
  );
  return {
    ...frame,
    body: [
      ...frame.body,
      ...(first ? [faultOf("form", first)] : []),
      ...form.fields.flatMap((field) => [
        inputOf(field, inputId(field.id), errorMessage(field, locale)),
        ...faultUnder(field, errors[field.id]),
        ...hintUnder(field, locale),
      ]),
    ],
    actions: [send(form)],
  };
}

function errorMessage(field: Field, locale: FormReply["locale"]): string {
  if (field.kind === "number") {
    const { min, max } = field;
    return t(locale, "form.wrong.number", { min, max });
  }
  const empty = checkField({ ...field, required: true }, "", locale);
  return empty.ok ? "" : empty.error;
}

function hintUnder({ hint }: Field, locale: FormReply["locale"]): readonly Element[] {
  if (!hint) return [];
  const blocks = [{ kind: "text", text: hint, tone: "muted" } as const];
  return cardToAdaptive({ summary: "", blocks, actions: [] }, locale).body;
}

function faultUnder({ id }: Field, error: string | undefined): readonly Fault[] {
  return error === undefined ? [] : [faultOf(id, error)];
}

function faultOf(id: string, text: string): Fault {
  return {
    type: "RichTextBlock",
    id: `error-${id}`,
    spacing: "small",
    inlines: [
      { type: "TextRun", text: withoutTemplates(text), color: "attention", weight: "bolder" },
    ],
  };
}

function send(form: Form): SendAction {
  const { submit: title, data } = form;
  const button = {
    title,
    style: "positive" as const,
    data: { id: FORM_SENT, form: form.id, data },
  };
  return {
    type: "Action.Execute",
    verb: FORM_SENT,
    ...button,
    fallback: { type: "Action.Submit", ...button },
  };
}
