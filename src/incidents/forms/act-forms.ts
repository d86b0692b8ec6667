import type { Form } from "../../conversation/form.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Act } from "../act.ts";
import type { Incident } from "../incident.ts";
import type { Sort } from "../sorts.ts";
import type { ActForm, ActFormSpec } from "./act-form.ts";
import { DECISION_FORMS } from "./decision-forms.ts";
import { choiceField, instantFields, instantIn, reasonField, textField } from "./fields.ts";
import { judgeForm } from "./judge-form.ts";

/** A form of which the answer to one question is all there is. */
function oneText(label: "measure" | "note" | "reopen", act: (words: string) => Act): ActFormSpec {
  return {
    fields: (locale) => [
      textField("words", { label: `incident.ask.${label}` }, locale, { required: true }),
    ],
    acts: ({ words = "" }) => [act(words)],
  };
}

/** What each form asks, and what comes of it. */
export const ACT_FORM_SPECS: Readonly<Record<ActForm, ActFormSpec>> = {
  judge: judgeForm,
  ...DECISION_FORMS,
  measure: oneText("measure", (measure) => ({ do: "add-measure", measure })),
  note: oneText("note", (note) => ({ do: "add-note", note })),
  reopen: oneText("reopen", (reason) => ({ do: "reopen", reason })),
  "not-breach": {
    fields: (locale) => [
      textField("reason", { label: "incident.ask.not-breach" }, locale, { required: true }),
    ],
    acts: ({ reason = "" }) => [{ do: "judge-breach", is: false, reason }],
  },
  add: {
    fields: (locale, sorts) => [
      textField("words", { label: "incident.ask.add" }, locale),
      choiceField(
        "sort",
        { label: "incident.ask.sort" },
        sorts.map((one) => [one.id, one[locale]]),
        locale,
        false,
      ),
      textField("whose", { label: "incident.ask.whose", hint: "incident.ask.whose.hint" }, locale),
      ...instantFields(
        { day: "incident.ask.happened-day", time: "incident.ask.happened-time" },
        locale,
        false,
      ),
    ],
    known: ({ sort, whose }) => ({ sort, ...(whose && { whose }) }),
    acts: ({ words, sort, whose, ...at }) => [
      {
        ...{ do: "add", words, whose, happened: instantIn(at) },
        sort: sort as Incident["sort"] | undefined,
      },
    ],
  },
  mark: {
    fields: (locale) => [
      {
        ...{ kind: "choices", id: "marks", label: t(locale, "incident.ask.mark"), required: false },
        options: (["larger", "significant", "confidential"] as const).map((value) => ({
          ...{ value, title: t(locale, `incident.mark.${value}`) },
        })),
      },
      textField("reason", { label: "incident.ask.significant" }, locale),
    ],
    known: (incident) => ({ marks: marksOf(incident).join(",") }),
    check: ({ marks = "", reason }, locale) =>
      marks.split(",").includes("significant") && !reason
        ? { reason: t(locale, "incident.ask.reason-missing") }
        : {},
    // What it is marked as already needs no act; a recipient that was told cannot be untold.
    acts: ({ marks = "", reason = "" }, before) => {
      const marked = marks.split(",");
      const isNew = (mark: string) => marked.includes(mark) && !marksOf(before).includes(mark);
      const isConfidential = marked.includes("confidential");
      return [
        ...(isNew("larger") ? [{ do: "mark-larger" } as const] : []),
        ...(isNew("significant") ? [{ do: "mark-significant", reason } as const] : []),
        ...(isConfidential === before.isConfidential
          ? []
          : [{ do: "set-confidential", isConfidential } as const]),
      ];
    },
  },
  aware: {
    fields: (locale) => [
      ...instantFields({ day: "incident.ask.aware-day", time: "incident.ask.aware-time" }, locale),
      reasonField(locale),
    ],
    acts: ({ reason = "", ...at }) => [
      { do: "move-aware", aware: instantIn(at) ?? new Date(Number.NaN), reason },
    ],
  },
  merge: {
    fields: (locale) => [
      textField(
        "number",
        { label: "incident.ask.merge", hint: "incident.ask.merge.hint" },
        locale,
        {
          ...{ required: true, lines: "one" },
        },
      ),
    ],
    acts: ({ number = "" }) => [{ do: "merge-into", number }],
  },
  close: {
    fields: (locale) => [
      textField("cause", { label: "incident.ask.cause" }, locale, { required: true }),
      textField(
        "lesson",
        { label: "incident.ask.lesson", hint: "incident.ask.lesson.hint" },
        locale,
        {
          required: true,
        },
      ),
    ],
    acts: ({ cause = "", lesson = "" }) => [{ do: "close", cause, lesson }],
  },
};

/** The form as people fill it in. `data` comes back with it. */
export function actForm(
  name: ActForm,
  locale: Locale,
  sorts: readonly Sort[],
  data: Form["data"],
): Form {
  return {
    ...{ id: `incident.${name}`, title: t(locale, `incident.do.${name}`), intro: [], data },
    fields: ACT_FORM_SPECS[name].fields(locale, sorts),
    submit: t(locale, "incident.ask.save"),
  };
}

function marksOf({ isLarger, significant, isConfidential }: Incident): readonly string[] {
  return [
    ...(isLarger ? ["larger"] : []),
    ...(significant ? ["significant"] : []),
    ...(isConfidential ? ["confidential"] : []),
  ];
}
