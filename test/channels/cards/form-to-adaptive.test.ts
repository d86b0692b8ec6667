import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClick, readFormPayload } from "../../../src/channels/cards/filled.ts";
import { type FormCard, formToAdaptive } from "../../../src/channels/cards/form-to-adaptive.ts";
import { checkFilled } from "../../../src/conversation/forms/check.ts";
import { withValues } from "../../../src/conversation/forms/values.ts";
import { anyFilled } from "../../conversation/forms/any-form.ts";
import { sampleForm } from "../../conversation/forms/sample-form.ts";
import { remarksOn } from "./adaptive-card-remarks.ts";
import { tricky } from "./sample-cards.ts";

const require = createRequire(import.meta.url);

/** Any form: empty or filled in, without errors or with one on every field. */
const anyCard = fc
  .record({ sent: anyFilled, empty: fc.boolean(), wrong: fc.boolean() })
  .map(({ sent: { form, filled }, empty, wrong }) =>
    formToAdaptive({
      form: empty ? form : withValues(form, filled),
      locale: "da",
      ...(wrong && { errors: Object.fromEntries(form.fields.map(({ id }) => [id, tricky])) }),
    }),
  );

/** Microsoft's schema is not ours to copy: it is checked where it lies beside the project. */
const schemaFile = "../shared/schemas/adaptive-card-1.5.0.json";

describe.skipIf(!existsSync(schemaFile))("the published 1.5 schema, when ../shared has it", () => {
  test("accepts any form", () => {
    const { id: _, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8"));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
    const valid = ajv.compile(schema);
    fc.assert(
      fc.property(anyCard, (card) => {
        valid(card);
        expect(valid.errors ?? []).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

test("the official renderer parses and validates any form without a remark", () => {
  fc.assert(
    fc.property(anyCard, (json) => {
      expect(remarksOn(JSON.parse(JSON.stringify(json)))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("what is filled in comes back as it was, on hosts with and without Action.Execute", () => {
  fc.assert(
    fc.property(anyFilled, ({ form, filled }) => {
      const checked = checkFilled(form, filled, "da");
      if (!checked.ok) return;
      const card = formToAdaptive({ form: withValues(form, checked.values), locale: "da" });
      const { data, id } = { data: form.data, id: form.id };
      const [action] = card.actions;
      for (const written of [action.data, action.fallback.data])
        expect(readFormPayload(sentBy(card, written))).toEqual({
          ...{ form: id, data },
          filled: checked.values,
        });
    }),
  );
});

test("what is wrong stands under its field, and what was written stays", () => {
  const filled = {
    what: "Mail til forkert",
    day: "2026-03-12",
    people: "yes",
    where: "mail,paper",
  };
  const errors = { day: "Den dag er ikke kommet endnu.", count: "Skriv et helt tal." };
  const { body, speak } = formToAdaptive({
    form: withValues(sampleForm, { ...filled, count: "14" }),
    locale: "da",
    errors,
  });
  expect(speak).toBe("Meld en hændelse. Der er 2 ting at rette, før jeg kan sende det.");
  const ids = body.map((element) => ("id" in element ? element.id : undefined));
  expect(ids.indexOf("error-day")).toBe(ids.indexOf("field-day") + 1);
  expect(ids.indexOf("error-count")).toBe(ids.indexOf("field-count") + 1);
  expect(body[ids.indexOf("error-day")]).toMatchObject({
    inlines: [{ text: errors.day, color: "attention" }],
  });
  expect(valuesOf({ body })).toEqual({
    ...{ "field-what": "Mail til forkert", "field-day": "2026-03-12", "field-people": "yes" },
    ...{ "field-where": "mail,paper", "field-count": 14 },
  });
});

test("a host checks what it can before it sends, and says what Vogter would", () => {
  const { body } = formToAdaptive({ form: sampleForm, locale: "en" });
  const inputs = body.filter((element) => "label" in element);
  expect(inputs).toMatchObject([
    { isRequired: true, maxLength: 60 },
    { isRequired: true, errorMessage: "A day is missing here. Give the one that fits best." },
    { isRequired: false },
    { isRequired: true, isMultiSelect: false },
    { isRequired: false, isMultiSelect: true },
    { min: 0, max: 500, errorMessage: "Write a whole number from 0 to 500." },
  ]);
});

describe("a click", () => {
  const sent = { id: "form.sent", form: "ask", data: { a: "b" } };

  test("that sends a form is read as one; another is an action", () => {
    const values = { "field-question": "Må jeg?", "field-n": 4, "field-x": "", "field-y": null };
    expect(readClick({ ...sent, ...values })).toEqual({
      ...{ kind: "form", form: "ask", data: { a: "b" } },
      filled: { question: "Må jeg?", n: "4" },
    });
    expect(readClick({ id: "feedback", data: {} })).toEqual({
      ...{ kind: "action", action: "feedback", data: {} },
    });
  });

  test.each([
    ...[null, "x", [], { ...sent, form: 1 }, { ...sent, data: null }],
    ...[
      { id: "form.sent", data: {} },
      { ...sent, "field-a": {} },
      { ...sent, "field-a": ["x"] },
    ],
  ])("that is not ours is nothing: %j", (value) => expect(readClick(value)).toBeUndefined());
});

/** What a host sends when a form is sent as it stands: the values of its inputs beside the action's own data. */
function sentBy(card: FormCard, data: object): unknown {
  return JSON.parse(JSON.stringify({ ...data, ...valuesOf(card) }));
}

function valuesOf({ body }: Pick<FormCard, "body">): Record<string, unknown> {
  return Object.fromEntries(
    body.flatMap((element) =>
      "label" in element && element.value !== undefined ? [[element.id, element.value]] : [],
    ),
  );
}
