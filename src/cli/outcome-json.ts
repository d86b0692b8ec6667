import type { Choice, Citation, Outcome } from "../answers/index.ts";
import { t } from "../shared/texts.ts";

/** An outcome as programs read it: a contract, so neither names nor meanings change. */
interface OutcomeJson {
  readonly outcome: Outcome["kind"];
  /** The sentence that answers, or says that there is no answer. */
  readonly answer: string;
  readonly citations: readonly Pick<Citation, "policy" | "clause" | "heading" | "text">[];
  readonly choices: readonly Pick<Choice, "policy" | "clause" | "text">[];
  readonly ask_whom: string | null;
  /** Only of a silent one: the clause that comes closest and does not answer. */
  readonly nearest?: OutcomeJson["citations"][number] | null;
}

/** What `--json` and `--batch` print of an outcome. */
export function outcomeJson(outcome: Outcome): OutcomeJson {
  switch (outcome.kind) {
    case "answer":
      return {
        ...bare(outcome.kind, outcome.sentence),
        citations: outcome.citations.map(citationJson),
        ask_whom: outcome.owner?.name ?? null,
      };
    case "choices":
      return {
        ...bare(outcome.kind, t(outcome.language, "answers.choices.heading")),
        choices: outcome.choices.map(({ policy, clause, text }) => ({ policy, clause, text })),
      };
    case "silent":
      return {
        ...bare(outcome.kind, outcome.sentence),
        ask_whom: outcome.owner?.name ?? null,
        nearest: outcome.nearest ? citationJson(outcome.nearest) : null,
      };
    case "off-topic":
      return bare(outcome.kind, outcome.sentence);
  }
}

function bare(outcome: Outcome["kind"], answer: string): OutcomeJson {
  return { outcome, answer, citations: [], choices: [], ask_whom: null };
}

function citationJson({ policy, clause, heading, text }: Citation) {
  return { policy, clause, heading, text };
}
