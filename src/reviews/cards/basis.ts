import { citeById } from "../../answers/index.ts";
import type { PlainBlock } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import type { Review } from "../review.ts";
import type { Setting } from "./setting.ts";

/** Why the review is wanted: the policy's clause, word for word; or that it is Vogter's own default. */
export function basisBlocks({ basis }: Review, { desk, locale }: Setting): readonly PlainBlock[] {
  if (basis.by === "default") return [muted(t(locale, "review.default"))];
  const policy = desk.policyOf(basis.policy);
  const rhythm = policy.profile.rhythms.find(({ id }) => id === basis.rhythm);
  if (!rhythm) return [];
  const cited = citeById(policy, rhythm.clause, locale, rhythm.quote);
  const source = cited ? `${cited.policyTitle} › ${cited.heading}` : rhythm.clause;
  return [{ kind: "quote", text: rhythm.quote, source }];
}

/** Something that is said beside the rest. */
export function muted(text: string): PlainBlock {
  return { kind: "text", text, tone: "muted" };
}
