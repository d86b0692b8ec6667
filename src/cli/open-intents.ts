import type { IntentOf } from "../intents/index.ts";
import { DATA } from "./open-advice.ts";

/** Opens what tells what a message wants, from the data that comes with Vogter. */
export async function openIntents(): Promise<IntentOf> {
  // Not at the top, so that help and wrong usage are told at once.
  const intents = await import("../intents/index.ts");
  return (await intents.openIntents(DATA)).intentOf;
}
