import { type Locale, t } from "../../shared/texts.ts";
import type { DataClass, StorageRules } from "../../storage-advice/index.ts";

/** What a cell says, in a word; a condition by its id. */
export function signOf(
  rules: StorageRules,
  place: keyof StorageRules["table"],
  id: DataClass,
  locale: Locale,
): string {
  const { verdict, condition } = rules.table[place][id];
  return condition
    ? t(locale, "storage.table.if", { condition })
    : t(locale, `storage.sign.${verdict}`).replace(/\.$/, "");
}
