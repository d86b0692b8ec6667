import { gzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { seededRandom } from "../../src/shared/random.ts";
import { docxOf, officeOf, paragraph, pptxOf, xlsxOf } from "./make-office.ts";
import { read, unreadable } from "./read.ts";
import { lyingSize, manyEntries, overlapping, withPassword } from "./zip-surgery.ts";

// Making a hostile file takes longer than reading it.
vi.setConfig({ testTimeout: 30_000 });

const MIB = 2 ** 20;
const PLAIN = docxOf(paragraph("Hej"));

/** A compound file with one stream of this name in its directory. */
function compoundOf(stream: string): Buffer {
  const file = Buffer.alloc(2048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  Buffer.from(stream, "utf16le").copy(file, 1024 + 128);
  return file;
}

test.each([
  ["EncryptedPackage", "locked"],
  ["WordDocument", "old-format"],
  ["Workbook", "old-format"],
  ["Book", "old-format"],
  ["PowerPoint Document", "old-format"],
  ["__properties_version1.0", "unknown-kind"],
])("a compound file with a stream %s is %s", async (stream, why) => {
  expect(await read("a.docx", compoundOf(stream))).toEqual(unreadable(why));
});

test("what unpacks to far more than it is, is a bomb; what honestly unpacks to too much is too large", async () => {
  const limits = { unpacked: MIB };
  const bomb = docxOf(`<w:p>${" ".repeat(4 * MIB)}</w:p>`);
  expect(await read("a.docx", bomb, limits)).toEqual(unreadable("bomb"));
  const random = seededRandom(1);
  const words = Array.from({ length: MIB / 4 }, () => random().toString(36).slice(2, 10));
  expect(await read("a.docx", docxOf(paragraph(words.join(" "))), limits)).toEqual(
    unreadable("too-large"),
  );
});

test("files inside files share one limit", async () => {
  let file = docxOf(paragraph("x".repeat(MIB / 2)));
  for (let i = 0; i < 3; i++)
    file = docxOf(paragraph("x".repeat(MIB / 2)), { "word/embeddings/a.docx": [".x", file] });
  expect(await read("a.docx", file, { unpacked: MIB })).toEqual(unreadable("bomb"));
});

test("files inside files end at the depth that is read", async () => {
  let file = docxOf(paragraph("Inderst"));
  for (let i = 0; i < 30; i++)
    file = docxOf(paragraph(`Lag ${i}`), { "word/embeddings/a.docx": [".x", file] });
  const result = await read("a.docx", file, { depth: 3 });
  expect(result).toMatchObject({ outcome: "read", whole: false });
  expect(result.outcome === "read" && result.text.match(/Lag \d+/g)).toEqual([
    ...["Lag 29", "Lag 28", "Lag 27", "Lag 26"],
  ]);
});

test.each([
  ["entries that share their bytes", "bomb", overlapping(pptxOf(["a", "b"]))],
  ["more entries than are read", "bomb", manyEntries(60_000)],
  ["sizes that lie low", "broken", lyingSize(PLAIN, 1)],
  ["sizes that lie high", "broken", lyingSize(PLAIN, 0xffff_fff0)],
  ["entries that need a password", "locked", withPassword(PLAIN)],
  ["names that lead out of it", "broken", officeOf({ "../../ud.xml": ["a", "b"] })],
  ["no end", "broken", PLAIN.subarray(0, -30)],
])("an archive with %s is %s", async (_, why, file) => {
  expect(await read("a.docx", file)).toEqual(unreadable(why));
});

test("an archive that was changed after it was made is broken", async () => {
  const stored = Buffer.from(
    officeOf({ "word/document.xml": [".wordprocessingml.document.main+xml", "<w:t>x</w:t>"] }),
  );
  const crc = stored.indexOf("PK\u0001\u0002", 0, "latin1") + 16;
  stored.writeUInt32LE(7, crc);
  expect(await read("a.docx", stored)).toEqual(unreadable("broken"));
});

test("gzip inside a document takes nothing from it", async () => {
  const file = docxOf(paragraph("Hej"), {
    "word/embeddings/a.bin": [".x", gzipSync(new Uint8Array(99))],
  });
  expect(await read("a.docx", file)).toMatchObject({
    outcome: "read",
    text: "Hej\n",
    whole: false,
  });
});

test("entities that a document declares stay the letters they are", async () => {
  const laughs = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  );
  const document = `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs.join("")}<!ENTITY ud SYSTEM "file:///etc/passwd">]><w:document>${paragraph("&l9;&ud;!")}</w:document>`;
  const file = officeOf({ "word/document.xml": [".wordprocessingml.document.main+xml", document] });
  const result = await read("a.docx", file);
  expect(result.outcome === "read" && result.text).toBe("&l9;&ud;!\n");
});

test("elements a million deep are a bomb", async () => {
  expect(await read("a.docx", docxOf("<w:p>".repeat(1e6)))).toEqual(unreadable("bomb"));
  expect(await read("a.html", "<html>".padEnd(5e6, "<div>"))).toEqual(unreadable("bomb"));
});

test("a million cells, and one that fills the sheet, are read as far as text goes", async () => {
  const limits = { characters: MIB };
  const row = `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`;
  const cut = { outcome: "read", kind: "xlsx", whole: false };
  expect(await read("a.xlsx", xlsxOf(row.repeat(1000)), limits)).toMatchObject(cut);
  const cell = `<row><c t="inlineStr"><is><t>${"æ".repeat(8 * MIB)}</t></is></c></row>`;
  expect(await read("a.xlsx", xlsxOf(cell), limits)).toMatchObject(cut);
  const shared = { strings: `<si><t>${"å".repeat(1000)}</t></si>` };
  const many = `<row>${'<c t="s"><v>0</v></c>'.repeat(1e5)}</row>`;
  expect(await read("a.xlsx", xlsxOf(many, shared), limits)).toMatchObject(cut);
});
