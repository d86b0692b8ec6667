import { fold } from "./fold.ts";
import { tokens } from "./tokens.ts";
import { wordKey } from "./word-key.ts";

/** Expressions of one or more words, looked up word after word. */
export interface Trie<T> {
  readonly root: Node<T>;
  /** Each word's key as a number: of a file's million words, numbers are looked up in half the time. */
  readonly numbers: Map<string, number>;
}

export interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly here: { readonly value: T; readonly form: string; readonly exactly: boolean }[];
}

/** A found expression: how many tokens it takes, and what it stands for. */
export interface Found<T> {
  readonly length: number;
  readonly values: readonly T[];
}

/** A word and its key, worked out once. */
export interface Keyed {
  readonly word: string;
  readonly key: string;
  /** Of its key in the trie; none when no expression has it. */
  readonly number: number | undefined;
}

export function keyed(word: string, { numbers }: Trie<unknown>): Keyed {
  const key = wordKey(word);
  return { word, key, number: numbers.get(key) };
}

/** What follows a node by a word. */
export function after<T>({ next }: Node<T>, { number }: Keyed): Node<T> | undefined {
  return number === undefined ? undefined : next.get(number);
}

export function createTrie<T>(): Trie<T> {
  return { root: node(), numbers: new Map() };
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
    const number = trie.numbers.get(key) ?? trie.numbers.size;
    trie.numbers.set(key, number);
    let next = at.next.get(number);
    if (!next) {
      next = node();
      at.next.set(number, next);
    }
    at = next;
  }
  const spelled = words.join(" ");
  if (!at.here.some((one) => one.value === value && one.form === spelled))
    at.here.push({ value, form: spelled, exactly });
}

/**
 * The longest expression that begins at `start`; one written exactly so goes before other forms of other words.
 *
 * @param wordAt nothing where the text ends
 */
export function longest<T>(
  trie: Trie<T>,
  wordAt: (place: number) => Keyed | undefined,
  start: number,
): Found<T> | undefined {
  let at: Node<T> | undefined = trie.root;
  let found: Found<T> | undefined;
  let spelled = "";
  for (let length = 1; ; length++) {
    const one = wordAt(start + length - 1);
    at = one && after(at, one);
    if (!one || !at) return found;
    spelled = length === 1 ? one.word : `${spelled} ${one.word}`;
    if (at.here.length === 0) continue;
    const values = valuesOf(at, spelled, length === 1 ? one.key : undefined);
    if (values.length > 0) found = { length, values };
  }
}

/** What a single word stands for, in any of its forms. */
export function lookUp<T>(trie: Trie<T>, word: string, key = wordKey(word)): readonly T[] {
  const at = trie.root.next.get(trie.numbers.get(key) ?? NOWHERE);
  return at ? valuesOf(at, word, key) : [];
}

const NOWHERE = -1;

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
