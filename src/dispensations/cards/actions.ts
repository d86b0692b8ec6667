import type { Action } from "../../conversation/card.ts";
import { may, type Person, type UnlistedPerson } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Dispensation } from "../dispensation.ts";
import { seatsOf } from "../seats.ts";
import { openQuestion, standingOn } from "../standing.ts";
import { thingToActOn } from "../thing.ts";
import { holdersOfIt } from "../whom.ts";
import type { Setting } from "./setting.ts";

/** The forms that one opens from a card. */
export type ActForm =
  | "assess"
  | "recommend"
  | "grant"
  | "reject"
  | "ask"
  | "answer"
  | "change"
  | "revoke";

/**
 * What a person can do about a dispensation now, at most three; where there is room, the way to the one that it
 * follows. Which button it is and which text it is about go along.
 */
export function actionsFor(
  dispensation: Dispensation,
  person: Person | UnlistedPerson,
  setting: Setting,
): readonly Action[] {
  const { locale } = setting;
  const [first, ...rest] = [
    ...asSitter(dispensation, person, setting),
    ...asRequester(dispensation, person, locale),
    ...onceGranted(dispensation, person, setting),
    ...onceOver(dispensation, person, locale),
  ];
  const { renews } = dispensation;
  return [
    ...(first ? [{ ...first, style: "primary" as const }, ...rest] : []),
    ...(renews === undefined ? [] : [openAction(renews, locale)]),
  ].slice(0, 3);
}

/** A button that shows a dispensation. */
export function openAction(number: string, locale: Locale): Action {
  return {
    id: "dispensation.open",
    title: t(locale, "dispensation.do.open", { number }),
    data: { number },
  };
}

function asSitter(
  dispensation: Dispensation,
  person: Person | UnlistedPerson,
  { desk, locale }: Setting,
): readonly Action[] {
  const seat = seatsOf(dispensation, desk).find(({ sitters }) =>
    sitters.some((one) => one.person.id === person.id),
  );
  if (!seat) return [];
  const form = (name: ActForm) => formAction(dispensation, name, locale);
  const ask = openQuestion(dispensation) ? [] : [form("ask")];
  return seat.task.do === "decide"
    ? [form("grant"), form("reject"), ...ask]
    : [form(seat.task.do), ...ask];
}

function asRequester(
  dispensation: Dispensation,
  { id }: Person | UnlistedPerson,
  locale: Locale,
): readonly Action[] {
  if (dispensation.state.is !== "requested" || dispensation.requester.person !== id) return [];
  const form = (name: ActForm) => formAction(dispensation, name, locale);
  return [
    ...(openQuestion(dispensation) ? [form("answer")] : []),
    form("change"),
    simple(dispensation, "withdraw", locale),
  ];
}

function onceGranted(
  dispensation: Dispensation,
  person: Person | UnlistedPerson,
  { desk, locale, now }: Setting,
): readonly Action[] {
  const { state, requester } = dispensation;
  if (state.is !== "granted") return [];
  const isOver = standingOn(dispensation, dayOf(now)) === "expired";
  const thing = thingToActOn(dispensation, desk);
  const revokes = !isOver && may(person, "dispensation.revoke", thing);
  const isTheirs = requester.person === person.id;
  // The leader of a unit that lives by it can go on with it when its requester is not there.
  const livesByIt = holdersOfIt(dispensation, desk).includes(person.id);
  return [
    ...(livesByIt ? [simple(dispensation, "renew", locale)] : []),
    ...(isTheirs && !isOver && state.to ? [simple(dispensation, "event", locale)] : []),
    ...(revokes ? [formAction(dispensation, "revoke", locale)] : []),
  ];
}

/** Who asked in vain may ask again, with what was written standing there to be mended. */
function onceOver(
  dispensation: Dispensation,
  { id }: Person | UnlistedPerson,
  locale: Locale,
): readonly Action[] {
  const { state, requester } = dispensation;
  const isOver = state.is !== "requested" && state.is !== "granted";
  return isOver && requester.person === id ? [simple(dispensation, "renew", locale)] : [];
}

function formAction({ number, round }: Dispensation, form: ActForm, locale: Locale): Action {
  const data = { number, form, round: String(round) };
  return { id: "dispensation.form", title: t(locale, `dispensation.do.${form}`), data };
}

function simple(
  { number }: Dispensation,
  what: "withdraw" | "renew" | "event",
  locale: Locale,
): Action {
  const title = t(locale, `dispensation.do.${what}`);
  return { id: `dispensation.${what}`, title, data: { number } };
}
