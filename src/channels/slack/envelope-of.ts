import type { Envelope, Place } from "../../conversation/envelope.ts";
import { together } from "../readers.ts";
import { isPersonal, writeAddress } from "./address.ts";
import type { Heard } from "./heard.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Identity } from "./who.ts";

/** What was heard, as every channel hands it over. `to` is the address written down. */
export function envelopeOf(
  heard: Heard,
  identity: Identity,
  surroundings: Surroundings,
  to: string,
  receivedAt: Date,
): Envelope {
  const { delivery, message, incoming } = heard;
  const { team, user } = heard.address;
  const { tenant, person, locale } = identity;
  return {
    deliveryId: JSON.stringify(["slack", ...delivery]),
    ...(message && { messageKey: JSON.stringify(["slack", ...message]) }),
    tenant,
    person: { id: person },
    place: placeOf(heard, identity, surroundings),
    // Slack opens the direct messages with anybody, so whoever was heard once can be told something later.
    back: {
      ...{ channel: "slack", to, alone: writeAddress({ team, user }) },
      opensDialog: incoming.kind !== "message",
    },
    incoming,
    receivedAt,
    locale,
  };
}

function placeOf(
  { address, place }: Heard,
  { standing }: Identity,
  { readers, kind }: Surroundings,
): Place {
  const { team, channel, user, thread } = address;
  // Whoever asks reads the answer.
  const asker = {
    guests: standing === "guest" || undefined,
    externals: standing === "external" || undefined,
  };
  return {
    conversation: [team, channel ?? user, ...(thread ? [thread] : [])].join("/"),
    kind: kind ?? place?.kind ?? (isPersonal(address) ? "personal" : "channel"),
    ...together({ externals: place?.externals }, readers, asker),
  };
}
