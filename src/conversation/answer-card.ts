import type { Choice, Outcome, Owner } from "../answers/index.ts";
import { t } from "../shared/texts.ts";
import type { Action, Block, Card, PlainBlock } from "./card.ts";
import { exampleActions } from "./examples.ts";
import { more, placesOf, whyThem } from "./places.ts";
import { firstCharacters } from "./plain-text.ts";
import { quoteBlock } from "./quote-block.ts";
import { headed, sentenceBlocks } from "./sentence-blocks.ts";

/** What was asked, and which policy: goes along with every button, so that a click can be understood alone. */
export interface Asked {
  readonly question: string;
  readonly policy: string;
}

/** What a person said when asked whether an answer helped. */
export type Helped = "yes" | "no";

type Language = Outcome["language"];
type Answer = Extract<Outcome, { kind: "answer" }>;
type Silence = Extract<Outcome, { kind: "silent" }>;
type OffTopic = Extract<Outcome, { kind: "off-topic" }>;

/**
 * An outcome as a card, in the asker's language: first the answer, then the clause word for word, then whom to
 * ask, then what one can do. With `helped` an answer no longer asks whether it did. `examples` are questions to
 * offer when this one was none of Vogter's matters.
 */
export function answerCard(
  outcome: Outcome,
  asked: Asked,
  { helped, examples = [] }: { helped?: Helped; examples?: readonly string[] } = {},
): Card {
  switch (outcome.kind) {
    case "answer":
      return answered(outcome, asked, helped);
    case "choices":
      return choices(outcome.choices, outcome.language, asked);
    case "silent":
      return silence(outcome);
    case "off-topic":
      return offTopic(outcome, examples);
  }
}

function answered(outcome: Answer, asked: Asked, helped?: Helped): Card {
  const { language, citations, owner, topic } = outcome;
  const { shown, folds } = placesOf(citations, language);
  const sentence = sentenceBlocks(outcome.sentence, language);
  return {
    summary: sentence[0].text,
    blocks: [
      ...sentence,
      ...shown,
      ...askWhom(owner, "answers.ask-if-unsure", language),
      ...more(folds),
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
function choices(offered: readonly Choice[], language: Language, asked: Asked): Card {
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

function silence({ language, sentence, nearest, owner }: Silence): Card {
  const near: Block[] = nearest
    ? [{ kind: "text", text: t(language, "answers.nearest") }, quoteBlock(nearest)]
    : [];
  return {
    summary: sentence,
    blocks: [
      ...headed(sentence),
      ...near,
      ...askWhom(owner, "answers.ask-whom", language),
      ...more(whyThem(owner, nearest, language)),
    ],
    actions: [],
  };
}

function offTopic({ language, sentence }: OffTopic, examples: readonly string[]): Card {
  const blocks = headed(sentence);
  const actions = exampleActions(examples);
  const instead: Block = { kind: "text", text: t(language, "bot.examples") };
  return {
    summary: sentence,
    blocks: actions.length > 0 ? [...blocks, instead] : blocks,
    actions,
  };
}

function askWhom(
  owner: Owner | undefined,
  key: "answers.ask-whom" | "answers.ask-if-unsure",
  language: Language,
): PlainBlock[] {
  return owner ? [{ kind: "text", text: t(language, key, { name: owner.name }) }] : [];
}

/** A button carries little on every platform; the topic decides, and the question tells the language. */
function clickData(topic: string, { question, policy }: Asked): Action["data"] {
  return { topic, policy, question: firstCharacters(question, 300) };
}
