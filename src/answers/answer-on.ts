import type { Policy } from "../policy/index.ts";
import { citeById, ownerOf } from "./cite.ts";
import type { Language, Outcome } from "./outcome.ts";

/**
 * The profile's answer on a topic with the clauses it rests on, `first` (the one that fits the
 * question best) before the others; nothing when the policy is silent on it.
 */
export function answerOn(
  policy: Policy,
  topic: string,
  first: string | undefined,
  language: Language,
): Extract<Outcome, { kind: "answer" }> | undefined {
  const cell = policy.profile.topics[topic];
  if (!cell || !("clause" in cell)) return undefined;
  const ids = [...new Set([first ?? cell.clause, cell.clause, ...(cell.also ?? [])])];
  const [main, ...others] = ids.flatMap((id) => {
    const quote = id === cell.clause ? cell.quote : undefined;
    return citeById(policy, id, language, quote) ?? [];
  });
  if (!main) return undefined;
  return {
    kind: "answer",
    language,
    topic,
    sentence: cell[language],
    citations: [main, ...others],
    owner: ownerOf(policy, language, cell.ask),
  };
}
