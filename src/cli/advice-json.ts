import type { Policy } from "../policy/index.ts";
import type { Advice, Asked, Here, StorageAdvice } from "../storage-advice/index.ts";

/** A storage question with what a channel would know of it. */
export interface AdviceQuestion {
  readonly question: string;
  readonly channel?: Here;
  readonly file?: { readonly name: string; readonly text: string };
}

/** Advises on one question. */
export function adviceOn(
  { advice, policy }: { readonly advice: StorageAdvice; readonly policy?: Policy },
  { question, channel, file }: AdviceQuestion,
): { readonly asked: Asked; readonly advice: Advice } {
  const asked = advice.readQuestion(question);
  const files = file ? [advice.inspectText(file.name, file.text)] : [];
  return {
    asked,
    advice: advice.advise({
      asked,
      files,
      ...(channel && { here: channel }),
      ...(policy && { policy }),
    }),
  };
}

/** What `--json` and `--batch` print of an advice: a contract, so neither names nor meanings change. */
export function adviceJson({ dataClass, place, verdict, condition, because, citations }: Advice) {
  return {
    data_class: dataClass,
    place,
    verdict,
    ...(condition && { condition }),
    because,
    citations: citations.map(({ policy, clause, heading, text }) => ({
      policy,
      clause,
      heading,
      text,
    })),
  };
}
