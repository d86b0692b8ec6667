import type { Outcome } from "../../answers/index.ts";
import type { IntentOf } from "../../intents/index.ts";
import { type Asked, isStorageQuestion } from "../../storage-advice/index.ts";

/** What a message is understood as, besides its own words. */
interface Understood {
  readonly asked: Asked;
  readonly intent?: ReturnType<IntentOf>["intent"] | undefined;
  /** What the policy says to it. */
  readonly outcome: Outcome;
  /** Whether all that could be said of storage is a question back. */
  readonly leavesOpen: boolean;
}

/**
 * Whether the storage table is asked, and not the policy. Whoever asks what the policy says hears that. Otherwise a
 * question for leave to keep or share something is one for the table, unless only the policy has an answer to it.
 */
export function isForTable(text: string, understood: Understood): boolean {
  const { asked, intent, outcome, leavesOpen } = understood;
  if (asksThePolicy(text)) return false;
  const policyAnswers = outcome.kind === "answer" && !outcome.topic.startsWith("outside.");
  const pointsAtSomething = asked.data.dataClass !== undefined || asked.pointsAtFile;
  if (policyAnswers && leavesOpen && !(pointsAtSomething && LEAVE.test(text))) return false;
  if (intent === "storage" || intent === undefined) {
    return asked.place.kind === "none"
      ? isStorageQuestion(asked) && pointsAtSomething
      : isAsked(asked, intent);
  }
  return isPlain(text, asked) && !(intent === "question" && policyAnswers);
}

/** "Hvad siger politikken om usb?" */
export function asksThePolicy(text: string): boolean {
  return ABOUT_THE_POLICY.test(text);
}

/** A place is named, or the words are a storage question's: what is meant is not told by the intent alone. */
function isAsked(asked: Asked, intent: Understood["intent"]): boolean {
  return isStorageQuestion(asked) || (intent === "storage" && asked.place.kind === "named");
}

/** "Må jeg lægge lønsedlen på OneDrive?": leave is asked for, and what and where are said. */
function isPlain(text: string, { storage, place, data }: Asked): boolean {
  const isSaid = place.kind === "named" || place.kind === "here";
  return LEAVE.test(text) && storage >= SURELY && isSaid && data.dataClass !== undefined;
}

const SURELY = 0.9;
const ABOUT_THE_POLICY =
  /(?<!\p{L})\p{L}*(?:politikken|håndbogen)s?(?!\p{L})|\bthe (?:\p{L}+ )?(?:policy|handbook)\b/iu;
const LEAVE =
  /(?:^|[.!?–]\s+)(?:hej[ ,!]+)?(?:må|ma|maa|kan|ka|hvor|where|er det (?:ok|okay|fint|i orden|tilladt)|can|may|could|is it (?:ok|okay|fine|allowed))(?!\p{L})/iu;
