import type { Locale } from "../../../src/conversation/envelope.ts";
import type { Form } from "../../../src/conversation/form.ts";
import type { FormSpec } from "../../../src/conversation/forms/spec.ts";

/** A form with a field of every kind. */
export const sampleForm: Form = {
  id: "sample",
  title: "Meld en hændelse",
  intro: [{ kind: "text", text: "Godt, du siger det." }],
  fields: [
    { kind: "text", id: "what", label: "Hvad skete der?", required: true, lines: "many", max: 60 },
    { kind: "date", id: "day", label: "Hvilken dag?", required: true },
    { kind: "time", id: "time", label: "Hvad var klokken?", required: false },
    {
      ...{ kind: "choice", id: "people", label: "Er der oplysninger om personer i?" },
      required: true,
      options: [
        { value: "yes", title: "Ja" },
        { value: "no", title: "Nej" },
        { value: "unknown", title: "Ved ikke" },
      ],
    },
    {
      ...{ kind: "choices", id: "where", label: "Hvor ligger det?", required: false },
      options: [
        { value: "mail", title: "Mail" },
        { value: "phone", title: "Telefon" },
        { value: "paper", title: "Papir" },
      ],
    },
    { kind: "number", id: "count", label: "Hvor mange?", required: false, min: 0, max: 500 },
  ],
  submit: "Send",
  data: { clause: "sikkerhedsbrud/1" },
};

const english: Record<string, string> = {
  what: "What happened?",
  day: "Which day?",
  time: "What time was it?",
  people: "Is it about people?",
  where: "Where is it?",
  count: "How many?",
};

/** The sample as a flow has it; what is submitted is said back, and is put among `sent`. */
export function sampleSpec(sent: unknown[] = []): FormSpec {
  return {
    id: "sample",
    open: ({ envelope, data }) => ({ ...inLanguage(envelope.locale), data }),
    check: ({ what, count }): Record<string, string> =>
      what === "tomt" && count === "0" ? { count: "Så er der intet at melde." } : {},
    submit(_tx, values) {
      sent.push(values);
      return { replies: [{ card: { summary: "Meldt.", blocks: [], actions: [] } }] };
    },
  };
}

function inLanguage(locale: Locale): Form {
  if (locale === "da") return sampleForm;
  const fields = sampleForm.fields.map((field) => ({
    ...field,
    label: english[field.id] ?? field.label,
  }));
  return { ...sampleForm, title: "Report an incident", fields };
}
