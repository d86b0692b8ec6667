import type { RichTextBlock, TextRun } from "./adaptive-card.ts";
import { withoutTemplates } from "./plain-text.ts";

type Look = Omit<TextRun, "type" | "text">;

/** A piece of text that is shown as it stands, whatever characters are in it. */
export function run(text: string, look: Look = {}): TextRun {
  return { type: "TextRun", text: withoutTemplates(text), ...look };
}

/** One block a line of `text`: hosts differ in what they make of a line break inside a run. */
export function paragraphs(text: string, look: Look = {}): RichTextBlock[] {
  return linesOf(text).map(({ line }, index) => block([run(line, look)], index));
}

/** `text` with its part `emphasis` in bold. Without that part in it, or with nothing but it, nothing is bold. */
export function emphasised(text: string, emphasis: string | undefined): RichTextBlock[] {
  const start = emphasis ? text.indexOf(emphasis) : -1;
  if (!emphasis || start < 0 || emphasis.trim() === text.trim()) return paragraphs(text);
  const end = start + emphasis.length;
  return linesOf(text).map(({ line, offset }, index) => {
    const [from, to] = [start - offset, end - offset].map((at) =>
      Math.min(Math.max(at, 0), line.length),
    ) as [number, number];
    const runs = [
      run(line.slice(0, from)),
      run(line.slice(from, to), { weight: "bolder" }),
      run(line.slice(to)),
    ];
    return block(
      runs.filter(({ text }) => text !== ""),
      index,
    );
  });
}

function block(inlines: TextRun[], index: number): RichTextBlock {
  return { type: "RichTextBlock", ...(index > 0 && { spacing: "small" as const }), inlines };
}

function linesOf(text: string): { line: string; offset: number }[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .map((match) => ({ line: match[0], offset: match.index }))
    .filter(({ line }) => line.trim() !== "");
}
