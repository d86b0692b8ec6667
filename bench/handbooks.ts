import type { Catalogue, Phrasing } from "../src/answers/catalogue.ts";
import { type Compiled, compile } from "../src/answers/compile.ts";
import type { Clause, Policy } from "../src/policy/index.ts";
import { oneOf, shuffled } from "./shuffle.ts";

export interface Handbooks {
  readonly compiled: Compiled;
  /** The handbooks made from each real policy, by that policy's id. */
  readonly madeFrom: ReadonlyMap<string, readonly string[]>;
}

/** So often a longer word is another one in a clause that is made up. */
const CHANGED = 0.15;
const LONGER = 5;

/**
 * `count` policies of `clauses` clauses each, compiled anew from the catalogue. From each real policy one handbook
 * is made: its clauses with its profile and its phrasings, scattered among clauses put together from halves of real
 * ones with some words changed. The rest are copies, each with memory of its own and a municipality of its own.
 */
export function makeHandbooks(
  catalogue: Catalogue,
  real: readonly Policy[],
  { count, clauses }: { readonly count: number; readonly clauses: number },
  random: () => number,
): Handbooks {
  const originals = real.map((base) => handbookFrom(base, real, clauses, random));
  const phrasings = catalogue.phrasings.map(alsoInHandbooks);
  const compiled = compile({ ...catalogue, phrasings }, originals);
  const copies = Array.from({ length: count }, (_, i) => {
    const original = originals[i % originals.length] as Policy;
    const name = catalogue.municipalities[i] ?? `Kommune ${i + 1}`;
    return { policy: copyFor(name, original), original };
  });
  return {
    compiled: {
      ...compiled,
      policies: copies.map(({ policy }) => policy),
      fields: new Map(
        copies.map(({ policy, original }) => {
          const field = compiled.fields.get(original.id);
          if (!field) throw new Error(`${original.id} was not compiled`);
          return [policy.id, structuredClone(field)];
        }),
      ),
    },
    madeFrom: new Map(
      real.map(({ id }) => [
        id,
        copies.filter(({ original }) => original.id === nameOf(id)).map(({ policy }) => policy.id),
      ]),
    ),
  };
}

function nameOf(base: string): string {
  return `handbook-${base}`;
}

function handbookFrom(
  base: Policy,
  real: readonly Policy[],
  size: number,
  random: () => number,
): Policy {
  const known = real.flatMap(({ text }) => text.clauses);
  const words = known.flatMap(({ text }) => text.split(" ").filter(isLonger));
  const madeUp = Array.from({ length: size - base.text.clauses.length }, (_, i): Clause => {
    const [one, other] = [oneOf(known, random), oneOf(known, random)];
    const text = [...half(one, 0), ...half(other, 1)]
      .map((word) => (isLonger(word) && random() < CHANGED ? oneOf(words, random) : word))
      .join(" ");
    return { ...one, id: `${one.id}-${i}`, text, parts: [text] };
  });
  const clauses = shuffled([...base.text.clauses, ...madeUp], random);
  return { ...base, id: nameOf(base.id), text: { ...base.text, clauses } };
}

function isLonger(word: string): boolean {
  return word.length >= LONGER;
}

function half({ text }: Clause, which: 0 | 1): string[] {
  const words = text.split(" ");
  const middle = Math.ceil(words.length / 2);
  return which === 0 ? words.slice(0, middle) : words.slice(middle);
}

/** A phrasing written for a policy asks for the same in its handbook. */
function alsoInHandbooks(phrasing: Phrasing): Phrasing {
  return { ...phrasing, at: phrasing.at.map(nameOf) };
}

/** In force from the beginning, and with no version before it. */
function copyFor(municipality: string, { id, profile, text }: Policy): Policy {
  const { supersedes: _, ...kept } = profile;
  return {
    id: `${id}-${municipality}`,
    profile: {
      ...kept,
      municipality: `${municipality} Kommune`,
      called: [municipality.toLowerCase()],
      dates: { ...profile.dates, inForce: {} },
    },
    text,
  };
}
