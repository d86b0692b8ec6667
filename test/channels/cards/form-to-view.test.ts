import fc from "fast-check";
import { expect, test } from "vitest";
import { errorsInView, formToView } from "../../../src/channels/cards/form-to-view.ts";
import { viewToFilled } from "../../../src/channels/cards/view-to-filled.ts";
import type { Field, Form } from "../../../src/conversation/form.ts";
import { blockFaults } from "./block-kit-faults.ts";

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `${index}`, title: `Valg ${index}` }));

const FORM: Form = {
  id: "incident",
  title: "Meld en hændelse",
  intro: [{ kind: "text", text: "Det tager et halvt minut." }],
  submit: "Meld",
  data: {},
  fields: [
    {
      id: "what",
      kind: "text",
      lines: "many",
      max: 2_000,
      label: "Hvad skete der?",
      required: true,
    },
    {
      id: "people",
      kind: "choice",
      options: options(3),
      label: "Personer?",
      required: true,
      value: "1",
    },
    {
      id: "where",
      kind: "choices",
      options: options(11),
      label: "Hvor?",
      required: false,
      value: "1,2",
    },
    { id: "day", kind: "date", label: "Hvilken dag?", required: true, value: "2026-05-01" },
    { id: "hour", kind: "time", label: "Hvornår?", required: false },
    { id: "count", kind: "number", min: 0, max: 99, label: "Hvor mange?", required: false },
  ],
};

const show = (form: Form) => formToView(form, { metadata: "{}", close: "Annuller" });

test("a form is a dialog with a field for each question", () => {
  const view = show(FORM);
  expect(view).toMatchObject({ callback_id: "incident", submit: { text: "Meld" } });
  const elements = view.blocks.map((block) => "element" in block && block.element);
  expect(elements).toMatchObject([
    false,
    { type: "plain_text_input", multiline: true, max_length: 2_000 },
    { type: "radio_buttons", initial_option: { value: "1" } },
    { type: "multi_static_select", initial_options: [{ value: "1" }, { value: "2" }] },
    { type: "datepicker", initial_date: "2026-05-01" },
    { type: "timepicker" },
    { type: "number_input", min_value: "0", max_value: "99", is_decimal_allowed: false },
  ]);
});

test("what is filled in comes back by the field's id; what is empty is missing", () => {
  expect(
    viewToFilled({
      values: {
        what: { value: { type: "plain_text_input", value: "væk" } },
        people: { value: { type: "radio_buttons", selected_option: { value: "1" } } },
        where: {
          value: { type: "checkboxes", selected_options: [{ value: "1" }, { value: "2" }] },
        },
        none: { value: { type: "checkboxes", selected_options: [] } },
        day: { value: { type: "datepicker", selected_date: "2026-05-01" } },
        hour: { value: { type: "timepicker", selected_time: "09:00" } },
        count: { value: { type: "number_input", value: null } },
      },
    }),
  ).toEqual({ what: "væk", people: "1", where: "1,2", day: "2026-05-01", hour: "09:00" });
  expect([null, [], {}, { values: 1 }].map(viewToFilled)).toEqual([{}, {}, {}, {}]);
});

test("only a fault at a field the dialog has can stand there", () => {
  expect(errorsInView(FORM, { what: "Skriv noget.", other: "x" })).toEqual({
    what: "Skriv noget.",
  });
});

test("an option whose id Slack does not take is refused", () => {
  const field: Field = {
    ...{ id: "a", kind: "choice", label: "?", required: true },
    options: [{ value: "x".repeat(76), title: "x" }],
  };
  expect(() => show({ ...FORM, fields: [field] })).toThrow(
    expect.objectContaining({ code: "slack.form-too-large" }),
  );
});

test("whatever a form holds, every limit holds", () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 4_000 })
    .map((one) => `?${one}`);
  const base = { label: text, hint: text, required: fc.boolean() };
  const many = fc.integer({ min: 1, max: 250 }).map(options);
  const field = (id: string): fc.Arbitrary<Field> =>
    fc.oneof(
      fc.record({
        ...base,
        ...{ id: fc.constant(id), kind: fc.constant("text" as const), value: text },
        ...{ lines: fc.constantFrom("one" as const, "many" as const), max: fc.nat(9_000) },
      }),
      fc.record({
        ...base,
        id: fc.constant(id),
        kind: fc.constant("choice" as const),
        options: many,
      }),
      fc.record({
        ...base,
        id: fc.constant(id),
        kind: fc.constant("choices" as const),
        options: many,
      }),
      fc.record({ ...base, id: fc.constant(id), kind: fc.constant("date" as const) }),
    );
  const fields = fc
    .nat(20)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => field(`f${index}`))));
  fc.assert(
    fc.property(fields, text, (some, title) => {
      const view = show({ ...FORM, title, submit: title, fields: some });
      expect(blockFaults(view.blocks, 100)).toEqual([]);
      for (const { text } of [view.title, view.submit]) expect(text.length).toBeLessThanOrEqual(24);
    }),
    { numRuns: 60 },
  );
});
