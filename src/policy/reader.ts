import type { Block } from "./block.ts";
import type { Heading, PolicyText } from "./clause.ts";
import { composeClauses } from "./compose.ts";
import { type Landmark, type Layout, landmarks } from "./outline.ts";
import { collapse, joinLines, type SourceLine, sourceLines } from "./source-text.ts";

/** What the reader makes of a source. */
export interface ReadText {
  readonly text: PolicyText;
  /** The first heading or row of the outline that the source does not hold after the one before it. */
  readonly missing?: string;
}

const PAGE_NUMBER = /^\d{1,3}$/u;
const SENTENCE_END = /[.:]["”]?$/u;
/** A line this much shorter than the longest was ended by the writer, not by the margin. */
const SHORT_LINE = 0.85;

/**
 * Reads a policy's source into headings and clauses. Pure.
 *
 * @param raw the source, word for word as the municipality published it
 * @param layout what the page showed and the text lost
 */
export function readPolicyText(raw: string, layout: Layout): ReadText {
  const lines = sourceLines(raw);
  const isFurniture = (line: SourceLine) =>
    PAGE_NUMBER.test(line.text) || layout.runningHeaders.includes(line.text);
  const expected = landmarks(layout.outline);
  const headings: Heading[] = [];
  const furniture: { text: string; line: number }[] = [];
  const collect = blockCollector(lines, layout.shortLinesEndParagraphs);

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as SourceLine;
    const landmark = expected[0];
    const last = landmark && matchLandmark(lines, i, landmark);
    if (landmark && last !== undefined) {
      expected.shift();
      const { kind, title, level } = landmark;
      if (kind === "tableHead") furniture.push({ text: title, line: line.number });
      else headings.push({ title, level, line: line.number });
      collect.landmark(landmark, lines.slice(i, last + 1));
      i = last;
    } else if (isFurniture(line)) {
      furniture.push({ text: line.text, line: line.number });
    } else {
      collect.line(line);
    }
  }
  const text = { headings, clauses: composeClauses(collect.blocks()), furniture };
  return expected[0] ? { text, missing: expected[0].title } : { text };
}

/** Gathers lines into blocks: gaps, list glyphs, short lines and landmarks end the one before. */
function blockCollector(lines: readonly SourceLine[], shortLinesEnd: boolean) {
  const blocks: Block[] = [];
  const isGap = gapIn(lines);
  const width = Math.max(...lines.map((line) => line.text.length));
  let headings: readonly string[] = [];
  let open: { kind: Block["kind"]; lines: SourceLine[] } | undefined;

  const close = () => {
    const [first, last] = [open?.lines[0], open?.lines.at(-1)];
    if (open && first && last) {
      const text = joinLines(open.lines.map((line) => line.text));
      blocks.push({ kind: open.kind, headings, text, lines: [first.number, last.number] });
    }
    open = undefined;
  };
  const add = (line: SourceLine) => {
    if (line.kind === "item") close();
    open ??= { kind: line.kind === "item" ? "item" : "paragraph", lines: [] };
    open.lines.push(line);
    const short = line.text.length < width * SHORT_LINE && SENTENCE_END.test(line.text);
    if (shortLinesEnd && short) close();
  };

  return {
    landmark({ kind, title, level }: Landmark, itsLines: readonly SourceLine[]) {
      close();
      if (kind === "tableHead") return;
      headings = [...headings.slice(0, level - 1), title];
      // A row's label is the first cell of the row, so it is part of what the row says.
      if (kind === "row") open = { kind: "row", lines: [...itsLines] };
    },
    line(line: SourceLine) {
      const empty = line.kind === "empty" || line.kind === "spaces";
      // The cells of a flattened row stand apart; only the next row's label ends the row.
      if (open?.kind === "row") {
        if (!empty) open.lines.push(line);
      } else if (!empty) add(line);
      else if (isGap(line)) close();
    },
    blocks() {
      close();
      return blocks;
    },
  };
}

/** Converters write a paragraph gap as a line of spaces and line spacing as an empty line; plain texts know only empty lines. */
function gapIn(lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  const gap = lines.some((line) => line.kind === "spaces") ? "spaces" : "empty";
  return (line) => line.kind === gap;
}

/**
 * The index of the landmark's last line, when it starts at `index`. A heading fills its line; a
 * row's label may break over lines, and its first cell may follow it.
 */
function matchLandmark(
  lines: readonly SourceLine[],
  index: number,
  landmark: Landmark,
): number | undefined {
  if (landmark.kind !== "row") {
    return collapse(lines[index]?.text ?? "") === landmark.title ? index : undefined;
  }
  let seen = "";
  for (let i = index; i < lines.length; i++) {
    seen = collapse(`${seen} ${lines[i]?.text ?? ""}`);
    if (`${seen} `.startsWith(`${landmark.title} `)) return i;
    if (!landmark.title.startsWith(`${seen} `)) return undefined;
  }
  return undefined;
}
