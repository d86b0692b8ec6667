import { answerOn, citeById, ownerOf } from "../../answers/index.ts";
import type { PlainBlock } from "../../conversation/card.ts";
import { SMALLEST_GROUP } from "../../incidents/index.ts";
import type { Policy } from "../../policy/index.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { dayText } from "../cards/words.ts";
import type { Case } from "./cases.ts";
import type { Level } from "./levels.ts";
import type { LiveDispensation, Pack } from "./pack.ts";

/** A part of a pack, as a card folds it and a document has it under a heading. */
export interface Section {
  readonly is: "figures" | "news" | "case";
  readonly title: string;
  readonly blocks: readonly PlainBlock[];
}

/** What a pack says, in the order in which it is talked about. Pure. */
export function sectionsOf(pack: Pack, locale: Locale): readonly Section[] {
  return [
    {
      ...{ is: "figures", title: t(locale, "pack.figures") },
      blocks: [...askedBlocks(pack, locale), ...incidentBlocks(pack, locale)],
    },
    {
      ...{ is: "news", title: t(locale, "pack.news") },
      blocks: [...changeBlocks(pack, locale), ...dispensationBlocks(pack, locale)],
    },
    ...pack.cases.map(
      (one, at): Section => ({
        ...{ is: "case", title: t(locale, "pack.case", { number: at + 1 }) },
        blocks: caseBlocks(one, pack.policy, locale),
      }),
    ),
  ];
}

/** The rhythm's clause, word for word; or that it is Vogter's own default. Pure. */
export function basisBlock({ basis, policy }: Pack, locale: Locale): PlainBlock {
  const id = basis.by === "policy" ? basis.rhythm : undefined;
  const rhythm = policy.profile.rhythms.find((one) => one.id === id);
  return rhythm
    ? quoted(policy, rhythm.clause, rhythm.quote, locale)
    : { kind: "text", text: t(locale, "review.default"), tone: "muted" };
}

function askedBlocks({ asked, unit, library }: Pack, locale: Locale): readonly PlainBlock[] {
  const title = text(t(locale, "pack.asked"));
  if (!asked) return [title, muted(t(locale, "pack.asked.none", { smallest: SMALLEST_GROUP }))];
  const items = asked.items.map((topic) => library.topics.get(topic)?.[locale] ?? topic);
  return [title, { kind: "list", items }, muted(whereText(asked.of, unit.name, locale))];
}

function incidentBlocks(
  { incidents, unit, library, counted }: Pack,
  locale: Locale,
): readonly PlainBlock[] {
  const title = text(
    t(locale, "pack.incidents", {
      ...{ from: dayText(counted.from, locale, "year"), to: dayText(counted.to, locale, "year") },
    }),
  );
  if (!incidents)
    return [title, muted(t(locale, "pack.incidents.none", { smallest: SMALLEST_GROUP }))];
  const facts = incidents.items.map(({ sort, atLeast }) => ({
    label: library.sorts.get(sort)?.[locale] ?? sort,
    value: t(locale, "pack.incidents.count", { count: atLeast }),
  }));
  return [title, { kind: "facts", facts }, muted(whereText(incidents.of, unit.name, locale))];
}

/** Whose figures they are: where they are not the unit's own, why. */
function whereText({ is, name }: Level, unit: string, locale: Locale): string {
  return t(locale, `pack.of.${is}`, { name, unit });
}

function changeBlocks({ changes, policy, counted }: Pack, locale: Locale): readonly PlainBlock[] {
  if (!changes)
    return [text(t(locale, "pack.changes.none", { since: dayText(counted.from, locale, "year") }))];
  const { from, added, changed, removed } = changes;
  return [
    text(t(locale, "pack.changes", { from: dayText(from, locale, "year") })),
    muted(t(locale, "pack.changes.count", { added, changed, removed })),
    ...changes.clauses.map(({ id }) => quoted(policy, id, undefined, locale)),
  ];
}

function dispensationBlocks({ dispensations }: Pack, locale: Locale): readonly PlainBlock[] {
  if (dispensations.length === 0) return [text(t(locale, "pack.dispensations.none"))];
  const facts = dispensations.map((one) => ({
    label: one.number,
    value: [aboutText(one, locale), untilText(one, locale)].join(", "),
  }));
  return [text(t(locale, "pack.dispensations")), { kind: "facts", facts }];
}

function aboutText({ about }: LiveDispensation, locale: Locale): string {
  const cited = about && citeById(about.policy, about.clause, locale);
  return cited?.heading ?? t(locale, "pack.dispensations.handbook");
}

function untilText({ to }: LiveDispensation, locale: Locale): string {
  return to === undefined
    ? t(locale, "pack.dispensations.open")
    : t(locale, "pack.dispensations.to", { to: dayText(to, locale, "year") });
}

/** What happens and what to talk about; then what the policy says, or that it says nothing. */
function caseBlocks(one: Case, policy: Policy, locale: Locale): readonly PlainBlock[] {
  const { story, ask } = one[locale];
  return [
    text(story),
    { kind: "facts", facts: [{ label: t(locale, "pack.case.talk"), value: ask }] },
    ...answerBlocks(one.topic, policy, locale),
  ];
}

function answerBlocks(topic: string, policy: Policy, locale: Locale): readonly PlainBlock[] {
  const answer = answerOn(policy, topic, undefined, locale);
  if (answer) {
    const [{ clause, quote }] = answer.citations;
    const label = t(locale, "pack.case.policy");
    return [
      { kind: "facts", facts: [{ label, value: answer.sentence }] },
      quoted(policy, clause, quote, locale),
    ];
  }
  const cell = policy.profile.topics[topic];
  const nearest = cell && "nearest" in cell ? cell.nearest : undefined;
  const { name } = ownerOf(policy, locale, cell?.ask);
  return [
    text(t(locale, "pack.case.silent", { owner: name })),
    ...(nearest === undefined
      ? []
      : [muted(t(locale, "pack.case.nearest")), quoted(policy, nearest, undefined, locale)]),
  ];
}

function quoted(
  policy: Policy,
  clause: string,
  quote: string | undefined,
  locale: Locale,
): PlainBlock {
  const cited = citeById(policy, clause, locale, quote);
  const source = cited ? `${cited.policyTitle} › ${cited.heading}` : clause;
  return { kind: "quote", text: cited?.quote ?? clause, source };
}

function text(words: string): PlainBlock {
  return { kind: "text", text: words };
}

function muted(words: string): PlainBlock {
  return { kind: "text", text: words, tone: "muted" };
}
