import { expect, test } from "vitest";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import { askForm } from "../../../src/conversation/forms/ask-form.ts";
import { type FormSpec, openForm, sendForm } from "../../../src/conversation/forms/spec.ts";
import { memoryStore } from "../../store/memory-store.ts";
import { sampleForm, sampleSpec } from "./sample-form.ts";

const envelope: Envelope = {
  ...{ deliveryId: "d", tenant: "faxe", person: { id: "mette" }, back: "inside", locale: "da" },
  ...{ place: { conversation: "room", kind: "personal" }, receivedAt: new Date() },
  incoming: { kind: "home" },
};
const context = { envelope, data: { clause: "a/1" } };
const whole = { what: "Noget", day: "2026-03-12", people: "no" };

const send = (spec: FormSpec, filled: Record<string, string>) =>
  memoryStore().store.transact((tx) => sendForm(tx, spec, context, filled));

test("a form that is right is acted upon, with tidied values", async () => {
  const sent: unknown[] = [];
  const { replies, form } = await send(sampleSpec(sent), { ...whole, what: " Noget ", time: "" });
  expect(sent).toEqual([whole]);
  expect(replies).toMatchObject([{ card: { summary: "Meldt." } }]);
  expect(form).toBeUndefined();
});

test("one that is not comes back with everything that was written", async () => {
  const sent: unknown[] = [];
  const filled = { ...whole, day: "i foråret", count: "mange" };
  const { form } = await send(sampleSpec(sent), filled);
  expect(sent).toEqual([]);
  expect(Object.keys(form?.errors ?? {})).toEqual(["day", "count"]);
  expect(form?.form).toMatchObject({ id: sampleForm.id, data: context.data });
  const values = form?.form.fields.flatMap(({ id, value }) => (value ? [[id, value]] : []));
  expect(Object.fromEntries(values ?? [])).toEqual(filled);
});

test("what only the whole shows is told at its field, once the fields are right", async () => {
  const { form } = await send(sampleSpec(), { ...whole, what: "tomt", count: "0" });
  expect(form?.errors).toEqual({ count: "Så er der intet at melde." });
});

test("what is known already stands in the form at first", () => {
  const { fields } = openForm(sampleSpec(), context, { what: "Fra en besked", strange: "x" });
  expect(fields.map(({ value }) => value)).toEqual(["Fra en besked", ...Array(5)]);
});

test("the policy is asked with a form of one question", async () => {
  const asked: string[] = [];
  const spec: FormSpec = askForm((_tx, question) => {
    asked.push(question);
    return { replies: [] };
  });
  expect(openForm(spec, context)).toMatchObject({
    ...{ title: "Spørg politikken", submit: "Spørg" },
    fields: [{ label: "Hvad vil du vide?", required: true, max: 1_000 }],
  });
  expect(await send(spec, { question: "  Må jeg\ndele den? " })).toEqual({ replies: [] });
  expect((await send(spec, { question: "a".repeat(1_001) })).form?.errors).toEqual({
    question: "Teksten er 1 tegn for lang. Forkort den til højst 1.000 tegn.",
  });
  expect(asked).toEqual(["Må jeg\ndele den?"]);
});
