import { type Locale, t } from "../shared/texts.ts";
import type { Card } from "./card.ts";
import type { Desk } from "./desk.ts";
import type { Envelope } from "./envelope.ts";
import { reportAction } from "./report-action.ts";
import { plainCard } from "./small-cards.ts";

/**
 * For whoever wrote a CPR number: that it was hidden, and that nothing of it is kept. Where others read along, also how
 * to take it away and that it may be an incident.
 */
export function hiddenCard(desk: Desk, { place, back, incoming, locale }: Envelope): Card {
  const heading = t(locale, "storage.hidden.heading");
  const body = t(locale, "storage.hidden.body");
  const isAlone = place.kind === "personal" || (back !== "inside" && back.secret === true);
  // A command and a form show nobody what was written in them.
  if (incoming.kind !== "message") return plainCard(heading, body);
  if (isAlone) return plainCard(heading, body, t(locale, "storage.hidden.alone"));
  const report = reportAction(desk, locale, "storage.hidden.report");
  const card = plainCard(
    heading,
    body,
    t(locale, "storage.hidden.others"),
    howToRemove(back === "inside" ? "" : back.channel, locale),
  );
  return { ...card, actions: report };
}

function howToRemove(channel: string, locale: Locale): string {
  if (channel === "slack") return t(locale, "storage.hidden.remove.slack");
  return t(locale, channel === "teams" ? "storage.hidden.remove.teams" : "storage.hidden.remove");
}
