import type { Card } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import type { Due } from "../due.ts";
import type { Incident } from "../incident.ts";
import { basisBlocks } from "./basis-blocks.ts";
import { afterText } from "./deadline-facts.ts";
import { headingOf } from "./handling-card.ts";
import { statusText } from "./receipt-card.ts";
import type { Setting } from "./setting.ts";
import { sortInSentence, whenText } from "./words.ts";

/** For those who are only to know of it, such as the council: that it is, and why they hear of it. No details. */
export function informCard(incident: Incident, viewer: string, setting: Setting): Card {
  const { locale } = setting;
  const heading = t(locale, "incident.inform.heading", { number: incident.number });
  const own = incident.notices.find(({ person }) => person === viewer)?.basis;
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      {
        kind: "text",
        text: t(locale, "incident.inform.body", {
          ...{ sort: sortInSentence(incident.sort, setting) },
          when: whenText(incident.times.reported, setting),
        }),
      },
      ...(own ? basisBlocks(own, setting) : []),
    ],
    actions: [],
  };
}

/** A deadline that comes near, or has passed. */
export function dueCard(
  incident: Incident,
  { deadline, isOverdue }: Extract<Due, { do: "remind" }>,
  setting: Setting,
): Card {
  const { locale } = setting;
  const heading = t(locale, isOverdue ? "incident.due.late" : "incident.due.near", {
    ...{ number: incident.number, what: deadline.clock[locale] },
    when: whenText(deadline.due, setting),
  });
  const { number } = incident;
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: headingOf(incident, setting) },
      {
        kind: "text",
        text: t(locale, isOverdue ? "incident.due.late-why" : "incident.due.source", {
          ...{ after: afterText(deadline, setting), source: deadline.clock.source[locale] },
        }),
        tone: "muted",
      },
    ],
    actions: [
      { id: "incident.open", title: t(locale, "incident.do.open"), data: { number } },
      { id: "incident.draft", title: t(locale, "incident.do.draft"), data: { number } },
    ],
  };
}

/** What the one who reported it hears later: somebody has it, it is over, or it goes on. */
export function reporterCard(
  incident: Incident,
  why: "taken-on" | "closed" | "reopened",
  setting: Setting,
): Card {
  const { locale } = setting;
  const heading = t(locale, `incident.reporter.${why}`, { number: incident.number });
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: statusText(incident, setting) },
    ],
    actions: [],
  };
}
