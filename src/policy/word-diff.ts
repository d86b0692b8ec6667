/** A run of words that both versions have, or only one of them. */
export interface Segment {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/**
 * What changed between two texts, word by word: the longest common run of words stays, the rest was
 * removed or added. Words are compared as {@link sameWord} says and shown as they are written.
 */
export function wordDiff(older: string, newer: string): Segment[] {
  const [a, b] = [older.split(" "), newer.split(" ")];
  const common = commonLengths(a, b);
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const segments: { kind: Segment["kind"]; words: string[] }[] = [];
  const add = (kind: Segment["kind"], word = "") => {
    const last = segments.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else segments.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && sameWord(a[i], b[j])) {
      add("same", b[j++]);
      i++;
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      add("removed", a[i++]);
    } else {
      add("added", b[j++]);
    }
  }
  return segments.map(({ kind, words }) => ({ kind, text: words.join(" ") }));
}

/** How many words `a` from i and `b` from j have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i] ?? [], table[i + 1] ?? []];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = sameWord(a[i], b[j])
        ? (below[j + 1] ?? 0) + 1
        : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** A moved comma or a capital is no change of what a policy says. */
function sameWord(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bare(a) === bare(b);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
