import type { Field, FieldErrors, Form } from "../../conversation/form.ts";
import { renderAll } from "./card-to-blocks.ts";
import { type PlainText, plain, type SlackBlock } from "./card-to-blocks-kit.ts";
import { inputElement } from "./form-to-view-input.ts";
import { limits, shorten } from "./limits.ts";
import { splitCard } from "./split-card.ts";

const { slack } = limits;

/** A form as a dialog. */
export interface SlackView {
  readonly type: "modal";
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: PlainText;
  readonly submit: PlainText;
  readonly close: PlainText;
  readonly blocks: readonly (SlackBlock | InputBlock)[];
}

interface InputBlock {
  readonly type: "input";
  readonly block_id: string;
  readonly optional: boolean;
  readonly label: PlainText;
  readonly hint?: PlainText;
  readonly element: object;
}

/**
 * A form as one of Slack's dialogs. `metadata` comes back with it; `close` stands on the button that gives up.
 * @throws VogterError `slack.form-too-large` when the form is none that Slack can show
 */
export function formToView(
  form: Form,
  { metadata, close }: { readonly metadata: string; readonly close: string },
): SlackView {
  const inputs = form.fields.map(toInput);
  return {
    type: "modal",
    callback_id: form.id,
    private_metadata: metadata,
    title: plain(shorten(form.title, slack.view.title)),
    submit: plain(shorten(form.submit, slack.view.title)),
    close: plain(shorten(close, slack.view.title)),
    blocks: [...introOf(form).slice(0, slack.view.blocks - inputs.length), ...inputs],
  };
}

/** The faults that can stand at their field in the open dialog; the dialog knows no others. */
export function errorsInView({ fields }: Form, errors: FieldErrors): Record<string, string> {
  const known = fields.flatMap(({ id }) => (errors[id] ? [[id, errors[id]] as const] : []));
  return Object.fromEntries(known);
}

function introOf({ intro }: Form): SlackBlock[] {
  const lines = { summary: "", blocks: intro, actions: [] };
  const parts = splitCard(lines, ({ blocks }) => JSON.stringify(blocks).length <= slack.text);
  return parts.flatMap(({ blocks }) => renderAll(blocks));
}

function toInput(field: Field): InputBlock {
  const { id, required, label, hint } = field;
  return {
    type: "input",
    block_id: id,
    optional: !required,
    label: plain(shorten(label, slack.view.label)),
    ...(hint && { hint: plain(shorten(hint, slack.view.label)) }),
    element: inputElement(field),
  };
}
