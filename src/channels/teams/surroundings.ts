import { type Activity, CloudAdapter, TurnContext } from "botbuilder";
import type { Incoming, Readers } from "../../conversation/envelope.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import { SHORT_MS } from "../in-time.ts";
import { openLookup } from "../lookup.ts";
import { NOBODY_ELSE } from "../readers.ts";
import { type Access, teamsTenantOf } from "./access.ts";
import type { InboundActivity } from "./activity.ts";
import { placeKind } from "./place-kind.ts";
import { conversationOf, readersIn } from "./roster.ts";

/** Finds out who reads along. Never rejects; what Teams does not tell in time is not known. */
export type LookAround = (activity: InboundActivity, incoming: Incoming) => Promise<Readers>;

interface LookAroundParts {
  readonly access: Access;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Asks where an activity came from, and so nobody whom {@link Access} does not allow. */
export function openLookAround({ access, clock, log }: LookAroundParts): LookAround {
  const adapter = new CloudAdapter(access.authentication);
  const onFailure = "who reads along could not be found out";
  const found = openLookup<Readers>({
    ...{ minutes: 5, patienceMs: SHORT_MS, channel: "teams", onFailure, clock, log },
  });

  const ask = async (activity: InboundActivity): Promise<Readers> => {
    let readers: Readers = {};
    const reference = TurnContext.getConversationReference(activity as Activity);
    await adapter.continueConversationAsync(access.appId, reference, async (context) => {
      readers = await readersIn(context, activity);
    });
    return readers;
  };

  return async (activity, incoming) => {
    const { conversation } = activity;
    if (placeKind(conversation) === "personal") return NOBODY_ELSE;
    const home = teamsTenantOf(activity);
    // Somebody of another organisation writes: there is nothing stricter to find out.
    if (conversation.tenantId && conversation.tenantId !== home) return { externals: true };
    const key = JSON.stringify([home, conversationOf(activity)]);
    return (isDone(incoming) ? await found.get(key, () => ask(activity)) : found.kept(key)) ?? {};
  };
}

/** By a person, and just now: the answer may turn on who reads it. */
function isDone(incoming: Incoming): boolean {
  return incoming.kind === "message" || (incoming.kind === "action" && !incoming.automatic);
}
