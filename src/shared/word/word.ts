import type * as Docx from "docx";
import { soundText } from "../sheets/sound-text.ts";
import type { Locale } from "../texts.ts";

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The package `docx`: it is loaded once somebody asks for a document. */
export type Library = typeof Docx;

const LANGUAGE = { da: "da-DK", en: "en-GB" } as const;
const FONT = "Calibri";
/** Half points. */
const SIZE = 22;
/** Twentieths of a point. */
export const SPACE = 120;

/** How Vogter's documents look, in the language they are in. */
export function wordLook(locale: Locale) {
  return { styles: stylesIn(locale), numbering: LISTS } satisfies Partial<Docx.IPropertiesOptions>;
}

function stylesIn(locale: Locale): Docx.IStylesOptions {
  const run = { font: FONT, size: SIZE, language: { value: LANGUAGE[locale] } };
  const title = { font: FONT, bold: true, color: "1F3A5F" };
  return {
    default: {
      document: { run, paragraph: { spacing: { after: SPACE } } },
      heading1: { run: { ...title, size: 36 }, paragraph: { spacing: { after: 2 * SPACE } } },
      heading2: {
        run: { ...title, size: 26 },
        paragraph: { spacing: { before: 2 * SPACE, after: SPACE } },
      },
    },
  };
}

/** A heading that stays with what follows. */
export function heading(
  docx: Library,
  text: string,
  level: "HEADING_1" | "HEADING_2",
): Docx.Paragraph {
  return new docx.Paragraph({
    heading: docx.HeadingLevel[level],
    keepNext: true,
    children: runsOf(docx, text),
  });
}

const DOTS = "dots";

/** The library's own dots are as large as letters. */
const LISTS: Docx.INumberingOptions = {
  config: [
    {
      reference: DOTS,
      levels: [
        {
          ...{ level: 0, format: "bullet", text: "•" },
          style: { paragraph: { indent: { left: 340, hanging: 227 } } },
        },
      ],
    },
  ],
};

/** A list, close together, and as far from what follows as other text. */
export function bullets(docx: Library, items: readonly string[]): Docx.Paragraph[] {
  return items.map(
    (text, at) =>
      new docx.Paragraph({
        numbering: { reference: DOTS, level: 0 },
        spacing: { after: at < items.length - 1 ? SPACE / 3 : SPACE },
        children: runsOf(docx, text),
      }),
  );
}

/** Text as runs, a line of it each. */
export function runsOf(
  docx: Library,
  text: string,
  look: Omit<Docx.IRunOptions, "text" | "break"> = {},
): Docx.TextRun[] {
  return soundText(text)
    .split(/\r\n|[\r\n]/)
    .map((line, at) => new docx.TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }));
}
