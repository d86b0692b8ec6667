import fc from "fast-check";
import { expect, test } from "vitest";
import type { Field } from "../../../src/conversation/form.ts";
import { checkField, checkFilled } from "../../../src/conversation/forms/check.ts";
import { begin } from "../../../src/conversation/forms/draft.ts";
import { type Answer, answerStep } from "../../../src/conversation/forms/step-runner.ts";
import { anyFilled } from "./any-form.ts";

const now = { locale: "da", now: new Date("2026-03-13T10:00:00Z") } as const;

test("one question after the other gives the same values, and the same errors, as all at once", () => {
  fc.assert(
    fc.property(anyFilled, ({ form, filled }) => {
      const atOnce = checkFilled(form, filled, "da");
      let draft = begin(form);
      for (const field of form.fields) {
        const written = filled[field.id] ?? "";
        const checked = checkField(field, written, "da");
        const stepped = answerStep(form, draft, answerOf(form.id, field, written), now);
        if (stepped.kind !== "asks") throw new Error(stepped.kind);
        if (!checked.ok) {
          expect(stepped.draft).toEqual(draft);
          expect(stepped.card.summary).toContain(checked.error);
          expect(!atOnce.ok && atOnce.errors[field.id]).toBe(checked.error);
          return;
        }
        draft = stepped.draft;
      }
      const clicked = { form: form.id, field: "", do: "send" };
      const sent = answerStep(form, draft, { clicked }, now);
      expect(sent).toEqual({ kind: "sends", filled: atOnce.ok && atOnce.values });
      if (sent.kind === "sends") expect(checkFilled(form, sent.filled, "da")).toEqual(atOnce);
    }),
  );
});

/** What can be chosen is clicked; the rest is written. */
function answerOf(form: string, { id, kind, required }: Field, written: string): Answer {
  if (written === "" && !required) return { clicked: { form, field: id, do: "skip" } };
  if (kind === "choice" || kind === "choices")
    return { clicked: { form, field: id, do: "answer", value: written } };
  return { text: written };
}
