import type * as Docx from "docx";
import type { PlainBlock } from "../../conversation/card.ts";
import { soundText } from "../../shared/sheets/sound-text.ts";
import { type Locale, t } from "../../shared/texts.ts";
import {
  bullet,
  heading,
  type Library,
  runsOf,
  SPACE,
  wordStyles,
} from "../../shared/word/word.ts";
import { dayText } from "../cards/words.ts";
import { agendaOf } from "./agenda.ts";
import type { Pack } from "./pack.ts";
import { basisBlock, type Section, sectionsOf } from "./sections.ts";

/** A4, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 } as const;
/** Two centimetres. */
const MARGIN = 1_134;
const GREY = "595959";
const RULE = { style: "single", size: 4, color: "A6A6A6" } as const;
/** Lines to write on, after a case and of what was agreed. */
const NOTES = 3;
const AGREED = 4;

/** A pack to print: the agenda, what there is to know, the cases with room for notes, and what was agreed. */
export async function packDocx(pack: Pack, locale: Locale): Promise<Uint8Array> {
  // Only whoever asks for one waits for it.
  const docx = await import("docx");
  const title = t(locale, "pack.heading", { unit: pack.unit.name });
  const document = new docx.Document({
    ...{ creator: soundText(pack.municipality), title: soundText(title) },
    styles: wordStyles(locale),
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(docx, pack, locale) },
        children: [
          heading(docx, title, "HEADING_1"),
          plain(docx, t(locale, "pack.intro")),
          ...blockIn(docx, basisBlock(pack, locale)),
          heading(docx, t(locale, "pack.agenda"), "HEADING_2"),
          ...agendaOf(locale).map((line) => bullet(docx, line)),
          ...sectionsOf(pack, locale).flatMap((section) => sectionIn(docx, section, locale)),
          heading(docx, t(locale, "pack.agreed"), "HEADING_2"),
          plain(docx, t(locale, "pack.held")),
          agreedTable(docx, locale),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

function sectionIn(docx: Library, { is, title, blocks }: Section, locale: Locale) {
  const said = blocks.flatMap((block) => blockIn(docx, block));
  return [
    heading(docx, title, "HEADING_2"),
    ...said,
    ...(is === "case" ? noteLines(docx, locale) : []),
  ];
}

function blockIn(docx: Library, block: PlainBlock): Docx.Paragraph[] {
  switch (block.kind) {
    case "heading":
      return [heading(docx, block.text, "HEADING_2")];
    case "text":
      return [plain(docx, block.text, block.tone === "muted" ? { color: GREY } : {})];
    case "list":
      return block.items.map((item) => bullet(docx, item));
    case "facts":
      return block.facts.map(
        ({ label, value }) =>
          new docx.Paragraph({
            children: [...runsOf(docx, `${label}: `, { bold: true }), ...runsOf(docx, value)],
          }),
      );
    case "quote":
      return quoteIn(docx, block);
    default:
      return block satisfies never;
  }
}

/** Word for word, behind a line; where it stands is kept with it on the page. */
function quoteIn(docx: Library, { text, source }: PlainBlock & { kind: "quote" }) {
  const look = {
    indent: { left: 340 },
    border: { left: { style: "single", size: 18, space: 8, color: "1F3A5F" } },
    keepLines: true,
  } as const;
  return [
    new docx.Paragraph({
      ...{ ...look, keepNext: true, spacing: { after: 0 } },
      children: runsOf(docx, text, { italics: true }),
    }),
    new docx.Paragraph({ ...look, children: runsOf(docx, source, { size: 18, color: GREY }) }),
  ];
}

function noteLines(docx: Library, locale: Locale): Docx.Paragraph[] {
  const title = plain(docx, t(locale, "pack.notes"), { color: GREY });
  const line = () =>
    new docx.Paragraph({
      ...{ spacing: { before: SPACE, after: SPACE }, border: { bottom: RULE, between: RULE } },
      children: [],
    });
  return [title, ...Array.from({ length: NOTES }, line)];
}

/** What, who and when, to fill in by hand. */
function agreedTable(docx: Library, locale: Locale): Docx.Table {
  const widths = [5_200, 2_600, 1_800];
  const cell = (at: number, text: string, look: Docx.IRunOptions = {}) =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      margins: { ...{ top: 100, bottom: 100 }, ...{ left: 100, right: 100 } },
      children: [plain(docx, text, look)],
    });
  const titles = (["what", "who", "when"] as const).map((key, at) =>
    cell(at, t(locale, `pack.agreed.${key}`), { bold: true }),
  );
  const empty = () =>
    new docx.TableRow({ cantSplit: true, children: widths.map((_, at) => cell(at, "")) });
  return new docx.Table({
    columnWidths: widths,
    rows: [
      new docx.TableRow({ tableHeader: true, cantSplit: true, children: titles }),
      ...Array.from({ length: AGREED }, empty),
    ],
  });
}

function footer(docx: Library, { municipality, unit, today }: Pack, locale: Locale): Docx.Footer {
  const look = { size: 16, color: GREY };
  const made = t(locale, "pack.footer", {
    ...{ municipality, unit: unit.name, day: dayText(today, locale, "year") },
  });
  const { PageNumber } = docx;
  const pages = [t(locale, "pack.page"), " ", PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES];
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        tabStops: [{ type: docx.TabStopType.RIGHT, position: PAGE.width - 2 * MARGIN }],
        children: [
          ...runsOf(docx, made, look),
          new docx.TextRun({ ...look, children: ["\t", ...pages] }),
        ],
      }),
    ],
  });
}

function plain(docx: Library, text: string, look: Docx.IRunOptions = {}): Docx.Paragraph {
  return new docx.Paragraph({ children: runsOf(docx, text, look) });
}
