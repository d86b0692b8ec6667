import type { Outcome, Question } from "../answers/index.ts";
import { currentPolicy, personOf } from "../people/index.ts";
import { countAsked } from "../reviews/index.ts";
import { type Asked, answerCard, type Helped } from "./answer-card.ts";
import type { Card } from "./card.ts";
import { audienceOf, type Beside, type Turn } from "./desk.ts";
import type { Reply } from "./envelope.ts";
import { rememberTopic, topicOf } from "./memory.ts";
import { firstCharacters, plainText, QUESTION_LIMIT } from "./plain-text.ts";
import { buttonGoneCard, emptyCard, greetingCard, helpCard, tooLongCard } from "./small-cards.ts";
import { smallTalk } from "./small-talk.ts";

/** Answers what was written, be it a question about the policy, a greeting or a call for help. */
export async function onQuestion(turn: Turn, written: string): Promise<Reply> {
  const { envelope, desk } = turn;
  const text = plainText(written);
  if (text === "") return { card: emptyCard(audienceOf(turn, envelope.locale)) };
  if (text.length > QUESTION_LIMIT) return { card: tooLongCard(envelope.locale) };
  const talk = smallTalk(text);
  if (!talk) return answer(turn, { question: text, policy: currentPolicy(turn.tenant) });
  const locale = talk.locale ?? envelope.locale;
  const audience = audienceOf(turn, locale);
  if (talk.kind === "greeting") return { card: greetingCard(audience), locale };
  const switchTo = envelope.maySwitchTenant ? desk.tenants.map((one) => one.id) : [];
  return { card: helpCard(audience, switchTo), locale };
}

/** Answers a click on a button of an answer. */
export async function onAction(
  turn: Turn,
  action: string,
  data: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { topic, helped } = data;
  const question = plainText(firstCharacters(data.question ?? "", QUESTION_LIMIT));
  const asked = { question, policy: data.policy ?? currentPolicy(turn.tenant) };
  if (action === "ask.example" && question) return onQuestion(turn, question);
  if (topic && turn.desk.policies.includes(asked.policy)) {
    if (action === "ask.choose") return answer(turn, asked, topic);
    if (action === "feedback" && (helped === "yes" || helped === "no")) {
      return onFeedback(turn, asked, topic, helped);
    }
  }
  return { card: buttonGoneCard(turn.envelope.locale) };
}

async function answer(turn: Turn, asked: Asked, chosenTopic?: string): Promise<Reply> {
  const { desk, envelope, tenant, tx } = turn;
  const outcome = desk.ask(questionFor(asked, chosenTopic, await topicOf(tx, envelope)));
  desk.meter.outcome(outcome.kind);
  const topic = topicIn(outcome);
  if (topic) {
    await rememberTopic(tx, envelope, topic);
    await countAsked(tx, tenant.id, personOf(tenant, envelope.person.id)?.unit, topic);
  }
  const { kind, language } = outcome;
  const examples = kind === "off-topic" ? desk.examples(asked.policy, language) : [];
  return {
    card: await withOffers(turn, outcome, answerCard(outcome, asked, { examples })),
    locale: language,
  };
}

/** The answer again, with a word of thanks where its buttons were: it is asked anew, because a click proves nothing. */
async function onFeedback(turn: Turn, asked: Asked, topic: string, helped: Helped): Promise<Reply> {
  turn.desk.meter.feedback(helped);
  const outcome = turn.desk.ask(questionFor(asked, topic));
  const card = await withOffers(turn, outcome, answerCard(outcome, asked, { helped }));
  return { card, locale: outcome.language, replaces: true };
}

/** With what one may want to do next, as the flows offer it. */
async function withOffers(turn: Turn, outcome: Outcome, card: Card): Promise<Card> {
  const topic = topicIn(outcome);
  if (topic === undefined) return card;
  const { flows } = turn.desk;
  const { language: locale } = outcome;
  const offered = flows.flatMap(({ offers }) => offers?.(topic, locale) ?? []);
  const shown = { ...card, actions: [...card.actions, ...offered] };
  if (outcome.kind !== "answer") return shown;
  const { citations } = outcome;
  return flows.reduce<Promise<Card>>(async (before, { underAnswer }) => {
    const beside = await underAnswer?.(turn, { topic, locale, citations });
    return beside ? withBeside(await before, beside, turn.envelope) : before;
  }, Promise.resolve(shown));
}

/** Under the clause; where others read along without what is the person's own. */
function withBeside(
  { blocks, actions, ...card }: Card,
  beside: Beside,
  { place }: Turn["envelope"],
): Card {
  const own = place.kind === "personal" ? beside.blocks : [];
  const under = blocks.findLastIndex(({ kind }) => kind === "quote") + 1;
  return {
    ...card,
    blocks: [...blocks.slice(0, under), ...own, ...blocks.slice(under)],
    actions: [...actions, ...beside.actions],
  };
}

function questionFor(asked: Asked, chosenTopic?: string, previousTopic?: string): Question {
  return {
    text: asked.question,
    policy: asked.policy,
    ...(chosenTopic && { chosenTopic }),
    ...(previousTopic && { previousTopic }),
  };
}

function topicIn(outcome: Outcome): string | undefined {
  return outcome.kind === "answer" || outcome.kind === "silent" ? outcome.topic : undefined;
}
