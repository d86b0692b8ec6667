import { INTENTS, type Intent, type IntentContext, type Reading } from "./intent.ts";

const SMALL_TALK: ReadonlySet<Intent> = new Set([
  "greeting",
  "feedback_positive",
  "feedback_negative",
  "other",
]);
/** A report waved off as small talk costs this many times what small talk offered a report form does. */
const REPORT_COST = 6;

/** How many times likelier an intent is right after what Vogter said. */
const AFTER: Readonly<
  Record<NonNullable<IntentContext["after"]>, Partial<Record<Intent, number>>>
> = {
  "review-reminder": { review_done: 6, review_snooze: 6, review_status: 2 },
  form: { cancel: 6 },
};

/**
 * Chooses what was meant from how likely each is.
 *
 * @param probabilities of INTENTS, in their order
 */
export function decide(probabilities: ArrayLike<number>, { after }: IntentContext = {}): Reading {
  const lift = after === undefined ? {} : AFTER[after];
  const likely = INTENTS.map((intent, i) => ({
    intent,
    sure: (probabilities[i] as number) * (lift[intent] ?? 1),
  })).sort((a, b) => b.sure - a.sure);
  const all = likely.reduce((sum, { sure }) => sum + sure, 0);
  const [first, second] = likely as [Candidate, Candidate, ...Candidate[]];
  const report = likely.find(({ intent }) => intent === "report_incident") as Candidate;
  const isRisky = SMALL_TALK.has(first.intent) && report.sure * REPORT_COST > first.sure;
  const [chosen, runnerUp] = isRisky ? [report, first] : [first, second];
  return { intent: chosen.intent, sure: chosen.sure / all, runnerUp: runnerUp.intent };
}

interface Candidate {
  readonly intent: Intent;
  readonly sure: number;
}
