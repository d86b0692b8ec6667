import type { Ask, Outcome } from "../answers/index.ts";
import { VogterError } from "../shared/errors.ts";

/** What a command needs to answer; `openAnswers` gives it. */
export interface Answers {
  readonly ask: Ask;
  readonly policies: readonly { readonly id: string }[];
}

/** A question as it is typed or stands in a file: unchecked. */
export interface Asked {
  readonly question: string;
  readonly policy: string;
  readonly asOf?: string;
}

/**
 * Answers one question, which may hold anything at all.
 *
 * @throws VogterError `ask.no-such-policy` or `ask.not-a-day`, with exit code 2
 */
export function answerTo({ ask, policies }: Answers, asked: Asked): Outcome {
  const { policy, asOf } = asked;
  const ids = policies.map(({ id }) => id);
  if (policy !== "all" && !ids.includes(policy)) {
    throw new VogterError({
      code: "ask.no-such-policy",
      message: `There is no policy ${policy}.`,
      mend: `The policies are ${ids.join(", ")}; "all" asks across them.`,
      exitCode: 2,
    });
  }
  if (asOf !== undefined) requireDay(asOf);
  return ask({ text: asked.question, policy, ...(asOf !== undefined && { asOf }) });
}

/**
 * Makes sure that `text` is a day there is, written as `2016-05-01`.
 *
 * @throws VogterError `ask.not-a-day` with exit code 2
 */
export function requireDay(text: string): void {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // Date takes 29 February 2015 for 1 March.
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return;
  throw new VogterError({
    code: "ask.not-a-day",
    message: `"${text}" is not a day.`,
    mend: "Write the day as 2016-05-01.",
    exitCode: 2,
  });
}
