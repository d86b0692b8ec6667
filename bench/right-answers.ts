import type { Ask } from "../src/answers/index.ts";
import { judge } from "../src/cli/eval-judge.ts";
import type { Search } from "./mini-search.ts";
import type { BenchQuestion } from "./questions.ts";

/** Of the questions that a policy answers: the share where the clause cited first is a right one. */
export function rightAt1(questions: readonly BenchQuestion[], ask: Ask): number {
  const judged = questions.flatMap(({ text, policy, gold }) =>
    gold?.answerable ? judge(gold, ask({ text, policy })) : [],
  );
  return judged.filter(({ verdict }) => verdict === "right").length / judged.length;
}

/** A search as if its best clause were an answer. */
export function answering(search: Search): Ask {
  return ({ text, policy }) => {
    const clause = search(text, policy);
    if (!clause) return { kind: "off-topic", language: "da", sentence: "" };
    const found = { policy, policyTitle: "", clause: clause.id, heading: "", text: clause.text };
    const citation = { ...found, quote: clause.text, parts: [clause.text] };
    return { kind: "answer", language: "da", topic: "", sentence: "", citations: [citation] };
  };
}
