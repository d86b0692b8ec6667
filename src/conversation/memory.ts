import type { Clock } from "../shared/clock.ts";
import type { Envelope } from "./envelope.ts";
import { keepRecent } from "./recent.ts";

/** What each person last asked about, so that "og hvem godkender den?" keeps its topic. */
export interface Memory {
  topicOf(envelope: Envelope): string | undefined;
  remember(envelope: Envelope, topic: string): void;
}

/** Remembers topics only, never what was written: the last one a person and conversation, for half an hour. */
export function topicMemory(clock: Clock): Memory {
  const topics = keepRecent<string>({ limit: 10_000, minutes: 30, clock });
  return {
    topicOf: (envelope) => topics.get(keyOf(envelope)),
    remember: (envelope, topic) => topics.set(keyOf(envelope), topic),
  };
}

/** The tenant counts: on the open endpoint one conversation can change municipality. */
function keyOf({ tenant, place, person }: Envelope): string {
  return JSON.stringify([tenant, place.conversation, person.id]);
}
