import { docxOf, officeOf, paragraph, pptxOf, xlsxOf } from "../files/make-office.ts";
import { pdfOf } from "../files/make-pdf.ts";
import { overlapping, withPassword } from "../files/zip-surgery.ts";
import { CPR, DIAGNOSIS, IN_FILE, IN_NAME } from "./secrets.ts";

const SECRET = `${IN_FILE} ${DIAGNOSIS} ${CPR.join(" ")}`;

/** A file of every kind that is read, and of every kind that is not, each with everything that must not be kept. */
export async function secretFiles(): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  const docx = docxOf(paragraph(SECRET));
  const mail = [
    `From: ${IN_NAME}@faxe.example`,
    `Subject: ${SECRET}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(SECRET).toString("base64"),
  ].join("\r\n");
  const kinds: Record<string, Uint8Array> = {
    txt: Buffer.from(SECRET),
    "utf16.txt": Buffer.from(`\uFEFF${SECRET}`, "utf16le"),
    csv: Buffer.from(`navn;cpr\n${IN_FILE};${CPR[0]}`),
    md: Buffer.from(`# ${SECRET}`),
    html: Buffer.from(`<p>${SECRET}</p>`),
    eml: Buffer.from(mail),
    docx,
    xlsx: xlsxOf(`<row><c t="inlineStr"><is><t>${SECRET}</t></is></c></row>`),
    pptx: pptxOf([SECRET]),
    pdf: await pdfOf([[SECRET]]),
    "locked.docx": withPassword(docx),
    "broken.docx": docx.slice(0, -40),
    "bomb.docx": overlapping(docxOf(paragraph(SECRET), { "word/x.xml": [".x", SECRET] })),
    "stored.docx": officeOf({ "a.xml": [".x", SECRET] }),
    doc: Buffer.from(`d0cf11e0a1b11ae1${Buffer.from(SECRET).toString("hex")}`, "hex"),
    png: Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from(SECRET)]),
    "empty.txt": Buffer.alloc(0),
  };
  return Object.entries(kinds).map(([ending, bytes]) => ({
    name: `${IN_NAME} ${CPR[0]}.${ending}`,
    bytes,
  }));
}
