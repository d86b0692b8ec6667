import type { Field, Filled, Form } from "../../conversation/form.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { type Locale, type TextKey, t } from "../../shared/texts.ts";
import type { Act } from "../act.ts";
import type { ActForm } from "../cards/actions.ts";
import { muted, text } from "../cards/blocks.ts";
import type { Setting } from "../cards/setting.ts";
import { dayText, monthText } from "../cards/words.ts";
import { lastDay } from "../month.ts";
import { monthsToDeferTo } from "../refusal.ts";
import { type Task, taskId, WORDS_LIMIT } from "../task.ts";

/** The form that reports a task done, puts it off, corrects what was said of it or opens it again. */
export function actForm(name: ActForm, task: Task, setting: Setting): Form {
  const { locale } = setting;
  return {
    id: `wheel.${name}`,
    title: t(locale, `wheel.do.${name}`),
    intro: [
      text(t(locale, "wheel.task.heading", { name: task.name[locale], year: task.year })),
      ...(name === "defer"
        ? [muted(t(locale, "wheel.ask.limit", { day: dayText(task.limit, locale) }))]
        : []),
    ],
    fields: fieldsOf(name, task, setting),
    submit: t(locale, `wheel.send.${name}`),
    data: { task: taskId(task), form: name },
  };
}

/** What was filled in, as an act. Pure. */
export function actIn(name: ActForm, filled: Filled): Act {
  const { on = "", note = "", evidence, to = "", words = "" } = filled;
  switch (name) {
    case "done":
      return { do: "done", on, note, evidence };
    case "correct":
      return { do: "correct", on, note, evidence, why: words };
    case "defer":
      return { do: "defer", to, reason: words };
    case "reopen":
      return { do: "reopen", why: words };
  }
}

/** What one writes in one's own words, whatever the task: also whoever comes too late gets their words back. */
export function writtenFields(name: ActForm, locale: Locale): readonly Field[] {
  const isReport = name === "done" || name === "correct";
  return [
    ...(isReport ? [noteField(locale), evidenceField(locale)] : []),
    ...(name === "done" ? [] : [wordsField(name, locale)]),
  ].map((field) => ({ ...field, required: false }));
}

function fieldsOf(name: ActForm, task: Task, setting: Setting): readonly Field[] {
  const { locale, now } = setting;
  const { state } = task;
  const before = state.is === "done" ? state : undefined;
  switch (name) {
    case "done":
    case "correct":
      return [
        {
          ...{ kind: "date", id: "on", label: t(locale, "wheel.ask.on"), required: true },
          value: before?.on ?? dayOf(now),
        },
        noteField(locale, before?.note),
        evidenceField(locale, before?.evidence),
        ...(name === "correct" ? [wordsField(name, locale)] : []),
      ];
    case "defer":
      return [toField(task, setting), wordsField(name, locale)];
    case "reopen":
      return [wordsField(name, locale)];
  }
}

/** The months there are until it comes round again, and which of them the policy does not allow. */
function toField(task: Task, setting: Setting): Field {
  const { locale, desk, now } = setting;
  const options = monthsToDeferTo(task, desk, now).map((month) => {
    const title = monthText(month, locale);
    const isOver = lastDay(month) > task.limit;
    return { value: month, title: isOver ? t(locale, "wheel.ask.over", { month: title }) : title };
  });
  const label = t(locale, "wheel.ask.to");
  return { kind: "choice", id: "to", label, options, required: true };
}

function noteField(locale: Locale, value?: string): Field {
  return wordsOf("note", "wheel.ask.note", locale, { value });
}

function evidenceField(locale: Locale, value?: string): Field {
  const hint = t(locale, "wheel.ask.evidence.hint");
  return { ...wordsOf("evidence", "wheel.ask.evidence", locale, { value }), hint, required: false };
}

function wordsField(name: Exclude<ActForm, "done">, locale: Locale): Field {
  return wordsOf("words", `wheel.ask.why.${name}`, locale);
}

function wordsOf(
  id: string,
  label: TextKey,
  locale: Locale,
  { value }: { readonly value?: string | undefined } = {},
): Field {
  return {
    ...{ kind: "text", id, label: t(locale, label), required: true },
    ...{ lines: id === "evidence" ? "one" : "many", max: WORDS_LIMIT },
    ...(value !== undefined && { value }),
  };
}
