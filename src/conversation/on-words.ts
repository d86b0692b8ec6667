import type { IntentContext } from "../intents/index.ts";
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
  const intent = intentOf?.(text, await contextOf(turn)).intent;
  const meant = intent && flows.map(({ intents }) => intents?.get(intent)).find(Boolean);
  const done = await meant?.(turn, text);
  if (done) return done;
  return said(await onQuestion(turn, text));
}

async function contextOf(turn: Turn): Promise<IntentContext> {
  for (const { saidBefore } of turn.desk.flows) {
    const after = await saidBefore?.(turn);
    if (after) return { after };
  }
  return {};
}
