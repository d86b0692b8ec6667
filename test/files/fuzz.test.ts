import { expect, test } from "vitest";
import { seededRandom } from "../../src/shared/random.ts";
import { docxOf, paragraph, pptxOf, xlsxOf } from "./make-office.ts";
import { pdfOf } from "./make-pdf.ts";
import { obedientDesk } from "./obedient-desk.ts";

const SEED = 20_261_121;
const ROUNDS = 40;
const LIMITS = { unpacked: 16 * 2 ** 20, characters: 2 ** 20, pages: 50 };

const mail = `From: a@x.example\r\nTo: b@x.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=s\r\n\r\n--s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>K=C3=A6re &aelig;</p>\r\n--s\r\nContent-Disposition: attachment; filename="a.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(docxOf(paragraph("Bilag"))).toString("base64")}\r\n--s--\r\n`;

const SOUND: Readonly<Record<string, Uint8Array>> = {
  txt: Buffer.from("Ærø på en linje\n".repeat(20)),
  html: Buffer.from(
    "<!doctype html><p title='x'>Hej &amp; <b>så</b><!-- note --><table><tr><td>1</table>",
  ),
  eml: Buffer.from(mail),
  docx: docxOf(paragraph("Brødtekst").repeat(20)),
  xlsx: xlsxOf(`<row><c t="s"><v>0</v></c><c s="1"><v>101901234</v></c></row>`.repeat(20), {
    strings: "<si><t>Navn</t></si>",
    styles: `<numFmts><numFmt numFmtId="170" formatCode="000000-0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`,
  }),
  pptx: pptxOf(["En", "To"]),
  pdf: await pdfOf([["En"], ["To"]]),
  "pdf written plainly": await pdfOf([["En"]], (document) =>
    document.save({ useObjectStreams: false }),
  ),
};

type Damage = (file: Buffer, random: () => number) => Buffer;
const at = (file: Buffer, random: () => number) => Math.floor(random() * file.length);

const DAMAGE: Readonly<Record<string, Damage>> = {
  "cut off": (file, random) => file.subarray(0, at(file, random)),
  "without its beginning": (file, random) => file.subarray(at(file, random)),
  "with flipped bits": (file, random) => {
    for (let i = 0; i < 1 + random() * 8; i++) {
      const byte = at(file, random);
      file[byte] = (file[byte] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return file;
  },
  "with a piece of noise": (file, random) => {
    const from = at(file, random);
    for (let i = from; i < Math.min(file.length, from + 64); i++) file[i] = random() * 256;
    return file;
  },
  "with a number made huge": (file, random) => {
    const from = Math.min(at(file, random), file.length - 4);
    return from < 0 ? file : Buffer.from(file.fill(0xff, from, from + 4));
  },
  "with a piece of itself in it": (file, random) => {
    const [from, to] = [at(file, random), at(file, random)].toSorted((one, other) => one - other);
    const into = at(file, random);
    return Buffer.concat([file.subarray(0, into), file.subarray(from, to), file.subarray(into)]);
  },
};

test.each(Object.entries(SOUND))(
  `a damaged %s neither stops nor stalls the worker (seed ${SEED})`,
  async (name, sound) => {
    const random = seededRandom(SEED);
    const desk = obedientDesk({ limits: LIMITS });
    const worker = await desk.thread();
    for (const [how, damage] of Object.entries(DAMAGE)) {
      for (let round = 0; round < ROUNDS; round++) {
        const bytes = damage(Buffer.from(sound), random);
        const copy = bytes.toString("base64");
        const finding = await desk.read({ name: `a.${name}`, bytes });
        const here = await desk.thread();
        if (here !== worker)
          expect.fail(`${name} ${how}, round ${round}: ${JSON.stringify(finding)} ${copy}`);
      }
    }
  },
  60_000,
);
