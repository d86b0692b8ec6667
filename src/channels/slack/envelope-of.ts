import type { Envelope, Place } from "../../conversation/envelope.ts";
import { isPersonal, writeAddress } from "./address.ts";
import type { Heard } from "./heard.ts";
import type { Identity } from "./who.ts";

/** What was heard, as every channel hands it over. `to` is the address written down. */
export function envelopeOf(
  heard: Heard,
  { tenant, person, locale, isGuest }: Identity,
  to: string,
  receivedAt: Date,
): Envelope {
  const { delivery, message, incoming } = heard;
  const { team, user } = heard.address;
  return {
    deliveryId: JSON.stringify(["slack", ...delivery]),
    ...(message && { messageKey: JSON.stringify(["slack", ...message]) }),
    tenant,
    person: { id: person },
    place: { ...placeOf(heard), ...(isGuest && { guests: true }) },
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

function placeOf({ address, place }: Heard): Place {
  const { team, channel, user, thread } = address;
  const kind = place?.kind ?? (isPersonal(address) ? "personal" : "channel");
  return {
    conversation: [team, channel ?? user, ...(thread ? [thread] : [])].join("/"),
    kind,
    ...(place?.externals && { externals: true }),
  };
}
