import { seededRandom } from "../../src/shared/random.ts";
import { xlsxOf } from "../../test/files/make-office.ts";
import { pdfOf } from "../../test/files/make-pdf.ts";

const MIB = 2 ** 20;
const WORDS =
  "borgeren sagen økonomi ansøgning ægtefælle hjælp på Østergade ydelse barn møde referat aftale".split(
    " ",
  );

/** Files as large as people hand in, the same for the same seed. */
export async function samples(seed: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const random = seededRandom(seed);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const number = () => Math.floor(random() * 1e9);

  const page = () => Array.from({ length: 45 }, () => words(9));
  const pdf = await pdfOf(Array.from({ length: 200 }, page));

  const texts = Array.from({ length: 20_000 }, () => `<si><t>${words(3)}</t></si>`).join("");
  const row = () =>
    `<row><c t="s"><v>${number() % 20_000}</v></c><c t="s"><v>${number() % 20_000}</v></c>${`<c s="1"><v>${number()}</v></c><c><v>${random()}</v></c>`.repeat(3)}</row>`;
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="000000-0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;
  const sheet = xlsxOf(Array.from({ length: 50_000 }, row).join(""), { strings: texts, styles });

  return new Map([
    ["1 MiB of text", Buffer.from(words(MIB / 6)).subarray(0, MIB)],
    ["a PDF of 200 pages", pdf],
    ["a sheet of 50,000 rows", sheet],
  ]);
}
