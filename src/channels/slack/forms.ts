import { randomUUID } from "node:crypto";
import type { Card } from "../../conversation/card.ts";
import type { Content } from "../../conversation/content.ts";
import type { FormReply } from "../../conversation/envelope.ts";
import type { Clock } from "../../shared/clock.ts";
import { keepRecent } from "../../shared/recent.ts";
import { t } from "../../shared/texts.ts";
import { errorsInView, formToView, type SlackView } from "../cards/form-to-view.ts";
import { writeMetadata } from "./metadata.ts";

/** The button that opens a form which Slack gave no time for. */
export const OPEN_FORM = "slack.open-form";

/** A form, and where what comes of it goes. */
export interface Pending {
  readonly reply: FormReply;
  readonly to: string;
}

/** The forms that wait behind a button, in memory for half an hour. */
export interface PendingForms {
  get(form: string): Pending | undefined;
  /** What is said instead of the form, with the button that opens it. */
  putBehindButton(pending: Pending): Content;
}

export function openPendingForms(clock: Clock): PendingForms {
  const known = keepRecent<Pending>({ limit: 2_000, minutes: 30, clock });
  return {
    get: (form) => known.get(form),
    putBehindButton(pending) {
      const form = randomUUID();
      known.set(form, pending);
      return { card: formCard(pending.reply, form), locale: pending.reply.locale };
    },
  };
}

function formCard({ form: { title }, locale }: FormReply, form: string): Card {
  return {
    summary: title,
    blocks: [
      { kind: "heading", text: title },
      { kind: "text", text: t(locale, "slack.form.waits") },
    ],
    actions: [
      { id: OPEN_FORM, title: t(locale, "slack.form.open"), data: { form }, style: "primary" },
    ],
  };
}

/** The dialog of a form. */
export function viewOf({ reply: { form, locale }, to }: Pending): SlackView {
  return formToView(form, {
    metadata: writeMetadata({ to, data: form.data }),
    close: t(locale, "slack.form.close"),
  });
}

/** What Slack is answered when a form was sent and there is another, or the same with faults; nothing closes it. */
export function submissionAnswer(pending: Pending | undefined, sent: string): object | undefined {
  if (!pending) return undefined;
  const { form, errors = {} } = pending.reply;
  const faults = errorsInView(form, errors);
  if (form.id === sent && Object.keys(faults).length > 0) {
    return { response_action: "errors", errors: faults };
  }
  return { response_action: "update", view: viewOf(pending) };
}
