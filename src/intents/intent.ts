/** What a message may want of Vogter. Contract: `vogter intent` prints these words. */
export const INTENTS = [
  "question",
  "storage",
  "report_incident",
  "request_dispensation",
  "incident_status",
  "dispensation_status",
  "review_done",
  "review_snooze",
  "review_status",
  "help",
  "greeting",
  "feedback_positive",
  "feedback_negative",
  "cancel",
  "other",
] as const;
export type Intent = (typeof INTENTS)[number];

/** What was said to the person just before: it lends short answers their meaning ("ikke endnu", "drop det"). */
export interface IntentContext {
  readonly after?: "review-reminder" | "form";
}

/** How a message was understood. */
export interface Reading {
  readonly intent: Intent;
  /** From 0 to 1: how likely it is that this is what was meant. */
  readonly sure: number;
  /** The next most likely one. */
  readonly runnerUp: Intent;
}

export type IntentOf = (text: string, context?: IntentContext) => Reading;
