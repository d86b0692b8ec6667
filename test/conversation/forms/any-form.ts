import fc from "fast-check";
import type { Field, Filled, Form } from "../../../src/conversation/form.ts";
import { addDays } from "../../../src/shared/calendar/day.ts";
import { tricky } from "../../channels/cards/sample-cards.ts";

const words = fc.oneof(
  fc.constantFrom("Hvad skete der?", tricky, "{{DATE(x)}}", "1. *ja*", "🦉", "id"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((text) => `a${text}`),
);
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const base = {
  label: words,
  required: fc.boolean(),
  hint: fc.option(words, { nil: undefined }),
};
const options = fc.uniqueArray(fc.record({ value: name, title: words }), {
  minLength: 1,
  maxLength: 9,
  selector: ({ value }) => value,
});
const field = fc
  .oneof(
    fc.record({
      ...{ ...base, kind: fc.constant("text" as const) },
      ...{
        lines: fc.constantFrom("one" as const, "many" as const),
        max: fc.integer({ min: 20, max: 200 }),
      },
    }),
    fc.record({ ...base, kind: fc.constant("choice" as const), options }),
    fc.record({ ...base, kind: fc.constant("choices" as const), options }),
    fc.record({ ...base, kind: fc.constant("date" as const) }),
    fc.record({ ...base, kind: fc.constant("time" as const) }),
    fc.record({
      ...{ ...base, kind: fc.constant("number" as const) },
      ...{ min: fc.integer({ min: -50, max: 0 }), max: fc.integer({ min: 1, max: 99 }) },
    }),
  )
  .map(({ hint, ...rest }) => (hint === undefined ? rest : { ...rest, hint }));

/** Any form there could be. */
const anyForm: fc.Arbitrary<Form> = fc
  .record({
    fields: fc.array(field, { minLength: 1, maxLength: 6 }),
    title: words,
    submit: words,
    data: fc.dictionary(name, words, { maxKeys: 3 }),
  })
  .map(({ fields, ...rest }) => ({
    ...{ ...rest, id: "any", intro: [{ kind: "text", text: tricky }] },
    fields: fields.map((one, index): Field => ({ ...one, id: `${one.kind}${index}` })),
  }));

/**
 * Any form and what somebody fills in there: mostly what it asks for, sometimes nothing, or what is wrong however it
 * is said.
 */
export const anyFilled: fc.Arbitrary<{ form: Form; filled: Filled }> = anyForm.chain((form) =>
  fc.tuple(...form.fields.map(anyValue)).map((values) => ({
    form,
    filled: Object.fromEntries(
      form.fields.flatMap(({ id }, index) => (values[index] ? [[id, values[index]]] : [])),
    ),
  })),
);

function anyValue(field: Field): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fitting(field) },
    { weight: 2, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.constantFrom("  ", "ukendt", "2026-02-30", "25:00", "-1000") },
  );
}

function fitting(field: Field): fc.Arbitrary<string> {
  const two = (number: number) => String(number).padStart(2, "0");
  switch (field.kind) {
    case "text":
      // A word of our own first, for no message is to begin as "annullér" does.
      return fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => `svar ${text}`);
    case "choice":
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case "choices":
      return fc
        .subarray(
          field.options.map(({ value }) => value),
          { minLength: 1 },
        )
        .map((values) => values.toReversed().join(", "));
    case "date":
      return fc.nat(4_000).map((days) => addDays("2024-01-01", days));
    case "time":
      return fc
        .tuple(fc.nat(23), fc.nat(59))
        .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
    case "number":
      return fc.integer({ min: field.min, max: field.max }).map(String);
  }
}
