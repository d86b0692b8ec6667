import { expect, test } from "vitest";
import da from "../../src/shared/texts/da.json" with { type: "json" };
import en from "../../src/shared/texts/en.json" with { type: "json" };
import { type TextKey, t } from "../../src/shared/texts.ts";

test("every text is there in Danish and in English, with the same placeholders", () => {
  expect(placeholdersByKey(en)).toEqual(placeholdersByKey(da));
});

test("a text is spoken in the language asked for", () => {
  expect(t("da", "error.unexpected")).toBe(da["error.unexpected"]);
  expect(t("en", "error.unexpected")).toBe(en["error.unexpected"]);
});

test("a key that does not exist is a type error", () => {
  // @ts-expect-error
  const key: TextKey = "error.no-such-text";
  expect(da).not.toHaveProperty([key]);
});

function placeholdersByKey(texts: Record<string, string>) {
  const placeholders = (text: string) => (text.match(/\{\{\s*\w+\s*\}\}/g) ?? []).sort();
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placeholders(text)]));
}
