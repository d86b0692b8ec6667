import { deflateSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { rawPdf } from "./make-pdf.ts";
import { obedientDesk } from "./obedient-desk.ts";
import { read, unreadable } from "./read.ts";

// A worker takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const MIB = 2 ** 20;
const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const PAGE =
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>";

const streamOf = (heads: string, content: Uint8Array | string) =>
  Buffer.concat([
    Buffer.from(`<< ${heads} >>\nstream\n`),
    Buffer.from(content as string),
    Buffer.from("\nendstream"),
  ]);
const SAID = "BT /F 12 Tf (Sagt) Tj ET";

test("a mail with a thousand parts inside each other is a bomb", async () => {
  const parts = Array.from(
    { length: 1000 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  );
  const mail = `From: a@x.example\r\nTo: b@x.example\r\n${parts.join("")}\r\nHej`;
  expect(await read("a.eml", mail)).toEqual(unreadable("bomb"));
});

test("a page tree that holds itself, or promises a billion pages, ends", async () => {
  const self = rawPdf([CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"]);
  expect(await read("a.pdf", self)).toMatchObject({ outcome: "unreadable" });
  const billion = rawPdf([
    ...[CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", PAGE],
    ...[streamOf(`/Length ${SAID.length}`, SAID), FONT],
  ]);
  expect(await read("a.pdf", billion, { pages: 50 })).toMatchObject({
    outcome: "read",
    text: expect.stringContaining("Sagt"),
  });
});

test("a stream that is said to be far longer than the file is read as it is", async () => {
  const file = rawPdf([CATALOG, PAGES, PAGE, streamOf("/Length 2000000000", SAID), FONT]);
  expect(await read("a.pdf", file)).toMatchObject({ text: expect.stringContaining("Sagt") });
});

test("tables of contents that point at each other end", async () => {
  const file = rawPdf([CATALOG, PAGES], "/Prev 9");
  expect(await read("a.pdf", file)).toMatchObject({ outcome: "unreadable" });
});

test("a script in a PDF is not run, and neither is an action that asks the network", async () => {
  const file = rawPdf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.vogterHit = 1) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:1/) >> >> >>`,
    ...[PAGES, PAGE, streamOf(`/Length ${SAID.length}`, SAID), FONT],
  ]);
  expect(await read("a.pdf", file)).toMatchObject({ outcome: "read" });
  expect(globalThis).not.toHaveProperty("vogterHit");
});

test("a page that unpacks to more than a worker may hold loses the worker, and no more", async () => {
  const twice = deflateSync(deflateSync(new Uint8Array(256 * MIB)));
  const heads = `/Length ${twice.length} /Filter [/FlateDecode /FlateDecode]`;
  const file = rawPdf([CATALOG, PAGES, PAGE, streamOf(heads, twice), FONT]);
  expect(file.length).toBeLessThan(MIB / 100);
  const desk = obedientDesk({ memoryMb: 64 });
  expect(await desk.read({ name: "a.pdf", bytes: file })).toEqual(unreadable("too-large"));
  expect(await desk.thread()).toEqual(expect.any(Number));
});
