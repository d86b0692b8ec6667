import { type MarkupHandlers, walkXml } from "./markup.ts";
import { numberText } from "./number-text.ts";
import type { Reading } from "./reading.ts";

const TEXT = new Set(["t", "delText", "text", "v"]);
const PARAGRAPHS = new Set(["p", "text", "v", "si", "comment", "threadedComment"]);
const REMOVED = new Set(["del", "moveFrom"]);
const ADDED = new Set(["ins", "moveTo"]);
const SIGNS = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
]);

/** A paragraph as it reads now, and as it read before its tracked changes. */
interface Paragraph {
  now: string;
  before: string;
  changed: boolean;
}

/**
 * Reads the text of a part of a Word or PowerPoint file, or of a sheet's comments and drawings. A paragraph with tracked
 * changes comes twice, with them and without: a number that was changed would be torn in either half alone.
 */
export async function readParagraphs(chunks: AsyncIterable<Uint8Array>, reading: Reading) {
  await walkXml(chunks, paragraphs(reading));
}

function paragraphs(reading: Reading): MarkupHandlers {
  const open: Paragraph[] = [];
  let [inText, removed, added, cells] = [0, 0, 0, 0];
  const add = (text: string) => {
    const paragraph = open.at(-1);
    if (!paragraph) return reading.add(text);
    if (removed === 0) paragraph.now += text;
    if (added === 0) paragraph.before += text;
    if (removed + added > 0) paragraph.changed = true;
  };
  const end = () => {
    const paragraph = open.pop();
    if (!paragraph) return;
    const between = cells > 0 ? "\t" : "\n";
    if (paragraph.now) reading.add(paragraph.now + between);
    if (paragraph.changed && paragraph.before) reading.add(paragraph.before + between);
  };
  return {
    open(name, attributes) {
      if (PARAGRAPHS.has(name)) open.push({ now: "", before: "", changed: false });
      if (TEXT.has(name)) inText += 1;
      if (REMOVED.has(name)) removed += 1;
      if (ADDED.has(name)) added += 1;
      if (name === "tc") cells += 1;
      const sign = SIGNS.get(name);
      if (sign) add(sign);
      for (const words of spoken(name, attributes)) reading.add(`${words}\n`);
    },
    text(text) {
      if (inText > 0) add(text);
    },
    close(name) {
      if (PARAGRAPHS.has(name)) end();
      if (TEXT.has(name)) inText -= 1;
      if (REMOVED.has(name)) removed -= 1;
      if (ADDED.has(name)) added -= 1;
      if (name === "tc") cells -= 1;
      if (name === "tr") reading.add("\n");
    },
  };
}

/** What stands in attributes: a picture's description, and what a pivot table keeps of the sheet it was made from. */
function spoken(name: string, attributes: Readonly<Record<string, string>>): string[] {
  if (name === "docPr" || name === "cNvPr") return [attributes.descr ?? ""].filter(Boolean);
  if (name === "s") return [attributes.v ?? ""].filter(Boolean);
  if (name === "n") return attributes.v ? [numberText(attributes.v, "General")] : [];
  return [];
}
