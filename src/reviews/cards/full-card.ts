import type { Block, Card, PlainBlock } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Review } from "../review.ts";
import { idOf } from "../review-id.ts";
import { actionsFor } from "./actions.ts";
import { basisBlocks } from "./basis.ts";
import { periodText } from "./period-words.ts";
import type { Setting } from "./setting.ts";
import { standingOn, standingText } from "./standing.ts";
import { capitalised, dayText, inOneBreath, nameOf, unitName } from "./words.ts";

/** What there is to say before the rest: one line, and perhaps more. */
export interface Note {
  readonly heading: string;
  readonly text?: string | undefined;
}

/** A unit's review: how it stands, what was held, why it is wanted, and what its viewer can do. */
export function fullCard(
  review: Review,
  viewer: Person | UnlistedPerson,
  setting: Setting,
  note?: Note,
): Card {
  const { heading, text }: Note = note ?? { heading: headingOf(review, setting) };
  const isHeld = review.state.is === "held";
  const blocks: Block[] = [
    { kind: "heading", text: heading },
    ...(text === undefined ? [] : [{ kind: "text" as const, text }]),
    ...(isHeld || note ? [] : [{ kind: "text" as const, text: sentence(review, setting) }]),
    ...heldBlocks(review, setting),
    ...handedBlocks(review, viewer, setting),
    ...(isHeld ? [] : basisBlocks(review, setting)),
  ];
  const actions = actionsFor(review, viewer, setting);
  const refresh = { action: "review.view", data: { review: idOf(review) } };
  return { summary: heading, blocks, actions, refresh };
}

/** `Dagplejen · foråret 2026`. */
export function headingOf(review: Review, setting: Setting): string {
  const unit = unitName(review, setting);
  return `${unit} · ${periodText(review.period, setting.locale)}`;
}

function sentence(review: Review, setting: Setting): string {
  const { locale, now } = setting;
  const { meeting } = review;
  if (meeting && standingOn(review, dayOf(now)) === "met")
    return t(locale, "review.was-held", { day: dayText(meeting.on, locale, "weekday") });
  return `${capitalised(standingText(review, setting), locale)}.`;
}

function heldBlocks(review: Review, setting: Setting): readonly PlainBlock[] {
  const { state } = review;
  const { locale } = setting;
  if (state.is !== "held") return [];
  const instead = (state.heldIn ?? []).map((id) => unitName({ unit: id, unitName: id }, setting));
  const fact = (what: "in" | "on" | "present" | "topics" | "follow-ups" | "by", value: string) => ({
    ...{ label: t(locale, `review.held.${what}`), value },
  });
  const isLate = standingOn(review, dayOf(setting.now)) === "late";
  const on = dayText(state.on, locale, "year");
  const facts = [
    ...(instead.length > 0 ? [fact("in", inOneBreath(instead, locale))] : []),
    fact("on", isLate ? t(locale, "review.held.on-late", { on }) : on),
    fact("present", String(state.present)),
    fact("topics", state.topics || t(locale, "review.held.not-said")),
    ...(state.followUps ? [fact("follow-ups", state.followUps)] : []),
    fact(
      "by",
      t(locale, "review.held.by-when", {
        name: nameOf(state.by, setting),
        day: dayText(dayOf(new Date(state.at)), locale),
      }),
    ),
  ];
  return [{ kind: "facts", facts }];
}

function handedBlocks(
  { handedTo, state }: Review,
  viewer: Person | UnlistedPerson,
  setting: Setting,
): readonly PlainBlock[] {
  if (!handedTo || state.is !== "open") return [];
  const isTheirs = handedTo.person === viewer.id;
  const who = isTheirs ? "you" : "other";
  const { locale } = setting;
  const values = {
    name: nameOf(handedTo.person, setting),
    until: handedTo.until ? dayText(handedTo.until, locale) : "",
  };
  const key = handedTo.until
    ? (`review.with-${who}.until` as const)
    : (`review.with-${who}` as const);
  return [{ kind: "text", text: t(locale, key, values) }];
}
