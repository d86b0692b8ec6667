import type * as Docx from "docx";
import { soundText } from "../../shared/sheets/sound-text.ts";
import { t } from "../../shared/texts.ts";
import { bullets, heading, type Library, runsOf, SPACE, wordLook } from "../../shared/word/word.ts";
import type { Draft, Part, Saying, Section } from "./draft.ts";

/** A draft as a Word document: the remarks in a box on top, and what is still open marked. */
export async function draftDocx(draft: Draft): Promise<Uint8Array> {
  // Only whoever asks for one waits for it.
  const docx = await import("docx");
  const { locale, title, sections, from } = draft;
  const document = new docx.Document({
    ...{ creator: soundText(from), title: soundText(title) },
    ...wordLook(locale),
    sections: [
      {
        children: [
          heading(docx, title, "HEADING_1"),
          remarkBox(docx, draft),
          ...sections.flatMap((section) => sectionIn(docx, section)),
          new docx.Paragraph({
            spacing: { before: 2 * SPACE },
            children: runsOf(docx, from),
          }),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

function sectionIn(docx: Library, { heading: text, parts }: Section) {
  return [heading(docx, text, "HEADING_2"), ...parts.flatMap((part) => partIn(docx, part))];
}

function partIn(docx: Library, part: Part): (Docx.Paragraph | Docx.Table)[] {
  switch (part.kind) {
    case "text":
      return [paragraph(docx, part.saying)];
    case "list":
      return bullets(docx, part.items);
    case "facts":
      return [factTable(docx, part.facts)];
  }
}

/** Two columns: what it is, and what is known of it. */
function factTable(docx: Library, facts: Extract<Part, { kind: "facts" }>["facts"]): Docx.Table {
  const cell = (percent: number, text: Docx.Paragraph) =>
    new docx.TableCell({
      width: { size: percent, type: docx.WidthType.PERCENTAGE },
      margins: { ...{ top: 60, bottom: 60 }, ...{ left: 100, right: 100 } },
      children: [text],
    });
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    columnWidths: [3000, 6000],
    rows: facts.map(
      ({ label, value }) =>
        new docx.TableRow({
          cantSplit: true,
          children: [
            cell(33, paragraph(docx, { text: label }, { bold: true }, { after: 0 })),
            cell(67, paragraph(docx, value, {}, { after: 0 })),
          ],
        }),
    ),
  });
}

/** What is for the sender, set apart from what is sent. */
function remarkBox(docx: Library, { locale, remarks }: Draft): Docx.Table {
  const title = paragraph(docx, { text: t(locale, "incident.draft.remarks") }, { bold: true });
  const content = [title, ...bullets(docx, remarks)];
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    columnWidths: [9000],
    rows: [
      new docx.TableRow({
        children: [
          new docx.TableCell({
            shading: { fill: "FFF4CE" },
            margins: { ...{ top: 120, bottom: 60 }, ...{ left: 160, right: 160 } },
            children: content,
          }),
        ],
      }),
    ],
  });
}

/** What is open is marked with yellow. */
function paragraph(
  docx: Library,
  { text, open }: Saying,
  look: { readonly bold?: true } = {},
  spacing?: Docx.ISpacingProperties,
): Docx.Paragraph {
  const children = runsOf(docx, text, { ...look, ...(open && { highlight: "yellow" as const }) });
  return new docx.Paragraph({ children, ...(spacing && { spacing }) });
}
