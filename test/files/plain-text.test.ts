import { expect, test } from "vitest";
import { linesOf, read, unreadable } from "./read.ts";

const SENTENCE = "Ærø bor på Østergade, CPR 010190-1234";

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

test.each([
  ["UTF-8", Buffer.from(SENTENCE)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${SENTENCE}`)],
  ["UTF-16 LE with a mark", Buffer.from(`\ufeff${SENTENCE}`, "utf16le")],
  ["UTF-16 BE with a mark", utf16be(`\ufeff${SENTENCE}`)],
  ["UTF-16 LE without a mark", Buffer.from(SENTENCE, "utf16le")],
  ["UTF-16 BE without a mark", utf16be(SENTENCE)],
  ["Windows-1252", Buffer.from(SENTENCE, "latin1")],
])("text in %s is read", async (_, bytes) => {
  expect(await read("brev.txt", bytes)).toEqual({
    outcome: "read",
    kind: "txt",
    text: SENTENCE,
    whole: true,
  });
});

test("a letter that is cut does not make UTF-8 something else", async () => {
  const cut = Buffer.from(`${SENTENCE} æ`).subarray(0, -1);
  expect((await linesOf("brev.txt", cut))[0]).toContain("Ærø bor på Østergade");
});

test("the quotes and dashes of Windows-1252 are read", async () => {
  expect(await linesOf("brev.txt", Buffer.from("\x93på\x94 \x96 så", "latin1"))).toEqual([
    "“på” – så",
  ]);
});

test.each([
  ["a.csv", "csv"],
  ["a.MD", "md"],
  ["a.txt", "txt"],
  ["noter", "txt"],
  ["a.docx", "txt"],
  ["a.constructor", "txt"],
])("plain text in %s is %s", async (name, kind) => {
  expect(await read(name, "bare tekst; andet")).toMatchObject({ outcome: "read", kind });
});

test.each([
  ["nothing", "no-text", Buffer.alloc(0)],
  ["only spaces", "no-text", Buffer.from(" \n\t ")],
  ["a PNG", "no-text", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1")],
  ["a JPEG", "no-text", Buffer.from("\xff\xd8\xff\xe00000", "latin1")],
  ["a HEIC", "no-text", Buffer.from("0000ftypheic")],
  ["a program", "unknown-kind", Buffer.from("MZ\0\0\x01\x02\x03\0\0")],
  ["gzip", "unknown-kind", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3])],
  ["RTF", "old-format", Buffer.from("{\\rtf1 tekst}")],
])("%s is %s, whatever it is called", async (_, why, bytes) => {
  expect(await read("brev.txt", bytes)).toEqual(unreadable(why));
});

test("a text longer than is read is cut, and says so", async () => {
  expect(await read("a.txt", "0123456789", { characters: 4 })).toMatchObject({
    text: "0123",
    whole: false,
  });
});

test("a file larger than is read is not opened", async () => {
  expect(await read("a.txt", "0123456789", { bytes: 9 })).toEqual(unreadable("too-large"));
});
