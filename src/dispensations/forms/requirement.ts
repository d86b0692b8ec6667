import { citeById } from "../../answers/index.ts";
import type { PlainBlock } from "../../conversation/card.ts";
import type { Field, Filled } from "../../conversation/form.ts";
import { clauseOf, type Policy } from "../../policy/index.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { muted } from "../cards/cited.ts";
import { clauseAbout, type RequestText, type Requirement } from "../dispensation.ts";
import { textField } from "./fields.ts";

/** What the form is about before anybody has written anything. */
export interface RequestContext {
  readonly policy: Policy;
  /** The clause that stands in the way, when one asks from the answer about it. */
  readonly clause?: string | undefined;
  /** The unit of who asks. */
  readonly unit?: string | undefined;
  /** The text that is changed or renewed. */
  readonly before?: RequestText | undefined;
  /** The number of the one that is renewed. */
  readonly renews?: string | undefined;
}

/** What is asked to be let off, as it was filled in. Pure. */
export function requirementIn(filled: Filled, context: RequestContext): Requirement {
  const clause = clauseIn(context) ?? filled.clause;
  const heading = clause && citeById(context.policy, clause, "da")?.heading;
  const about = clause !== undefined && { clause, heading: heading ?? clause };
  if (about && !isFromHandbook(context)) return { kind: "clause", ...about };
  const { reference = "" } = filled;
  return { kind: "handbook", reference, ...(about && { under: about }) };
}

/** The clause that it is about, if the policy in force has it: what is renewed may be from the one before. */
export function clauseIn({ policy, clause, before }: RequestContext): string | undefined {
  const about = clause ?? (before && clauseAbout(before.requirement)?.clause);
  return about !== undefined && clauseOf(policy, about) ? about : undefined;
}

function isFromHandbook({ policy }: RequestContext): boolean {
  return policy.profile.dispensations.from.rules === "handbook";
}

/** That the policy itself stands, with its words; under a clause, that the rule has to be named. */
export function handbookBlocks(context: RequestContext, locale: Locale): readonly PlainBlock[] {
  if (!isFromHandbook(context)) return [];
  const { quote } = context.policy.profile.dispensations.from;
  const isUnder = clauseIn(context) !== undefined;
  return [
    ...(isUnder ? [{ kind: "text" as const, text: t(locale, "dispensation.ask.which-rule") }] : []),
    muted(t(locale, "dispensation.ask.from-handbook", { quote })),
  ];
}

/** From the policy a clause is picked; what stands in the handbook is only there, so it is typed in. */
export function requirementFields(context: RequestContext, locale: Locale): Field[] {
  const { policy, before } = context;
  if (isFromHandbook(context)) {
    const value =
      before?.requirement.kind === "handbook" ? before.requirement.reference : undefined;
    const asked = {
      label: "dispensation.ask.reference",
      hint: "dispensation.ask.reference.hint",
    } as const;
    return [textField("reference", asked, locale, { value })];
  }
  if (clauseIn(context) !== undefined) return [];
  const options = policy.text.clauses.slice(0, MOST_OPTIONS).map(({ id, text, headings }) => ({
    ...{ value: id, title: short(`${headings.at(-1) ?? ""}: ${text}`) },
  }));
  const label = t(locale, "dispensation.ask.clause");
  return [{ kind: "choice", id: "clause", label, options, required: true }];
}

/** Slack takes no more, and no longer ones; Halsnæs, the only policy with a pick, has a third of it. */
const MOST_OPTIONS = 100;
const LONGEST_OPTION = 75;

function short(title: string): string {
  return title.length <= LONGEST_OPTION ? title : `${title.slice(0, LONGEST_OPTION - 1)}…`;
}
