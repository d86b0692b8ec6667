import type { Card, PlainBlock } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Duty } from "../duty.ts";
import { dutyOf } from "../duty-of.ts";
import { isOverLimit, standingOn } from "../standing.ts";
import { monthOfTask, type Task } from "../task.ts";
import { actionsFor } from "./actions.ts";
import { clauseBlock, facts, heading, muted, text } from "./blocks.ts";
import type { Setting } from "./setting.ts";
import {
  dayText,
  monthText,
  nameOf,
  ownersText,
  rhythmText,
  roleName,
  standingText,
} from "./words.ts";

/** A task: how it stands, whose it is, what was done, the clause that wants it, and what its viewer can do. */
export function taskCard(
  task: Task,
  viewer: Person | UnlistedPerson,
  setting: Setting,
  note?: string,
): Card {
  const { locale, now, desk } = setting;
  const today = dayOf(now);
  const duty = dutyOf(task, desk);
  const isEnded = task.state.is === "ended";
  const standing = isEnded
    ? t(locale, "wheel.standing.ended")
    : standingText(standingOn(task, today), locale);
  const title = t(locale, "wheel.task.heading", { name: task.name[locale], year: task.year });
  return {
    summary: note ?? `${title}: ${standing}`,
    blocks: [
      ...(note === undefined ? [] : [text(note)]),
      heading(title),
      ...facts([
        { label: t(locale, "wheel.fact.standing"), value: standing },
        { label: t(locale, "wheel.fact.month"), value: monthText(monthOfTask(task), locale) },
        ...dutyFacts(duty, setting),
        ...doneFacts(task, setting),
        ...deferralFacts(task, setting),
      ]),
      ...(isOverLimit(task, today) ? [text(overLimit(task, duty, setting))] : []),
      ...correctionBlocks(task, setting),
      ...(duty.quote === "" ? [] : [clauseBlock(duty, setting)]),
      ...monthBlocks(duty, setting),
    ],
    actions: actionsFor(task, viewer, setting),
  };
}

/** A duty by itself: whose it is, how often, who chose its month, and the clause. */
export function dutyCard(duty: Duty, setting: Setting): Card {
  const { locale } = setting;
  const title = duty.name[locale];
  return {
    summary: title,
    blocks: [
      heading(title),
      ...facts(dutyFacts(duty, setting)),
      clauseBlock(duty, setting),
      ...monthBlocks(duty, setting),
    ],
    actions: [],
  };
}

function dutyFacts(duty: Duty, setting: Setting) {
  const { locale } = setting;
  return [
    { label: t(locale, "wheel.fact.owner"), value: ownersText(duty, setting) },
    ...(duty.to === undefined
      ? []
      : [{ label: t(locale, "wheel.fact.to"), value: roleName(duty.to, duty, setting) }]),
    { label: t(locale, "wheel.fact.rhythm"), value: rhythmText(duty, locale) },
  ];
}

function doneFacts({ state }: Task, setting: Setting) {
  if (state.is !== "done") return [];
  const { locale } = setting;
  const by = nameOf(state.by, setting);
  const value = t(locale, "wheel.fact.done-by", { day: dayText(state.on, locale), by });
  return [
    { label: t(locale, "wheel.fact.done"), value },
    { label: t(locale, "wheel.fact.note"), value: state.note },
    ...(state.evidence === undefined
      ? []
      : [{ label: t(locale, "wheel.fact.evidence"), value: state.evidence }]),
  ];
}

function deferralFacts({ deferrals }: Task, setting: Setting) {
  const { locale } = setting;
  return deferrals.map(({ from, to, reason, by }) => ({
    label: t(locale, "wheel.fact.deferred"),
    value: t(locale, "wheel.fact.deferral", {
      ...{ from: monthText(from, locale), to: monthText(to, locale) },
      ...{ reason, by: nameOf(by, setting) },
    }),
  }));
}

/** Why it was corrected or opened again: whoever looks at the proof can see that it was. */
function correctionBlocks({ log }: Task, setting: Setting): readonly PlainBlock[] {
  const { locale } = setting;
  return log.flatMap(({ at, by = "", did, why }) =>
    why === undefined || (did !== "corrected" && did !== "reopened")
      ? []
      : muted(
          t(locale, `wheel.log.${did}`, {
            ...{ day: dayText(dayOf(new Date(at)), locale), by: nameOf(by, setting), why },
          }),
        ),
  );
}

function overLimit({ limit }: Task, duty: Duty, { locale }: Setting): string {
  const rhythm = rhythmText(duty, locale);
  return t(locale, "wheel.over-limit", { rhythm, day: dayText(limit, locale) });
}

/** No policy names a month: who chose it, and why. */
function monthBlocks({ monthBy, why }: Duty, { locale }: Setting): readonly PlainBlock[] {
  if (monthBy === "municipality") return [];
  return [muted(t(locale, "wheel.proposal.month", { why: why?.[locale] ?? "" }).trim())];
}
