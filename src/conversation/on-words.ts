import { said, type Turn } from "./desk.ts";
import type { Said } from "./envelope.ts";
import { onQuestion } from "./on-question.ts";

/** Answers what was written: the flow whose matter it is, or else the policy. */
export async function onWords(turn: Turn, text: string): Promise<Said> {
  const { flows, intentOf } = turn.desk;
  // Whoever looks at all there is to a message, its files too, knows better than what its words alone suggest.
  for (const { messages } of flows) {
    const answered = await messages?.(turn, text);
    if (answered) return answered;
  }
  const intent = intentOf?.(text).intent;
  const meant = intent && flows.map(({ intents }) => intents?.get(intent)).find(Boolean);
  const done = await meant?.(turn, text);
  if (done) return done;
  return said(await onQuestion(turn, text));
}
