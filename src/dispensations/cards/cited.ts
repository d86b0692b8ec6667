import { citeById } from "../../answers/index.ts";
import type { PlainBlock } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import { openTasks } from "../chain.ts";
import { newerPolicy } from "../desk.ts";
import type { Dispensation } from "../dispensation.ts";
import type { Setting } from "./setting.ts";

/** A clause of a policy, word for word, and where it stands. */
export function clauseBlock(
  cited: { readonly policy: string; readonly clause: string; readonly quote?: string },
  { desk, locale }: Setting,
): PlainBlock {
  const found = citeById(desk.policyOf(cited.policy), cited.clause, locale, cited.quote);
  const source = found ? `${found.policyTitle} › ${found.heading}` : cited.clause;
  return { kind: "quote", text: cited.quote ?? found?.text ?? cited.clause, source };
}

/** By which clause it is with those who have it, and, where the clause does not say so outright, why. */
export function basisBlocks(dispensation: Dispensation, setting: Setting): readonly PlainBlock[] {
  const policy = setting.desk.policyOf(dispensation.policy);
  const [task] = openTasks(dispensation, policy);
  if (!task) return [];
  const { clause, quote, implied } = task.basis;
  return [
    clauseBlock({ policy: policy.id, clause, quote }, setting),
    ...(implied ? [muted(implied[setting.locale])] : []),
  ];
}

/** What the policy says besides about what may be granted. */
export function termsBlocks(dispensation: Dispensation, setting: Setting): readonly PlainBlock[] {
  const policy = setting.desk.policyOf(dispensation.policy);
  return policy.profile.dispensations.terms.map((term) =>
    muted(t(setting.locale, "dispensation.policy-says", { what: term[setting.locale] })),
  );
}

/** That a newer policy has come, and which one this goes by. */
export function policyBlocks(
  dispensation: Dispensation,
  { desk, locale }: Setting,
): readonly PlainBlock[] {
  const newer = newerPolicy(dispensation, desk);
  if (!newer) return [];
  const { title } = desk.policyOf(dispensation.policy).profile;
  const values = { title, newer: newer.profile.title };
  return [muted(t(locale, "dispensation.newer-policy", values))];
}

/** Something that is said beside the rest. */
export function muted(text: string): PlainBlock {
  return { kind: "text", text, tone: "muted" };
}
