import { type Locale, t } from "../../shared/texts.ts";
import type { StorageRules } from "../../storage-advice/index.ts";
import type { Shown } from "./shown.ts";

type Place = keyof StorageRules["places"];

/** The verdict, beginning with its word. */
export function verdictHeading({
  advice,
  rules,
  locale,
}: Pick<Shown, "advice" | "rules" | "locale">): string {
  const { verdict, place } = advice;
  if (verdict === "need_place") return t(locale, "storage.verdict.need_place");
  if (verdict === "need_class") return t(locale, "storage.verdict.need_class");
  if (advice.because.some(({ kind }) => kind === "here"))
    return t(locale, `storage.verdict.${verdict}.here`);
  const at = place === "unknown" ? "" : placeAt(rules, place, locale);
  return t(locale, `storage.verdict.${verdict}`, { at });
}

/** "på fællesdrevet": the place as it stands in a sentence. */
export function placeAt(rules: StorageRules, place: Place, locale: Locale): string {
  return rules.places[place].at[locale];
}
