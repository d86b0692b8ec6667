import { buildSpeller, type Speller } from "../shared/learning/spelling.ts";
import type { DataClass, PlaceId } from "./ids.ts";
import type { Kind, Part, PlaceWord, Recipient } from "./lexicon-shape.ts";
import { fold } from "./words/fold.ts";
import { add, after, createTrie, keyed, type Trie, wordsOf } from "./words/trie.ts";
import { wordKey } from "./words/word-key.ts";

/** What the lexicon's files hold. */
export interface LexiconData {
  readonly kinds: readonly Kind[];
  readonly places: readonly PlaceWord[];
  readonly recipients: readonly Recipient[];
  readonly parts: readonly Part[];
  readonly plain: PlainWords;
}

/** Words that name no data: see `data/storage/plain-words.yaml`. */
interface PlainWords {
  readonly vague: readonly string[];
  readonly persons: readonly string[];
  readonly people: readonly string[];
  readonly removers: readonly string[];
  readonly neutral: readonly string[];
  readonly things: readonly string[];
}

export type Entry =
  | { readonly is: "kind"; readonly kind: Kind }
  | { readonly is: "place"; readonly place: PlaceWord }
  | { readonly is: "vague"; readonly term: string };

export type HeadIs = Extract<Part, { head: string }>["is"];

/** The lexicon made ready for reading. */
export interface Lexicon {
  readonly words: Trie<Entry>;
  readonly recipients: Trie<Recipient>;
  readonly heads: ReadonlyMap<string, HeadIs>;
  /** By their first three letters, the longest first. */
  readonly modifiers: ReadonlyMap<
    string,
    readonly { readonly stem: string; readonly dataClass: DataClass; readonly things: boolean }[]
  >;
  readonly endings: readonly { readonly ending: string; readonly dataClass: DataClass }[];
  readonly persons: ReadonlySet<string>;
  /** Keys of words for people: what is written about them is more than ordinary. */
  readonly people: ReadonlySet<string>;
  readonly removers: ReadonlySet<string>;
  /** Keys of every word that is known to say nothing by itself. */
  readonly neutral: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  readonly speller: Speller;
  readonly options: ReadonlyMap<string, readonly PlaceId[]>;
}

/** Makes the lexicon ready: once at the start. */
export function compileLexicon(data: LexiconData): Lexicon {
  const { kinds, places, recipients, parts, plain } = data;
  const words = createTrie<Entry>();
  for (const kind of kinds) {
    const entry: Entry = { is: "kind", kind };
    const exactly = kind.exact === true || kind.effect === "lowers";
    for (const form of [kind.term, ...kind.forms]) {
      add(words, `${exactly ? "=" : ""}${form.toLowerCase()}`, entry);
    }
  }
  for (const place of places) {
    const entry: Entry = { is: "place", place };
    for (const form of [place.term, ...place.forms]) add(words, form.toLowerCase(), entry);
  }
  for (const term of plain.vague) add(words, term, { is: "vague", term });
  const neutral = new Set(plain.neutral.map((word) => wordKey(fold(word))));
  for (const term of plain.things) {
    const one = keyed(fold(term), words);
    if (neutral.has(one.key) || after(words.root, one)?.here.length) continue;
    add(words, term, { is: "kind", kind: { ...A_THING, term, forms: [] } });
  }
  const to = createTrie<Recipient>();
  for (const one of recipients) {
    for (const form of [one.term, ...one.forms]) add(to, form.toLowerCase(), one);
  }
  const known = wordsOf([...kinds, ...places].flatMap(({ term, forms }) => [term, ...forms]));
  return {
    words,
    recipients: to,
    heads: new Map(
      parts.flatMap((part) =>
        "head" in part
          ? [fold(part.head), wordKey(fold(part.head))].map((head) => [head, part.is] as const)
          : [],
      ),
    ),
    modifiers: modifiersOf(parts, plain.things),
    endings: parts.flatMap((part) =>
      "ending" in part ? [{ ending: fold(part.ending), dataClass: part.class }] : [],
    ),
    persons: new Set(plain.persons.map(fold)),
    people: new Set(plain.people.map((word) => wordKey(fold(word)))),
    removers: new Set(plain.removers.map(fold)),
    neutral,
    known,
    speller: buildSpeller(known),
    options: new Map(places.flatMap(({ term, options }) => (options ? [[term, options]] : []))),
  };
}

/** What is only about things is ordinary work material, unless there is more in the text than the lexicon knows. */
const A_THING = { effect: "names", class: "internal", strength: "weak" } as const;

function modifiersOf(parts: readonly Part[], things: readonly string[]): Lexicon["modifiers"] {
  const plain = new Set(things.map(fold));
  const stems = new Map<string, DataClass>([...plain].map((stem) => [stem, "internal"]));
  for (const part of parts) if ("modifier" in part) stems.set(fold(part.modifier), part.class);
  const all = [...stems]
    .map(([stem, dataClass]) => ({ stem, dataClass, things: plain.has(stem) }))
    .sort((a, b) => b.stem.length - a.stem.length);
  return Map.groupBy(all, ({ stem }) => stem.slice(0, 3));
}
