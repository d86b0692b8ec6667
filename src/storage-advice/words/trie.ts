import { fold, type Token, tokens } from "./tokens.ts";
import { wordKey } from "./word-key.ts";

/** Expressions of one or more words, looked up word after word. */
export interface Trie<T> {
  readonly root: Node<T>;
}

export interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly here: { readonly value: T; readonly form: string; readonly exactly: boolean }[];
}

/** A found expression: how many tokens it takes, and what it stands for. */
export interface Found<T> {
  readonly length: number;
  readonly values: readonly T[];
}

/** A word's key, worked out once. */
export interface Keyed {
  readonly key: string;
}

export function createTrie<T>(): Trie<T> {
  return { root: node() };
}

/**
 * Adds an expression. Its words are kept without endings, so that every form of it is found; with "=" before it, only
 * as it is written.
 */
export function add<T>(trie: Trie<T>, form: string, value: T): void {
  const words = tokens(form).map(({ word }) => word);
  const exactly = form.startsWith("=");
  if (words.length === 0) return;
  let at = trie.root;
  for (const word of words) {
    const key = wordKey(word);
    let next = at.next.get(key);
    if (!next) {
      next = node();
      at.next.set(key, next);
    }
    at = next;
  }
  const spelled = words.join(" ");
  if (!at.here.some((one) => one.value === value && one.form === spelled))
    at.here.push({ value, form: spelled, exactly });
}

/** The longest expression that begins at `start`; one written exactly so goes before other forms of other words. */
export function longest<T>(
  trie: Trie<T>,
  words: readonly Keyed[],
  read: readonly Token[],
  start: number,
): Found<T> | undefined {
  let at: Node<T> | undefined = trie.root;
  let found: Found<T> | undefined;
  for (let i = start; i < words.length; i++) {
    at = at.next.get(words[i]?.key ?? "");
    if (!at) break;
    if (at.here.length === 0) continue;
    const length = i + 1 - start;
    const word = read[start]?.word ?? "";
    const spelled = length === 1 ? word : spell(read, start, i + 1);
    const values = valuesOf(at, spelled, length === 1 ? words[i]?.key : undefined);
    if (values.length > 0) found = { length, values };
  }
  return found;
}

function spell(read: readonly Token[], start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) text += `${i > start ? " " : ""}${read[i]?.word}`;
  return text;
}

/** What a single word stands for, in any of its forms. */
export function lookUp<T>(trie: Trie<T>, word: string): readonly T[] {
  const key = wordKey(word);
  const at = trie.root.next.get(key);
  return at ? valuesOf(at, word, key) : [];
}

/** What is spelled so; else what has other forms of these words, unless a single word has too little in common with it. */
export function valuesOf<T>(
  { here }: Node<T>,
  spelled: string,
  key: string | undefined,
): readonly T[] {
  const exact = here.filter(({ form }) => form === spelled);
  if (exact.length > 0) return unique(exact);
  if (key !== undefined && (spelled.length < SHORTEST_INFLECTED || !spelled.startsWith(key))) {
    return [];
  }
  return unique(here.filter(({ exactly }) => !exactly));
}

function unique<T>(here: Node<T>["here"]): readonly T[] {
  return here.length === 1 && here[0]
    ? [here[0].value]
    : [...new Set(here.map(({ value }) => value))];
}

const SHORTEST_INFLECTED = 4;

function node<T>(): Node<T> {
  return { next: new Map(), here: [] };
}

/** The folded words of the expressions, for telling known words from unknown ones. */
export function wordsOf(forms: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const form of forms)
    for (const { word } of tokens(form.toLowerCase())) found.add(fold(word));
  return found;
}
