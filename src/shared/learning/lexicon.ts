import { stem, words } from "./words.ts";

/** Concept id -> what people say for it: words, expressions, `prefix*`, and `*` for any one word. */
export type LexiconData = Readonly<Record<string, readonly string[]>>;

interface Entry {
  readonly concept: string;
  readonly parts: readonly Part[];
}

type Part =
  | { readonly kind: "stem"; readonly stem: string }
  | { readonly kind: "prefix"; readonly prefix: string }
  | { readonly kind: "any" };

/** A lexicon made ready for matching. */
export interface Lexicon {
  readonly byStem: ReadonlyMap<string, readonly Entry[]>;
  /** Entries that begin with `prefix*`, by the prefix's first three letters. */
  readonly byPrefix: ReadonlyMap<string, readonly Entry[]>;
}

const PREFIX_KEY = 3;

export function buildLexicon(data: LexiconData): Lexicon {
  const byStem = new Map<string, Entry[]>();
  const byPrefix = new Map<string, Entry[]>();
  for (const [concept, said] of Object.entries(data)) {
    for (const expression of said) {
      const parts = parse(expression);
      const first = parts[0];
      if (first === undefined || first.kind === "any") continue;
      const [index, key] =
        first.kind === "stem"
          ? [byStem, first.stem]
          : [byPrefix, first.prefix.slice(0, PREFIX_KEY)];
      const entries = index.get(key);
      if (entries) entries.push({ concept, parts });
      else index.set(key, [{ concept, parts }]);
    }
  }
  return { byStem, byPrefix };
}

function parse(expression: string): Part[] {
  return expression
    .split(/[\s-]+/u)
    .filter((part) => part !== "")
    .flatMap((part): Part[] => {
      if (part === "*") return [{ kind: "any" }];
      if (part.endsWith("*")) return [{ kind: "prefix", prefix: part.slice(0, -1).toLowerCase() }];
      return words(part).map((word) => ({ kind: "stem", stem: stem(word) }));
    });
}

/** Concepts named by the same words, and where these stand. */
export interface Span {
  readonly at: number;
  /** How many words it takes. */
  readonly length: number;
  readonly concepts: readonly string[];
}

/** The concepts a text names, in its order. */
export function conceptsIn(tokens: readonly string[], lexicon: Lexicon): string[] {
  return spansIn(tokens, lexicon).flatMap(({ concepts }) => concepts);
}

/**
 * Where a text names concepts. Where two expressions start at the same word the longer one wins, so
 * that "team leder" is one leader and not a team.
 */
export function spansIn(tokens: readonly string[], lexicon: Lexicon): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    let longest = 0;
    let concepts: string[] = [];
    for (const entry of candidates(tokens[at] as string, lexicon)) {
      const length = entry.parts.length;
      if (length < longest || !matches(entry, tokens, at)) continue;
      if (length > longest) concepts = [];
      longest = length;
      if (!concepts.includes(entry.concept)) concepts.push(entry.concept);
    }
    if (longest > 0) found.push({ at, length: longest, concepts });
    at += Math.max(longest, 1);
  }
  return found;
}

function candidates(token: string, lexicon: Lexicon): readonly Entry[] {
  const byStem = lexicon.byStem.get(stem(token)) ?? NO_ENTRIES;
  const byPrefix = lexicon.byPrefix.get(token.slice(0, PREFIX_KEY));
  return byPrefix ? [...byStem, ...byPrefix] : byStem;
}

const NO_ENTRIES: readonly Entry[] = [];

function matches(entry: Entry, tokens: readonly string[], at: number): boolean {
  return entry.parts.every((part, i) => {
    const token = tokens[at + i];
    if (token === undefined) return false;
    if (part.kind === "any") return true;
    return part.kind === "stem" ? stem(token) === part.stem : token.startsWith(part.prefix);
  });
}
