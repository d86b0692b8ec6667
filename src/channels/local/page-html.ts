import da from "../../shared/texts/da.json" with { type: "json" };
import en from "../../shared/texts/en.json" with { type: "json" };

/** The page's texts in both languages, for the switch on the page. */
export const pageTexts = { da: textsOfPage(da), en: textsOfPage(en) };

/**
 * The page with its Danish texts in place of every `{{page.key}}`, so that it is readable before a script has run.
 * The `data-text`, `data-label` and `data-placeholder` beside them are for the switch of language.
 */
export function pageHtml(template: string): string {
  return template.replace(/\{\{(page\.[\w.-]+)\}\}/g, (hole, key) =>
    escapeHtml(pageTexts.da[key] ?? hole),
  );
}

function textsOfPage(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith("page.")));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
