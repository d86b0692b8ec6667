import { z } from "zod";
import { readEvalLine } from "./eval-line.ts";

const strings = z.array(z.string()).default([]);

/** A question with what a right answer to it is, as it stands in a question file. Other fields are ignored. */
const evalQuestion = z
  .object({
    id: z.string(),
    policy: z.string(),
    lang: z.string(),
    question: z.string(),
    /** Whether the policy says it; if not, the right thing is not to answer. */
    answerable: z.boolean(),
    /** A cited clause is right when any of these is in it. */
    gold: strings,
    /** What a right answer must tell; `|` stands between words that say the same. */
    key_facts: strings,
    /** Of a question across policies: where the answer is. */
    policies: strings,
  })
  .refine(({ answerable, gold }) => !answerable || gold.length > 0, {
    path: ["gold"],
    message: "an answerable question needs at least one quote",
  });

export type EvalQuestion = z.infer<typeof evalQuestion>;

/** @throws VogterError `eval.not-a-question` with exit code 2 */
export function readEvalQuestion(value: unknown): EvalQuestion {
  return readEvalLine(value, evalQuestion, {
    code: "eval.not-a-question",
    mend: "A question has id, policy, lang, question, answerable, and if answerable gold and key_facts.",
  });
}
