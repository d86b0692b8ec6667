import type { Choice, Citation, Outcome, Owner } from "../answers/index.ts";
import { t } from "../shared/texts.ts";
import type { Action, Block, Card } from "./card.ts";
import { exampleActions } from "./examples.ts";
import { firstCharacters } from "./plain-text.ts";

/** What was asked, and which policy: goes along with every button, so that a click can be understood alone. */
export interface Asked {
  readonly question: string;
  readonly policy: string;
}

/** What a person said when asked whether an answer helped. */
export type Helped = "yes" | "no";

type Answer = Extract<Outcome, { kind: "answer" }>;
type Silence = Extract<Outcome, { kind: "silent" }>;

/**
 * An outcome as a card, in the asker's language: first the answer, then the clause word for word, then whom to
 * ask, then what one can do. With `helped` an answer no longer asks whether it did.
 */
export function answerCard(outcome: Outcome, asked: Asked, helped?: Helped): Card {
  switch (outcome.kind) {
    case "answer":
      return answered(outcome, asked, helped);
    case "choices":
      return choices(outcome.choices, outcome.language, asked);
    case "silent":
      return silence(outcome);
    case "off-topic":
      return {
        summary: outcome.sentence,
        blocks: [
          { kind: "heading", text: outcome.sentence },
          { kind: "text", text: t(outcome.language, "bot.examples") },
        ],
        actions: exampleActions(outcome.language),
      };
  }
}

function answered(outcome: Answer, asked: Asked, helped?: Helped): Card {
  const { language, citations, topic } = outcome;
  return {
    summary: outcome.sentence,
    blocks: [
      { kind: "heading", text: outcome.sentence },
      ...citations.map(quote),
      ...askWhom(outcome.owner, citations, language),
      { kind: "text", text: t(language, AFTERWORD[helped ?? "unsaid"]), tone: "muted" },
    ],
    actions: helped
      ? []
      : (["yes", "no"] as const).map(
          (answer): Action => ({
            id: "feedback",
            title: t(language, `answers.helped.${answer}`),
            data: { ...clickData(topic, asked), helped: answer },
          }),
        ),
  };
}

const AFTERWORD = {
  unsaid: "answers.helped",
  yes: "bot.feedback.thanks",
  no: "bot.feedback.sorry",
} as const;

/** Titles only: a clause is shown whole or not at all, and three whole ones do not fit a phone. */
function choices(offered: readonly Choice[], language: Outcome["language"], asked: Asked): Card {
  const heading = t(language, "answers.choices.heading");
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(language, "answers.choices.body") },
    ],
    actions: offered.slice(0, 3).map(
      (choice): Action => ({
        id: "ask.choose",
        title: choice.title,
        data: clickData(choice.topic, { ...asked, policy: choice.policy }),
      }),
    ),
  };
}

function silence(outcome: Silence): Card {
  const { language, nearest } = outcome;
  const near: Block[] = nearest
    ? [{ kind: "text", text: t(language, "answers.nearest") }, quote(nearest)]
    : [];
  return {
    summary: outcome.sentence,
    blocks: [
      { kind: "heading", text: outcome.sentence },
      ...near,
      ...askWhom(outcome.owner, nearest ? [nearest] : [], language),
    ],
    actions: [],
  };
}

/** Whom to ask, with the clause that says so unless it stands on the card already. */
function askWhom(
  owner: Owner | undefined,
  shown: readonly Citation[],
  language: Outcome["language"],
): Block[] {
  if (!owner) return [];
  const { citation } = owner;
  const isNew = !shown.some(
    (one) => one.policy === citation?.policy && one.clause === citation.clause,
  );
  return [
    { kind: "text", text: t(language, "answers.ask-whom", { name: owner.name }) },
    ...(citation && isNew ? [quote(citation)] : []),
  ];
}

function quote(citation: Citation): Block {
  const { text, quote: emphasis } = citation;
  return {
    kind: "quote",
    text,
    source: [citation.policyTitle, citation.heading].filter(Boolean).join(" › "),
    ...(emphasis !== text && { emphasis }),
  };
}

/** A button carries little on every platform; the topic decides, and the question tells the language. */
function clickData(topic: string, { question, policy }: Asked): Action["data"] {
  return { topic, policy, question: firstCharacters(question, 300) };
}
