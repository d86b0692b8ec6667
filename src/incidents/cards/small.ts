import type { Card } from "../../conversation/card.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Refusal } from "../act.ts";
import type { Incident } from "../incident.ts";
import { statusText } from "./receipt-card.ts";
import type { Setting } from "./setting.ts";
import { phonesText, sortName } from "./words.ts";

/** Whether to report what somebody told. Their words go along with the button, as they were told. */
export function offerCard(locale: Locale, what: string): Card {
  const heading = t(locale, "incident.offer.heading");
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "incident.offer.body") },
    ],
    actions: [
      {
        ...{ id: "incident.report", title: t(locale, "incident.offer.yes"), data: { what } },
        style: "primary",
      },
      { id: "incident.no-report", title: t(locale, "incident.offer.no"), data: { what } },
    ],
  };
}

/** What somebody reported, and how far each is. */
export function ownCard(own: readonly Incident[], setting: Setting): Card {
  const { locale } = setting;
  if (own.length === 0) {
    const heading = t(locale, "incident.own.none");
    return {
      summary: heading,
      blocks: [{ kind: "heading", text: heading }],
      actions: [{ id: "incident.report", title: t(locale, "incident.offer.yes"), data: {} }],
    };
  }
  const heading = t(locale, "incident.own.heading", { count: own.length });
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      {
        kind: "facts",
        facts: own.map((one) => ({
          label: `${one.number} · ${sortName(one.sort, setting)}`,
          value: statusText(one, setting),
        })),
      },
    ],
    actions: own.slice(0, 3).map(({ number }) => ({
      ...{ id: "incident.open", title: t(locale, "incident.do.open-one", { number }) },
      data: { number },
    })),
  };
}

/** There is none of that number, or it is not theirs to see: which of them is not said. */
export function unknownCard(locale: Locale): Card {
  return plain(t(locale, "incident.unknown.heading"), t(locale, "incident.unknown.body"));
}

/** Why something could not be done. Nothing was changed. */
export function refusedCard(number: string, because: Refusal, locale: Locale): Card {
  return {
    ...plain(t(locale, "incident.refused", { number }), t(locale, `incident.refusal.${because}`)),
    actions: [{ id: "incident.open", title: t(locale, "incident.do.open"), data: { number } }],
  };
}

/** In the place of a notice that nobody answered: the same stands further down once more. */
export function askedBelowCard(number: string, locale: Locale): Card {
  return plain(t(locale, "incident.asked-below", { number }));
}

/** For whoever looks after Vogter: an incident was reported, and nobody could be told of it. */
export function unreachedCard(incident: Incident, setting: Setting): Card {
  const { locale } = setting;
  const phones = phonesText(setting);
  return plain(
    t(locale, "incident.unreached.heading", { number: incident.number }),
    t(locale, "incident.unreached.body"),
    ...(phones === "" ? [] : [phones]),
  );
}

function plain(heading: string, ...texts: string[]): Card {
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...texts.map((text) => ({ kind: "text" as const, text })),
    ],
    actions: [],
  };
}
