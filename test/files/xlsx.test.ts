import { expect, test } from "vitest";
import { xlsxOf } from "./make-office.ts";
import { linesOf, read } from "./read.ts";

const styled = (...patterns: readonly string[]) => ({
  styles: `<numFmts>${patterns
    .map((pattern, i) => `<numFmt numFmtId="${170 + i}" formatCode="${pattern}"/>`)
    .join(
      "",
    )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${patterns
    .map((_, i) => `<xf numFmtId="${170 + i}"/>`)
    .join("")}</cellXfs>`,
});

/** What a number shows as under a pattern. */
async function shown(value: string, pattern: string): Promise<string | undefined> {
  const file = xlsxOf(`<row><c s="1"><v>${value}</v></c></row>`, styled(pattern));
  return (await linesOf("a.xlsx", file))[1];
}

test("the sheets' names and rows are read, cells divided by tabs", async () => {
  const rows = `<row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>Inde</t></is></c><c t="str"><f>A1&amp;"x"</f><v>Regnet</v></c></row><row hidden="1"><c><v>42</v></c></row>`;
  const strings = `<si><t>Nul</t></si><si><r><t>Fæ</t></r><r><t>lles</t></r><rPh><t>uset</t></rPh></si>`;
  expect(await linesOf("a.xlsx", xlsxOf(rows, { strings }))).toEqual([
    "Ark1",
    "Fælles\tInde\tRegnet",
    "42",
  ]);
});

test("hidden sheets, comments, drawings and what a pivot table keeps are read", async () => {
  const sheet = `<worksheet><sheetData><row><c t="inlineStr"><is><t>Skjult ark</t></is></c></row></sheetData><headerFooter><oddHeader>Hoved</oddHeader></headerFooter></worksheet>`;
  const others = {
    "xl/worksheets/sheet2.xml": [".spreadsheetml.worksheet+xml", sheet],
    "xl/comments1.xml": [
      ".spreadsheetml.comments+xml",
      "<comments><comment><text><r><t>En </t></r><r><t>note</t></r></text></comment></comments>",
    ],
    "xl/threadedComments/t1.xml": [
      "application/vnd.ms-excel.threadedcomments+xml",
      "<ThreadedComments><threadedComment><text>En tråd</text></threadedComment></ThreadedComments>",
    ],
    "xl/drawings/drawing1.xml": [
      ".drawing+xml",
      "<xdr:wsDr><a:p><a:r><a:t>En boks</a:t></a:r></a:p></xdr:wsDr>",
    ],
    "xl/pivotCache/pivotCacheDefinition1.xml": [
      ".spreadsheetml.pivotCacheDefinition+xml",
      `<d><sharedItems><s v="Gemt"/><n v="101901234"/></sharedItems></d>`,
    ],
  } as const;
  expect(await linesOf("a.xlsx", xlsxOf("", { others }))).toEqual([
    ...["Ark1", "Skjult ark", "Hoved", "En note", "En boks", "Gemt", "0101901234", "En tråd"],
  ]);
});

test.each([
  ["a pattern of Excel's own", "000000-0000", "101901234", "010190-1234"],
  ["an escaped hyphen", "000000\\-0000", "101901234", "010190-1234"],
  ["a quoted hyphen", "000000&quot;-&quot;0000", "3112991234", "311299-1234"],
  ["ten digits", "0000000000", "101901234", "0101901234"],
  ["no pattern, and a lost zero", "General", "101901234", "0101901234"],
  ["no pattern, and nothing lost", "General", "3112991234", "3112991234"],
  ["text, and a lost zero", "@", "101901234", "0101901234"],
  ["an exponent in the file", "General", "1.01901234E8", "0101901234"],
  ["a pattern that hides", ";;;", "101901234", "0101901234"],
  ["a pattern that rounds", "0.0E+00", "3112991234", "3,1E+09 3112991234"],
  ["a pattern that means nothing", "[[[", "101901234", "0101901234"],
  ["thousands, which no CPR number has", "#,##0", "101901234", "101.901.234"],
  ["nine digits without a day", "General", "991901234", "991901234"],
  ["a date", "dd-mm-yyyy", "32874", "01-01-1990"],
  ["a fraction", "General", "0.5", "0.5"],
])("a number with %s is read as it is shown", async (_, pattern, value, expected) => {
  expect(await shown(value, pattern)).toBe(expected);
});

test("a pattern that Excel has a number for is known", async () => {
  const styles = `<cellXfs><xf numFmtId="14"/></cellXfs>`;
  const file = xlsxOf(`<row><c s="0"><v>32874</v></c></row>`, { styles });
  expect((await linesOf("a.xlsx", file))[1]).toMatch(/1990/);
});

test("rows beyond what is read are left out, and it says so", async () => {
  const rows = "<row><c><v>7</v></c></row>".repeat(5);
  const file = await read("a.xlsx", xlsxOf(rows), { rows: 3 });
  expect(file).toMatchObject({ outcome: "read", kind: "xlsx", whole: false });
  expect(await linesOf("a.xlsx", xlsxOf(rows), { rows: 3 })).toEqual(["Ark1", "7", "7", "7"]);
});
