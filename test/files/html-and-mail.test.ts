import { expect, test } from "vitest";
import { docxOf, paragraph } from "./make-office.ts";
import { linesOf, read } from "./read.ts";

const mail = (parts: readonly string[], boundary = "skel", kind = "mixed") =>
  [
    "From: Ole Ås <ole@x.example>",
    "To: ea@x.example",
    "Subject: =?utf-8?q?Sagen_om_=C3=98rsted?=",
    "MIME-Version: 1.0",
    `Content-Type: multipart/${kind}; boundary=${boundary}`,
    "",
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    "",
  ].join("\r\n");

const attached = (name: string, bytes: Uint8Array | string) =>
  [
    "Content-Type: application/octet-stream",
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(bytes as string).toString("base64"),
  ].join("\r\n");

test("a page's text, descriptions and comments are read, its scripts and styles are not", async () => {
  const page = `<!doctype html><title>Titel</title><style>p{}</style><script>x("skjult")</script>
    <p>Et <b>fe</b>d ord<!-- bemærkning --></p><img alt="Kort over Ærø"><input value="010190-1234">
    <table><tr><td>Navn</td><td>010190&#45;1234</td></tr></table>`;
  expect(await linesOf("side.txt", page)).toEqual([
    ...["Titel", "Et fed ord", "bemærkning", "Kort over Ærø", "010190-1234"],
    ...["Navn", "010190-1234"],
  ]);
  expect(await read("side.txt", page)).toMatchObject({ kind: "html", whole: true });
});

test("a mail's heads, text and page are read", async () => {
  const parts = [
    "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nK=E6re Ea",
    "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Kære <i>Bo</i></p>",
  ];
  const lines = await linesOf("a.eml", mail(parts, "skel", "alternative"));
  expect(lines).toEqual([
    ...["Sagen om Ørsted", "Ole Ås ole@x.example", "ea@x.example", "Kære Ea", "Kære Bo"],
  ]);
});

test("what is attached to a mail is named and read, and what is attached to that", async () => {
  const inner = mail([attached("brev.docx", docxOf(paragraph("Brevets ord")))], "indre");
  const text = await linesOf("a.eml", mail([attached("videre.eml", inner), "\r\nHej"]));
  expect(text).toContain("videre.eml");
  expect(text).toContain("brev.docx");
  expect(text).toContain("Brevets ord");
});

test("a mail with something that can't be read is not whole, but a picture takes nothing away", async () => {
  const program = attached("a.exe", "MZ\0\0\0\x01");
  const picture = attached("logo.png", Buffer.from("\x89PNG\r\n\x1a\n00", "latin1"));
  expect(await read("a.eml", mail(["\r\nHej", program]))).toMatchObject({ whole: false });
  expect(await read("a.eml", mail(["\r\nHej", picture]))).toMatchObject({ whole: true });
});

test("files are read as deep inside each other as is allowed, and no deeper", async () => {
  const nested = mail([
    "\r\nYderst",
    attached("b.eml", mail(["\r\nMidt", attached("c.txt", "Inderst")], "b")),
  ]);
  const deep = await read("a.eml", nested, { depth: 2 });
  expect(deep).toMatchObject({ whole: true, text: expect.stringContaining("Inderst") });
  const shallow = await read("a.eml", nested, { depth: 1 });
  expect(shallow).toMatchObject({ whole: false, text: expect.stringContaining("Midt") });
  expect(shallow).toMatchObject({ text: expect.not.stringContaining("Inderst") });
});

test("a note that begins like a mail is no mail", async () => {
  expect(await read("a.txt", "Fra: Bo\nTil: Ea\n\nHej")).toMatchObject({ kind: "txt" });
  expect(await read("a.txt", "To: ting\nSkal gøres\nDate: i dag")).toMatchObject({ kind: "txt" });
});
