/**
 * Whether a Markdown reader, Teams' or another, might show `text` as anything but itself. It errs towards yes:
 * a "1." first is a list to Markdown, and a Danish date to everyone else.
 */
export function looksLikeMarkdown(text: string): boolean {
  return /[\\`*_~<>[\]{}|]|^\s*(?:#|[-+]\s|\d+[.)]\s)|&[#\w]+;|https?:|www\.|\n/i.test(text);
}

/**
 * `text` so that Adaptive Cards leaves it alone: `{{DATE(…)}}` and `{{TIME(…)}}` are replaced by every renderer,
 * also in text that is not Markdown. The word joiner between the braces is not visible.
 */
export function withoutTemplates(text: string): string {
  return text.replace(/\{\{(?=DATE\(|TIME\()/g, "{\u2060{");
}

/** `text` without what moves a terminal's cursor or colours its lines: what a user wrote may be in a card. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, "");
}
