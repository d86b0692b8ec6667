import { t } from "../../shared/texts.ts";
import type { Tx } from "../../store/index.ts";
import type { Card } from "../card.ts";
import type { Envelope, Said } from "../envelope.ts";
import type { FieldErrors, Form } from "../form.ts";
import { isAside } from "./aside.ts";
import { beginUnsaid, type Draft } from "./draft.ts";
import { draftOf, dropDraft, type KeptDraft, keepDraft } from "./drafts.ts";
import { giveBack } from "./give-back.ts";
import { type FormContext, type FormSpec, judge } from "./spec.ts";
import { STEP, stepCard } from "./step-card.ts";
import { type Answer, answerStep, askAgain, type Stepped } from "./step-runner.ts";

/** What is said in the middle of a form. */
export interface StepSaid extends Said {
  /** It was a question of the person's own: answer it, and then say this, which asks the form's question again. */
  readonly aside?: true;
}

/**
 * Asks a form one question after the other; one that was begun before goes on where it was. What stands in its fields
 * already is not asked, but shown before it is sent.
 */
export async function beginSteps(tx: Tx, form: Form, envelope: Envelope): Promise<Said> {
  const { locale } = envelope;
  const kept = await draftOf(tx, envelope);
  if (kept && isOf(kept.value.draft, form))
    return said(stepCard(form, kept.value.draft, locale, t(locale, "form.step.resumed")));
  const draft = beginUnsaid(form);
  await keepDraft(tx, envelope, draft, kept);
  return said(stepCard(form, draft, locale, kept && t(locale, "form.step.replaced")));
}

/**
 * Takes a message or a click as the answer to the form that the person is in the middle of in this conversation.
 * Nothing when there is none, or it is no answer to any.
 */
export async function continueSteps(
  tx: Tx,
  specs: readonly FormSpec[],
  envelope: Envelope,
): Promise<StepSaid | undefined> {
  const answer = answerIn(envelope);
  const kept = answer && (await draftOf(tx, envelope));
  if (!kept) return undefined;
  const { draft } = kept.value;
  const spec = specs.find(({ id }) => id === draft.form);
  if (!spec || ("clicked" in answer && answer.clicked.form !== draft.form)) return undefined;
  const context = { envelope, data: draft.data };
  const form = spec.open(context);
  const { locale, receivedAt: now } = envelope;
  if ("text" in answer && !spec.takesQuestions && isAside(form, draft, answer.text, now))
    return { ...said(stepCard(form, draft, locale)), aside: true };
  const stepped = answerStep(form, draft, answer, { locale, now });
  return stepped.kind === "sends"
    ? sendDraft(tx, spec, context, kept)
    : keepStep(tx, envelope, kept, stepped);
}

async function sendDraft(
  tx: Tx,
  spec: FormSpec,
  context: FormContext,
  kept: KeptDraft,
): Promise<Said> {
  const { draft } = kept.value;
  const { envelope } = context;
  const askingAgain = (errors: FieldErrors) =>
    askAgain(spec.open(context), draft, errors, envelope.locale);
  const checked = judge(spec, context, draft.filled);
  if (!checked.ok) return keepStep(tx, envelope, kept, askingAgain(checked.errors));
  // Before it is sent: what comes of it may ask with a form of its own.
  await dropDraft(tx, kept);
  const submitted = await spec.submit(tx, checked.values, context);
  if ("tooLate" in submitted)
    return giveBack(tx, submitted.tooLate, spec.open(context), draft.filled, envelope);
  return "errors" in submitted
    ? keepStep(tx, envelope, undefined, askingAgain(submitted.errors))
    : submitted;
}

async function keepStep(
  tx: Tx,
  envelope: Envelope,
  kept: KeptDraft | undefined,
  stepped: Exclude<Stepped, { kind: "sends" }>,
): Promise<Said> {
  if (stepped.kind === "asks") await keepDraft(tx, envelope, stepped.draft, kept);
  else if (kept) await dropDraft(tx, kept);
  return said(stepped.card);
}

function answerIn({ incoming }: Envelope): Answer | undefined {
  if (incoming.kind === "message") return { text: incoming.text };
  return incoming.kind === "action" && incoming.action === STEP
    ? { clicked: incoming.data }
    : undefined;
}

function isOf(draft: Draft, form: Form): boolean {
  return draft.form === form.id && JSON.stringify(draft.data) === JSON.stringify(form.data);
}

function said(card: Card): Said {
  return { replies: [{ card }] };
}
