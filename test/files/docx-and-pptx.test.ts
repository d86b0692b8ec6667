import { expect, test } from "vitest";
import { docxOf, officeOf, paragraph, pptxOf, slide, xlsxOf } from "./make-office.ts";
import { linesOf, read, unreadable } from "./read.ts";

const part = (kind: string, text: string) =>
  [`.wordprocessingml.${kind}+xml`, `<w:x xmlns:w="w">${paragraph(text)}</w:x>`] as const;

test("a document's text is read, with what stands around and behind it", async () => {
  const file = docxOf(paragraph("Brødtekst &amp; mere"), {
    "word/header1.xml": part("header", "Sidehoved"),
    "word/footer1.xml": part("footer", "Sidefod"),
    "word/comments.xml": part("comments", "Kommentar"),
    "word/footnotes.xml": part("footnotes", "Fodnote"),
    "word/endnotes.xml": part("endnotes", "Slutnote"),
    "word/styles.xml": part("styles", "Typografi"),
  });
  const lines = await linesOf("a.docx", file);
  expect(lines[0]).toBe("Brødtekst & mere");
  expect(lines.toSorted()).toEqual(
    ["Brødtekst & mere", "Sidehoved", "Sidefod", "Kommentar", "Fodnote", "Slutnote"].toSorted(),
  );
  expect(await read("navn.xlsx", file)).toMatchObject({ kind: "docx", whole: true });
});

test("a number that runs, a hyphen that does not break and table cells divide is read as one", async () => {
  const runs = `<w:p><w:r><w:t>0101</w:t></w:r><w:r><w:t>90</w:t><w:noBreakHyphen/><w:t>1234</w:t></w:r></w:p>`;
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Bo")}${cell("020290-1234")}</w:tr></w:tbl>`;
  expect(await linesOf("a.docx", docxOf(runs + table))).toEqual(["010190-1234", "Bo\t020290-1234"]);
});

test("tracked changes are read as they are and as they were", async () => {
  const changed = `<w:p><w:r><w:t>CPR 010190-</w:t></w:r><w:del><w:r><w:delText>1234</w:delText></w:r></w:del><w:ins><w:r><w:t>5678</w:t></w:r></w:ins></w:p>`;
  expect(await linesOf("a.docx", docxOf(changed))).toEqual(["CPR 010190-5678", "CPR 010190-1234"]);
});

test("hidden text, text boxes and a picture's description are read", async () => {
  const hidden = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Skjult</w:t></w:r></w:p>`;
  const box = `<w:p><w:r><wp:docPr descr="Et foto"/><w:txbxContent>${paragraph("I en boks")}</w:txbxContent><w:t>Efter</w:t></w:r></w:p>`;
  expect(await linesOf("a.docx", docxOf(hidden + box))).toEqual([
    ...["Skjult", "Et foto", "I en boks", "Efter"],
  ]);
});

test("slides come in their order, with their notes and comments", async () => {
  const file = pptxOf(["En", "To", ...Array(8).fill("."), "Elleve"], {
    "ppt/notesSlides/notesSlide1.xml": [".presentationml.notesSlide+xml", slide("Note")],
    "ppt/comments/comment1.xml": [
      ".presentationml.comments+xml",
      "<p:cm><p:text>Kom</p:text></p:cm>",
    ],
    "ppt/slideLayouts/slideLayout1.xml": [".presentationml.slideLayout+xml", slide("Klik her")],
  });
  const lines = (await linesOf("a.pptx", file)).filter((line) => line !== ".");
  expect(lines).toEqual(["En", "To", "Elleve", "Kom", "Note"]);
});

test("the sheet inside a slide's chart is read", async () => {
  const sheet = xlsxOf(`<row><c t="inlineStr"><is><t>Inde i diagrammet</t></is></c></row>`);
  const file = pptxOf(["Tal"], { "ppt/embeddings/ark.xlsx": [".spreadsheetml.sheet", sheet] });
  expect(await linesOf("a.pptx", file)).toContain("Inde i diagrammet");
});

test("an archive that is no Office file, and one whose Office format is binary, are told apart", async () => {
  const archive = officeOf({ "a.txt": ["text/plain", "hej"] });
  const binary = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  expect(await read("a.docx", archive)).toEqual(unreadable("unknown-kind"));
  expect(await read("a.xlsb", officeOf({ "xl/workbook.bin": [binary, "x"] }))).toEqual(
    unreadable("old-format"),
  );
});

test("a document with nothing but a picture has no text", async () => {
  const file = docxOf("<w:p><w:r><w:drawing/></w:r></w:p>");
  expect(await read("a.docx", file)).toEqual(unreadable("no-text"));
});
