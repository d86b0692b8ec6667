import type { Phrasing } from "../../src/answers/catalogue.ts";
import type { Corpus } from "../../src/answers/compile.ts";
import {
  CLAUSE_SIGNS,
  clauseEvidence,
  type Field,
  readQuestion,
  type Speech,
  silentEvidence,
} from "../../src/answers/evidence.ts";
import type { Features } from "../../src/answers/features.ts";
import { vectorOf } from "../../src/answers/vectors.ts";

/** A question to one policy whose right answer is known. */
export interface Case {
  readonly features: Features;
  readonly policy: string;
  /** Clause numbers that answer it; none when the policy is silent. */
  readonly clauses: readonly number[];
  /** Topic numbers it asks for. */
  readonly topics: readonly number[];
  /** How much it counts: what was written for the policy more than what is carried over by topic. */
  readonly weight: number;
}

/** The signs for each candidate that has a chance, the right ones marked. */
export interface Evidence {
  readonly clauses: readonly Candidate[];
  readonly silent: readonly Candidate[];
  readonly answerable: boolean;
  readonly weight: number;
}

export interface Candidate {
  readonly signs: readonly number[];
  readonly right: boolean;
}

const CANDIDATES = 16;
const OWN = 1;
const CARRIED = 0.5;

/** What each phrasing teaches: its answer where it was written for, and through its topic in one more policy. */
export function casesOf(
  { phrasing, features }: Corpus["phrasings"][number],
  fields: ReadonlyMap<string, Field>,
  clauseNumber: (place: string) => number | undefined,
  topicNumber: (topic: string) => number,
  random: () => number,
): Case[] {
  const topics = phrasing.topics.map(topicNumber);
  const own = [...new Set(phrasing.at.map((place) => place.split(":")[0] as string))];
  const others = [...fields.keys()].filter((policy) => !own.includes(policy));
  const other = others[Math.floor(random() * others.length)];
  return [
    ...own.map((policy) => ({
      features,
      policy,
      clauses: phrasing.at
        .filter((place) => place.startsWith(`${policy}:`))
        .flatMap((place) => clauseNumber(place) ?? []),
      topics,
      weight: OWN,
    })),
    ...(other === undefined
      ? []
      : [
          {
            features,
            policy: other,
            clauses: fields.get(other)?.cells[topics[0] as number] ?? [],
            topics,
            weight: CARRIED,
          },
        ]),
  ];
}

export function evidenceFor(one: Case, speech: Speech, field: Field): Evidence {
  const { vocabulary } = speech;
  const reading = readQuestion(vectorOf(one.features, vocabulary), speech);
  const rows = clauseEvidence(reading, field, vocabulary);
  const width = CLAUSE_SIGNS.length;
  const clauses = Array.from({ length: field.clauses.size }, (_, i) => ({
    signs: Array.from(rows.subarray(i * width, (i + 1) * width)),
    right: one.clauses.includes(i),
  }));
  const silent = field.cells.flatMap((cell, topic) =>
    cell.length > 0
      ? []
      : {
          signs: silentEvidence(reading, topic),
          right: one.clauses.length === 0 && one.topics.includes(topic),
        },
  );
  return {
    clauses: likeliest(clauses),
    silent: likeliest(silent),
    answerable: one.clauses.length > 0,
    weight: one.weight,
  };
}

function likeliest(candidates: readonly Candidate[]): Candidate[] {
  const chance = ({ signs }: Candidate) => signs.reduce((sum, sign) => sum + sign, 0);
  const order = [...candidates].sort((a, b) => chance(b) - chance(a));
  return order.filter(({ right }, i) => right || i < CANDIDATES);
}

/**
 * Which fold a phrasing is measured in: whole writers are left out. What only one writer wrote about
 * (details and outside topics) is left out phrasing by phrasing, and every fourth such topic whole,
 * as people will also ask what nobody thought of.
 */
export function foldOf({ by, topics, text }: Phrasing, loneWriters: ReadonlySet<string>): string {
  if (!loneWriters.has(by)) return by;
  const [topic] = topics;
  return hash(topic) % 4 === 0 ? `topics ${(hash(topic) % 16) >> 2}` : `topics ${hash(text) % 4}`;
}

/** FNV-1a (Fowler, Noll, Vo): spreads texts evenly, the same at every run. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  return value;
}
