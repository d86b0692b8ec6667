/**
 * `text` with its lines broken between words so that none is wider than `width` characters, each after `indent`.
 * A word wider than that stays whole.
 */
export function wrap(text: string, width: number, indent = ""): string {
  const lines = text.split("\n").flatMap((line) => wrapLine(line, width - indent.length));
  return lines.map((line) => (line === "" ? "" : indent + line)).join("\n");
}

function wrapLine(line: string, width: number): string[] {
  const [first = "", ...words] = line.split(" ");
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
