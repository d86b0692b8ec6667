import type { Block, Card, PlainBlock } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { t } from "../../shared/texts.ts";
import { clauseAbout, type Dispensation } from "../dispensation.ts";
import { openQuestion } from "../standing.ts";
import { actionsFor } from "./actions.ts";
import { chainFacts } from "./chain-facts.ts";
import { basisBlocks, clauseBlock, muted, policyBlocks, termsBlocks } from "./cited.ts";
import type { Setting } from "./setting.ts";
import { textFacts } from "./text-facts.ts";
import { dayTextAt, headingOf, nameOf, termText } from "./words.ts";

/**
 * A dispensation for somebody who may see it: how it stands, what is asked for in full, the chain with who has it, the
 * clauses, and what they can do. `note` is what there is to say first.
 */
export function fullCard(
  dispensation: Dispensation,
  viewer: Person | UnlistedPerson,
  setting: Setting,
  note?: string,
): Card {
  const heading = headingOf(dispensation, setting);
  const blocks: Block[] = [
    ...(note === undefined ? [] : [{ kind: "text" as const, text: note }]),
    { kind: "heading", text: heading },
    ...outcomeBlocks(dispensation, setting),
    ...questionBlocks(dispensation, setting),
    { kind: "facts", facts: textFacts(dispensation, setting) },
    ...requirementBlocks(dispensation, setting),
    { kind: "facts", facts: chainFacts(dispensation, setting) },
    ...basisBlocks(dispensation, setting),
    ...termsBlocks(dispensation, setting),
    ...policyBlocks(dispensation, setting),
  ];
  return {
    summary: note === undefined ? heading : `${note} ${heading}`,
    blocks,
    actions: actionsFor(dispensation, viewer, setting),
  };
}

/** The clause that it is from; or the one that the handbook's rule is under, which stands. */
function requirementBlocks(dispensation: Dispensation, setting: Setting): readonly PlainBlock[] {
  const { policy, text } = dispensation;
  const about = clauseAbout(text.requirement);
  if (!about) return [];
  const isUnder = text.requirement.kind === "handbook";
  return [
    ...(isUnder ? [muted(t(setting.locale, "dispensation.under-clause"))] : []),
    clauseBlock({ policy, clause: about.clause }, setting),
  ];
}

/** What was granted and on which conditions, or why it was rejected or taken back. */
function outcomeBlocks(dispensation: Dispensation, setting: Setting): readonly PlainBlock[] {
  const { state, parts, round } = dispensation;
  const { locale } = setting;
  if (state.is === "revoked") {
    const values = { name: nameOf(state.by, setting), when: dayTextAt(state.at, locale) };
    const text = t(locale, "dispensation.revoked", { ...values, reason: state.reason });
    return [{ kind: "text", text }];
  }
  if (state.is === "rejected") {
    const [said] = parts.filter((one) => one.gave === "rejection" && one.round === round);
    if (!said?.words) return [];
    const values = { name: nameOf(said.by, setting), when: dayTextAt(said.at, locale) };
    const text = t(locale, "dispensation.rejected", { ...values, reason: said.words });
    return [{ kind: "text", text }];
  }
  if (state.is !== "granted") return [];
  const conditions = parts.flatMap((one) =>
    one.gave === "grant" && one.round === round && one.conditions ? [one.conditions] : [],
  );
  return [
    { kind: "text", text: t(locale, "dispensation.granted", { term: termText(state, locale) }) },
    ...conditions.map(
      (one): PlainBlock => ({
        ...{ kind: "text", text: t(locale, "dispensation.conditions", { conditions: one }) },
      }),
    ),
  ];
}

/** What was asked of the requester, and the answers. */
function questionBlocks(dispensation: Dispensation, setting: Setting): readonly PlainBlock[] {
  const { locale } = setting;
  const open = openQuestion(dispensation);
  return dispensation.questions.flatMap((one): PlainBlock[] => {
    if (!one.answer && one !== open) return [];
    const asked = t(locale, "dispensation.asked", {
      ...{ name: nameOf(one.by, setting), words: one.words },
    });
    const answer = one.answer
      ? t(locale, "dispensation.answered", { words: one.answer.words })
      : t(locale, "dispensation.unanswered");
    return [{ kind: "text", text: `${asked} ${answer}` }];
  });
}
