import type { Block, Card, Fold, PlainBlock } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import type { Incident } from "../incident.ts";
import { basesOf, basisBlocks } from "./basis-blocks.ts";
import { deadlineFacts } from "./deadline-facts.ts";
import { decisionFacts } from "./decision-facts.ts";
import { handlingActions } from "./handling-actions.ts";
import { followUpFold, logFold, toldFold } from "./handling-folds.ts";
import { takenAt } from "./receipt-card.ts";
import type { Setting } from "./setting.ts";
import { listed, nameOf, sortName, unitName, whenText } from "./words.ts";

/**
 * An incident for one of those who handle it: who has it, what happened, the clocks, what was decided, by which clause
 * they were told, and what they can do. `note` is what there is to say first.
 */
export function handlingCard(
  incident: Incident,
  viewer: string,
  setting: Setting,
  note?: string,
): Card {
  const { locale } = setting;
  const heading = headingOf(incident, setting);
  const facts = [
    ...whatFacts(incident, setting),
    ...deadlineFacts(incident, setting),
    ...decisionFacts(incident, setting),
  ];
  const own =
    incident.notices.find(({ person }) => person === viewer)?.basis ?? basesOf(incident)[0];
  const folds = [toldFold, followUpFold, logFold].flatMap((one): Fold[] => one(incident, setting));
  const said: Block[] = [
    ...(note === undefined ? [] : [{ kind: "text" as const, text: note }]),
    { kind: "heading", text: heading },
    { kind: "text", text: whoHasIt(incident, viewer, setting) },
  ];
  return {
    summary: note === undefined ? heading : `${note} ${heading}`,
    blocks: [
      ...said,
      { kind: "text", text: foundText(incident, setting) },
      { kind: "facts", facts },
      ...(own ? basisBlocks(own, setting) : ([] as PlainBlock[])),
      { kind: "more", parts: folds },
    ],
    actions: handlingActions(incident, viewer, locale),
  };
}

/** What it is, in one line: the number, the sort, and whether people's data are in it. */
export function headingOf(incident: Incident, setting: Setting): string {
  const { locale } = setting;
  const { state, handlers, number, sort, personalData } = incident;
  const key =
    state === "open" && handlers.length === 0 ? "incident.heading.new" : "incident.heading";
  return t(locale, key, {
    ...{ number, sort: sortName(sort, setting) },
    data: t(locale, `incident.personal-data.${personalData}`).toLocaleLowerCase(locale),
  });
}

/** Who has it, and since when; the one who reads it is "you". A name is at the beginning, and may be "an employee". */
function whoHasIt(incident: Incident, viewer: string, setting: Setting): string {
  const text = hasText(incident, viewer, setting);
  return text.charAt(0).toLocaleUpperCase(setting.locale) + text.slice(1);
}

function hasText(incident: Incident, viewer: string, setting: Setting): string {
  const { locale } = setting;
  const { state, closed, mergedInto, responsible, handlers } = incident;
  if (state === "merged") return t(locale, "incident.status.merged", { number: mergedInto ?? "" });
  if (closed)
    return t(locale, "incident.has.closed", {
      ...{ name: nameOf(closed.by, setting), when: whenText(closed.at, setting) },
    });
  if (!responsible) return t(locale, "incident.has.nobody");
  const when = whenText(takenAt(incident), setting);
  const others = handlers.filter((one) => one !== responsible && one !== viewer);
  const helps = handlers.includes(viewer) && responsible !== viewer;
  const first =
    responsible === viewer
      ? t(locale, "incident.has.you", { when })
      : t(locale, helps ? "incident.has.you-help" : "incident.has.other", {
          ...{ name: nameOf(responsible, setting), when },
        });
  if (others.length === 0) return first;
  const names = listed(
    others.map((one) => nameOf(one, setting)),
    locale,
  );
  return `${first} ${t(locale, "incident.has.helpers", { names })}`;
}

function foundText(incident: Incident, setting: Setting): string {
  const { found, reported } = incident.times;
  const unit = unitName(incident.reporter.unit, setting);
  const values = { found: whenText(found, setting), reported: whenText(reported, setting) };
  return unit === undefined
    ? t(setting.locale, "incident.found", values)
    : t(setting.locale, "incident.found.unit", { ...values, unit });
}

function whatFacts({ what, whose, times, merged }: Incident, setting: Setting) {
  const { locale } = setting;
  const fact = (
    key: "what" | "whose" | "happened" | "aware" | "merged",
    value: string | undefined,
  ) => (value ? [{ label: t(locale, `incident.fact.${key}`), value }] : []);
  return [
    ...fact("what", what),
    ...fact("whose", whose),
    ...fact("happened", times.happened && whenText(times.happened, setting)),
    ...fact("aware", times.aware === times.reported ? undefined : whenText(times.aware, setting)),
    ...fact("merged", merged.join(", ")),
  ];
}
