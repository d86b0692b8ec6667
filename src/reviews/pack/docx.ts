import type * as Docx from "docx";
import type { PlainBlock } from "../../conversation/card.ts";
import { soundText } from "../../shared/sheets/sound-text.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { bullets, heading, type Library, runsOf, wordLook } from "../../shared/word/word.ts";
import { dayText } from "../cards/words.ts";
import { agendaOf } from "./agenda.ts";
import type { Pack } from "./pack.ts";
import { basisBlock, type Section, sectionsOf } from "./sections.ts";

/** Where a page may end, and how far apart paragraphs are. */
type Flow = Pick<Docx.IParagraphOptions, "keepNext" | "keepLines" | "spacing">;
const TOGETHER: Flow = { keepNext: true, keepLines: true };

/** A4, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 } as const;
/** Two centimetres. */
const MARGIN = 1_134;
const GREY = "595959";
const RULE = { style: "single", size: 4, color: "A6A6A6" } as const;
/** Lines to write on, after a case and of what was agreed. */
const NOTES = 2;
/** The height of a line to write on by hand. */
const BY_HAND = 440;
const AGREED = 4;

/** A pack to print: the agenda, what there is to know, the cases with room for notes, and what was agreed. */
export async function packDocx(pack: Pack, locale: Locale): Promise<Uint8Array> {
  // Only whoever asks for one waits for it.
  const docx = await import("docx");
  const title = t(locale, "pack.heading", { unit: pack.unit.name });
  const document = new docx.Document({
    ...{ creator: soundText(pack.municipality), title: soundText(title) },
    ...wordLook(locale),
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
          ...bullets(docx, agendaOf(locale)),
          ...sectionsOf(pack, locale).flatMap((section) => sectionIn(docx, section, locale)),
          heading(docx, t(locale, "pack.agreed"), "HEADING_2"),
          plain(docx, t(locale, "pack.held"), {}, TOGETHER),
          agreedTable(docx, locale),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

/** A case is talked about as a whole, so it stays on one page. */
function sectionIn(docx: Library, { is, title, blocks }: Section, locale: Locale) {
  const isCase = is === "case";
  const said = blocks.flatMap((block) => blockIn(docx, block, isCase ? TOGETHER : {}));
  return [heading(docx, title, "HEADING_2"), ...said, ...(isCase ? noteLines(docx, locale) : [])];
}

function blockIn(docx: Library, block: PlainBlock, flow: Flow = {}): Docx.Paragraph[] {
  switch (block.kind) {
    case "heading":
      return [heading(docx, block.text, "HEADING_2")];
    case "text":
      return [plain(docx, block.text, block.tone === "muted" ? { color: GREY } : {}, flow)];
    case "list":
      return bullets(docx, block.items);
    case "facts":
      return block.facts.map(
        ({ label, value }) =>
          new docx.Paragraph({
            ...flow,
            children: [...runsOf(docx, `${label}: `, { bold: true }), ...runsOf(docx, value)],
          }),
      );
    case "quote":
      return quoteIn(docx, block, flow);
    default:
      return block satisfies never;
  }
}

/** Word for word, behind a line; where it stands is kept with it on the page. */
function quoteIn(docx: Library, { text, source }: PlainBlock & { kind: "quote" }, flow: Flow) {
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
    new docx.Paragraph({
      ...{ ...look, ...flow },
      children: runsOf(docx, source, { size: 18, color: GREY }),
    }),
  ];
}

function noteLines(docx: Library, locale: Locale): Docx.Paragraph[] {
  const title = plain(docx, t(locale, "pack.notes"), { color: GREY }, TOGETHER);
  const line = (_: unknown, at: number) =>
    new docx.Paragraph({
      spacing: { before: 0, after: 0, line: BY_HAND, lineRule: "exact" },
      border: { bottom: RULE, between: RULE },
      keepNext: at < NOTES - 1,
      children: [],
    });
  return [title, ...Array.from({ length: NOTES }, line)];
}

/** What, who and when, to fill in by hand; all of it on one page. */
function agreedTable(docx: Library, locale: Locale): Docx.Table {
  const widths = [5_200, 2_600, 1_800];
  const cell = (at: number, text: string, flow: Flow = TOGETHER, look: Docx.IRunOptions = {}) =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      margins: { ...{ top: 100, bottom: 100 }, ...{ left: 100, right: 100 } },
      children: [plain(docx, text, look, { ...flow, spacing: { after: 0 } })],
    });
  const titles = (["what", "who", "when"] as const).map((key, at) =>
    cell(at, t(locale, `pack.agreed.${key}`), TOGETHER, { bold: true }),
  );
  const empty = (_: unknown, row: number) => {
    const flow = row < AGREED - 1 ? TOGETHER : {};
    return new docx.TableRow({
      ...{ cantSplit: true, children: widths.map((_, at) => cell(at, "", flow)) },
    });
  };
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

function plain(
  docx: Library,
  text: string,
  look: Docx.IRunOptions = {},
  flow: Flow = {},
): Docx.Paragraph {
  return new docx.Paragraph({ ...flow, children: runsOf(docx, text, look) });
}
