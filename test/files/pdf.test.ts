import { expect, test } from "vitest";
import { docxOf, paragraph } from "./make-office.ts";
import { pdfOf, rawPdf } from "./make-pdf.ts";
import { linesOf, read, unreadable } from "./read.ts";

test("the pages' text is read in order", async () => {
  const file = await pdfOf([["Første side", "CPR 010190-1234"], ["Anden side på Ærø"]]);
  expect(await linesOf("a.docx", file)).toEqual([
    ...["Første side", "CPR 010190-1234", "Anden side på Ærø"],
  ]);
  expect(await read("a.txt", file)).toMatchObject({ kind: "pdf", whole: true });
});

test("form fields and attached files are read", async () => {
  const file = await pdfOf([["Blanket"]], async (document) => {
    const field = document.getForm().createTextField("cpr");
    field.setText("020290-1234");
    field.addToPage(document.getPage(0), { x: 50, y: 50 });
    await document.attach(docxOf(paragraph("Bilagets ord")), "bilag.docx");
  });
  const lines = await linesOf("a.pdf", file);
  expect(lines).toContain("020290-1234");
  expect(lines).toContain("bilag.docx");
  expect(lines).toContain("Bilagets ord");
});

test("notes on a page are read", async () => {
  const file = rawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [4 0 R] >>",
    "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (En gul seddel) >>",
  ]);
  expect(await linesOf("a.pdf", file)).toEqual(["En gul seddel"]);
});

test("a page without text may be a scan, so that the file is not whole", async () => {
  expect(await read("a.pdf", await pdfOf([["Forside"], []]))).toMatchObject({ whole: false });
  expect(await read("a.pdf", await pdfOf([[], []]))).toEqual(unreadable("no-text"));
});

test("pages beyond what is read are left out, and it says so", async () => {
  const file = await pdfOf([["En"], ["To"], ["Tre"]]);
  expect(await linesOf("a.pdf", file, { pages: 2 })).toEqual(["En", "To"]);
  expect(await read("a.pdf", file, { pages: 2 })).toMatchObject({ whole: false });
});

test("a PDF that asks for a password is locked", async () => {
  const secret = `<${"ab".repeat(32)}>`;
  const file = rawPdf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      `<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`,
    ],
    "/Encrypt 3 0 R /ID [<aa> <aa>]",
  );
  expect(await read("a.pdf", file)).toEqual(unreadable("locked"));
});

test("what only calls itself a PDF is broken", async () => {
  expect(await read("a.pdf", "%PDF-1.7\nintet")).toEqual(unreadable("broken"));
});
