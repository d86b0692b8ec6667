import type { Card, PlainBlock } from "../../conversation/card.ts";
import { currentPolicy } from "../../people/index.ts";
import { recurringDuties } from "../../policy/index.ts";
import { t } from "../../shared/texts.ts";
import type { Refusal } from "../act.ts";
import type { Task } from "../task.ts";
import { clauseBlock, heading, text } from "./blocks.ts";
import type { Setting } from "./setting.ts";
import { dayText, nameOf } from "./words.ts";

/** Why something cannot be done, in a sentence. */
export function refusalText(because: Refusal, { state, from }: Task, setting: Setting): string {
  const { locale } = setting;
  if (because === "already-done" && state.is === "done") {
    const by = nameOf(state.by, setting);
    return t(locale, "wheel.refusal.already-done", { by, day: dayText(state.on, locale) });
  }
  return because === "too-early"
    ? t(locale, "wheel.refusal.too-early", { day: dayText(from, locale) })
    : t(locale, `wheel.refusal.${because}`, { by: "", day: "" });
}

/** There is none, or it is not theirs to see: which of them is not said. */
export function unknownCard({ locale }: Pick<Setting, "locale">): Card {
  const title = t(locale, "wheel.unknown.heading");
  return {
    summary: title,
    blocks: [heading(title), text(t(locale, "wheel.unknown.body"))],
    actions: [],
  };
}

/** For those who have no part in the wheel: whose it is, and on which clause it rests. */
export function notForYouCard(setting: Setting): Card {
  const { locale } = setting;
  const title = t(locale, "wheel.not-yours.heading");
  return {
    summary: title,
    blocks: [heading(title), text(t(locale, "wheel.not-yours.body")), ...restsOn(setting)],
    actions: [],
  };
}

/** The clause that wants a wheel where the policy has one; else the first that wants something done again and again. */
function restsOn(setting: Setting): readonly PlainBlock[] {
  const policy = setting.desk.policyOf(currentPolicy(setting.desk.tenant));
  const rhythms = recurringDuties(policy.profile).map(({ rhythm }) => rhythm);
  const found =
    rhythms.find(({ items }) => items !== undefined) ?? rhythms[0] ?? policy.profile.rhythms[0];
  return found ? [clauseBlock({ policy: policy.id, ...found }, setting)] : [];
}
