import type { Card, PlainBlock } from "../../conversation/card.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Acted } from "../act-on.ts";
import type { Dispensation } from "../dispensation.ts";
import { requirementName } from "../register/filter.ts";
import { openAction } from "./actions.ts";
import type { Setting } from "./setting.ts";
import { dayText, namesOf, standingText } from "./words.ts";

type Refused = Extract<Acted, { outcome: "refused" }>;

/** Why something cannot be done, in a sentence, and who has it now. */
export function refusalText(
  { number, because, sitters }: Pick<Refused, "number" | "because" | "sitters">,
  setting: Setting,
): string {
  const { locale } = setting;
  const why = t(locale, `dispensation.refusal.${because}`, { number });
  if (!SAYS_WHO.has(because)) return why;
  const names = namesOf(
    sitters.map(({ id }) => id),
    setting,
  );
  const who = names
    ? t(locale, "dispensation.refusal.with", { names })
    : t(locale, "dispensation.refusal.with-nobody");
  return `${why} ${who}`;
}

/** After these it helps to know whom it is with. */
const SAYS_WHO: ReadonlySet<Refused["because"]> = new Set<Refused["because"]>([
  ...(["own", "writer", "unitLeader", "gave-part", "dpo", "not-theirs"] as const),
  ...(["no-longer-theirs", "not-now"] as const),
]);

/** That it could not be done and why; with a way to see how it stands, for those who may. */
export function refusedCard(refused: Refused, setting: Setting): Card {
  const text = refusalText(refused, setting);
  const sees = refused.dispensation !== undefined;
  return {
    summary: text,
    blocks: [{ kind: "text", text }],
    actions: sees ? [openAction(refused.number, setting.locale)] : [],
  };
}

/** For who says that a rule cannot be kept: whether to ask for a dispensation. What they wrote goes along. */
export function offerCard(what: string, locale: Locale): Card {
  const heading = t(locale, "dispensation.offer.heading");
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "dispensation.offer.body") },
    ],
    actions: [
      {
        ...{ id: "dispensation.request", title: t(locale, "dispensation.offer.yes") },
        ...{ style: "primary" as const, data: { what } },
      },
      {
        ...{ id: "dispensation.no-request", title: t(locale, "dispensation.offer.no") },
        data: { what },
      },
    ].filter(({ id }) => what !== "" || id !== "dispensation.no-request"),
  };
}

/** There is none of that number, or it is not theirs to see: which of them is not said. */
export function unknownCard(locale: Locale): Card {
  const heading = t(locale, "dispensation.unknown.heading");
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "dispensation.unknown.body") },
    ],
    actions: [],
  };
}

/** What somebody asked for, and how far each is. */
export function ownCard(own: readonly Dispensation[], setting: Setting): Card {
  const { locale } = setting;
  const ask = { id: "dispensation.request", title: t(locale, "dispensation.do.request"), data: {} };
  const heading = t(locale, own.length > 0 ? "dispensation.own" : "dispensation.own.none");
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...(own.length > 0
        ? [{ kind: "facts" as const, facts: own.map((one) => lineOf(one, setting)) }]
        : []),
    ],
    actions: [...own.slice(0, 2).map(({ number }) => openAction(number, locale)), ask],
  };
}

/** What is in force from the clause of an answer, for who may know: it stands under the answer. */
export function inForceBlocks(
  inForce: readonly Dispensation[],
  { locale }: Setting,
): readonly PlainBlock[] {
  return inForce.map(({ number, state, text }): PlainBlock => {
    const to = state.is === "granted" ? state.to : undefined;
    const said = to
      ? t(locale, "dispensation.in-force", { number, what: text.what, to: dayText(to, locale) })
      : t(locale, "dispensation.in-force.open", { number, what: text.what });
    return { kind: "text", text: said };
  });
}

/** One of a list: its number and what it is from, and how it stands. */
export function lineOf(
  dispensation: Dispensation,
  setting: Setting,
): { readonly label: string; readonly value: string } {
  const { number, text, state } = dispensation;
  const { locale, now } = setting;
  const standing = standingText(dispensation, setting);
  const to = state.is === "granted" ? state.to : undefined;
  const until =
    to && to >= dayOf(now) ? t(locale, "dispensation.until", { to: dayText(to, locale) }) : "";
  return {
    label: `${number} · ${requirementName(text.requirement)}`,
    value: [standing, until].filter(Boolean).join(" "),
  };
}
