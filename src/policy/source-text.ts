/** One line of a policy's source, with its number (from 1) and how it stands on the page. */
export interface SourceLine {
  readonly number: number;
  /** Without Markdown marks, outer spaces and list glyphs. */
  readonly text: string;
  readonly kind: "text" | "item" | "empty" | "spaces";
}

const GLYPH = /^[\uE000-\uF8FF•]\s*|^- \\\*\s*/u;
const NUMBERED = /^\d+\. \p{Lu}/u;
const RUN_IN_HEADING = /^\*\*(.+?)\*\*\s+(\S.*)$/u;

/**
 * Cuts a source text into lines. Markdown headings and emphasis lose their marks, a heading that
 * runs into its paragraph (`**6. Title** text`) becomes a line of its own, and list glyphs, also
 * those from a PDF's private-use characters, turn into `kind: "item"`.
 */
export function sourceLines(raw: string): SourceLine[] {
  return raw
    .normalize("NFC")
    .replaceAll("\r", "")
    .split("\n")
    .flatMap((line, index) => cutLine(line, index + 1));
}

function cutLine(line: string, number: number): SourceLine[] {
  const trimmed = line.trim();
  if (trimmed === "") return [{ number, text: "", kind: line === "" ? "empty" : "spaces" }];
  const runIn = RUN_IN_HEADING.exec(trimmed);
  if (runIn?.[1] !== undefined && runIn[2] !== undefined) {
    return [...cutLine(runIn[1], number), ...cutLine(runIn[2], number)];
  }
  const text = trimmed.replace(/^#+\s+/u, "").replaceAll("**", "");
  if (GLYPH.test(text))
    return [{ number, text: keepBreak(line, text.replace(GLYPH, "")), kind: "item" }];
  return [{ number, text: keepBreak(line, text), kind: NUMBERED.test(text) ? "item" : "text" }];
}

/** "lov- " before a line end is a real hyphen, "informati-" a broken word: only the space tells. */
function keepBreak(line: string, text: string): string {
  return /-\s$/u.test(line) ? `${text} ` : text;
}

/**
 * Joins lines to running text: words broken over a line end are made whole
 * (`informati-` + `onssikkerhed`), abbreviations keep their hyphen (`IT-` + `sikkerhed`).
 */
export function joinLines(lines: readonly string[]): string {
  return collapse(
    lines
      .join("\n")
      .replace(/(\p{Lu}{2,})-\n(\p{Ll})/gu, "$1-$2")
      .replace(/(\p{Ll})-\n(\p{Ll})/gu, "$1$2"),
  );
}

/** White space of any kind and length becomes one space. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
