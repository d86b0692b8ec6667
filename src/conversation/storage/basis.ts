import { type Locale, t } from "../../shared/texts.ts";
import type { StorageRules } from "../../storage-advice/index.ts";
import type { Block } from "../card.ts";
import { quoteBlock } from "../quote-block.ts";
import type { Shown } from "./shown.ts";

/** What the verdict rests on. A clause is quoted only where the policy itself decides, or leaves it to the leader. */
export function basisBlocks({ advice, rules, locale }: Shown): Block[] {
  const { layer, citations } = advice;
  if (!layer) return [];
  const quotes = citations.map(quoteBlock);
  const status = statusOf(rules, locale);
  switch (layer.kind) {
    case "law": {
      const law = rules.laws[layer.law];
      const vars = { cites: law?.cites[locale] ?? "", law: law?.[locale] ?? "" };
      return [{ kind: "text", text: t(locale, "storage.basis.law", vars) }];
    }
    case "clause":
      return [{ kind: "text", text: t(locale, "storage.basis.clause") }, ...quotes];
    case "table":
      return [{ kind: "text", text: t(locale, "storage.basis.table", { status }) }];
    case "leader":
      return [{ kind: "text", text: t(locale, "storage.basis.leader", { status }) }, ...quotes];
    default:
      return layer satisfies never;
  }
}

/** Whether the table is approved, and by whom. */
export function statusOf({ approved, status }: StorageRules, locale: Locale): string {
  return approved
    ? t(locale, "storage.approved", { by: approved.by, on: dayIn(approved.on, locale) })
    : status[locale];
}

function dayIn(day: string, locale: Locale): string {
  const language = locale === "da" ? "da-DK" : "en-GB";
  const written = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return written.format(new Date(`${day}T00:00:00Z`));
}
