import { type Clause, diffPolicies, type Policy } from "../policy/index.ts";
import { t } from "../shared/texts.ts";
import { cite } from "./cite.ts";
import type { Change, Citation, Language, Outcome } from "./outcome.ts";

/** A few of each show what kind of change it was; `vogter policy diff` has them all. */
const SHOWN = 2;

/** What changed from one version to the next: counted, with some of the clauses that are new, gone and changed. */
export function changesBetween(older: Policy, newer: Policy, language: Language): Outcome {
  const { added, removed, changed, same } = diffPolicies(older, newer);
  const sentence = t(language, "answers.changes", {
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    same: same.length,
  });
  const some = (change: Change, policy: Policy, clauses: readonly Clause[]): Citation[] =>
    clauses
      .filter(({ id }) => !policy.profile.notNormative.some(({ clause }) => clause === id))
      .sort((a, b) => b.text.length - a.text.length)
      .slice(0, SHOWN)
      .map((clause) => ({ ...cite(policy, clause, language), change }));
  const citations = [
    ...some("added", newer, added),
    ...some("removed", older, removed),
    ...some(
      "changed",
      newer,
      [...changed]
        .sort((a, b) => a.similarity - b.similarity)
        .slice(0, SHOWN)
        .map((pair) => pair.newer),
    ),
  ];
  const [first, ...rest] = citations;
  if (!first) return { kind: "silent", language, sentence: t(language, "answers.changes.none") };
  return {
    kind: "answer",
    language,
    topic: "policy.changes",
    sentence,
    citations: [first, ...rest],
  };
}
