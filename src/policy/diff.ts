import type { Clause } from "./clause.ts";
import { wordsOf } from "./nearest.ts";
import type { Policy } from "./policy.ts";
import { similarityOf } from "./similarity.ts";
import { type Segment, wordDiff } from "./word-diff.ts";

/** A clause that both versions have. */
interface Pair {
  readonly older: Clause;
  readonly newer: Clause;
  /** Whether it stands under another heading now. */
  readonly moved: boolean;
}

interface ChangedPair extends Pair {
  /** From 0 to 1; low means that little but the place is left. */
  readonly similarity: number;
  readonly words: readonly Segment[];
}

/** What happened to each clause between two versions, in the order of the text. Each clause is in one list. */
export interface PolicyDiff {
  readonly added: readonly Clause[];
  readonly removed: readonly Clause[];
  readonly changed: readonly ChangedPair[];
  /** The same words; commas and capitals may differ. */
  readonly same: readonly Pair[];
}

/** Clauses less alike than this are two clauses. */
const ALIKE = 0.35;
/** Under headings with the same name, this little is enough. */
const ALIKE_IN_PLACE = 0.08;

/** Compares two versions of a municipality's policy clause by clause. Pure. */
export function diffPolicies(older: Policy, newer: Policy): PolicyDiff {
  const pairs = pairClauses(older.text.clauses, newer.text.clauses);
  const [before, after] = [pairs.map((pair) => pair.older), pairs.map((pair) => pair.newer)];
  const [changed, same]: [ChangedPair[], Pair[]] = [[], []];
  for (const { similarity, ...pair } of pairs) {
    if (sameWords(pair)) same.push(pair);
    else {
      const words = wordDiff(pair.older.text, pair.newer.text);
      changed.push({ ...pair, similarity, words });
    }
  }
  return {
    added: newer.text.clauses.filter((clause) => !after.includes(clause)),
    removed: older.text.clauses.filter((clause) => !before.includes(clause)),
    changed,
    same,
  };
}

interface Candidate extends Pair {
  readonly similarity: number;
}

/**
 * Gives each clause at most one partner, the most alike first: anywhere in the text when much is
 * alike, under a heading of the same name when little is, and whatever it says when it is the only
 * one left there. So a rewritten section is a change, not a loss and a find.
 */
function pairClauses(older: readonly Clause[], newer: readonly Clause[]): Candidate[] {
  const similarity = similarityOf(older, newer);
  const candidates = older.flatMap((a) =>
    newer.map((b): Candidate => {
      const moved = placeOf(a) !== placeOf(b);
      return { older: a, newer: b, moved, similarity: similarity(a, b) };
    }),
  );
  candidates.sort((a, b) => b.similarity - a.similarity);
  const pairs: Candidate[] = [];
  const left = new Set([...older, ...newer]);
  const isLastThere = (clause: Clause, version: readonly Clause[]) =>
    version.filter((one) => left.has(one) && placeOf(one) === placeOf(clause)).length === 1;
  const rounds: ((pair: Candidate) => boolean)[] = [
    (pair) => pair.similarity >= ALIKE,
    (pair) => !pair.moved && pair.similarity >= ALIKE_IN_PLACE,
    (pair) => !pair.moved && (isLastThere(pair.older, older) || isLastThere(pair.newer, newer)),
  ];
  for (const belongTogether of rounds) {
    for (const pair of candidates) {
      if (!left.has(pair.older) || !left.has(pair.newer) || !belongTogether(pair)) continue;
      left.delete(pair.older);
      left.delete(pair.newer);
      pairs.push(pair);
    }
  }
  return pairs.sort((a, b) => newer.indexOf(a.newer) - newer.indexOf(b.newer));
}

/** The innermost heading, without its number. */
function placeOf({ headings }: Clause): string {
  return wordsOf((headings.at(-1) ?? "").replace(/^\d+\.\s*/u, "")).join(" ");
}

function sameWords({ older, newer }: Pair): boolean {
  return wordsOf(older.text).join(" ") === wordsOf(newer.text).join(" ");
}
