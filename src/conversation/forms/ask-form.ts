import { t } from "../../shared/texts.ts";
import type { Tx } from "../../store/index.ts";
import type { Said } from "../envelope.ts";
import type { FormContext, FormSpec } from "./spec.ts";

type Question = { readonly question: string };

/** The form one asks the policy with; `answer` is what answers there. */
export function askForm(
  answer: (tx: Tx, question: string, context: FormContext) => Said | Promise<Said>,
): FormSpec<Question> {
  return {
    id: "ask",
    takesQuestions: true,
    open: ({ envelope: { locale }, data }) => ({
      id: "ask",
      title: t(locale, "form.ask.title"),
      intro: [],
      fields: [
        {
          kind: "text",
          id: "question",
          label: t(locale, "form.ask.question"),
          hint: t(locale, "form.ask.hint"),
          required: true,
          lines: "many",
          max: 1_000,
        },
      ],
      submit: t(locale, "form.ask.submit"),
      data,
    }),
    submit: (tx, { question }, context) => answer(tx, question, context),
  };
}
