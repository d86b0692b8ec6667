import { createInstance } from "i18next";
import da from "./texts/da.json" with { type: "json" };
import en from "./texts/en.json" with { type: "json" };

/** The languages Vogter speaks. */
export type Locale = "da" | "en";

/**
 * The name of a text, for example `error.unexpected`. A text that counts stands twice in the files, as
 * `key_one` and `key_other`, and is asked for as `key` with a `count`.
 */
export type TextKey = keyof typeof da extends infer Key
  ? Key extends `${infer Base}_${"one" | "other"}`
    ? Base
    : Key
  : never;

const texts = createInstance();
texts.init({
  initAsync: false,
  resources: { da: { translation: da }, en: { translation: en } },
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  // Without a handler i18next leaves a hole in the sentence, which only a reader would notice.
  missingInterpolationHandler: (text: string, [placeholder]: [string]) => {
    throw new Error(`The text "${text}" needs a value for ${placeholder}.`);
  },
});

const speak = { da: texts.getFixedT("da"), en: texts.getFixedT("en") };

/**
 * The text `key` in the language `locale`, with each `{{name}}` filled from `vars`. Nothing is escaped: a
 * channel does that when it renders.
 */
export function t(
  locale: Locale,
  key: TextKey,
  vars: Record<string, string | number> = {},
): string {
  return speak[locale](key, vars);
}
