import type { Ask, Outcome, Question } from "../answers/index.ts";
import { currentPolicy, type Tenant } from "../people/index.ts";
import { t } from "../shared/texts.ts";
import type { Tx } from "../store/index.ts";
import { type Asked, answerCard, type Helped } from "./answer-card.ts";
import { commandIn } from "./commands.ts";
import type { Envelope, Locale, Reply, Said } from "./envelope.ts";
import type { Examples } from "./examples.ts";
import { rememberTopic, topicOf } from "./memory.ts";
import type { Meter } from "./meter.ts";
import { firstCharacters, plainText, QUESTION_LIMIT } from "./plain-text.ts";
import {
  type Audience,
  buttonGoneCard,
  emptyCard,
  greetingCard,
  helpCard,
  homeCard,
  notYetCard,
  tooLongCard,
  unknownTenantCard,
  welcomeCard,
} from "./small-cards.ts";
import { smallTalk } from "./small-talk.ts";

/** What the router needs to answer. */
export interface Desk {
  readonly ask: Ask;
  readonly examples: Examples;
  /** The ids of every policy there is. */
  readonly policies: readonly string[];
  readonly tenants: readonly Tenant[];
  readonly meter: Meter;
}

/** One turn: who it is, for which municipality, the desk that answers, and the transaction that keeps. */
interface Turn {
  readonly desk: Desk;
  readonly envelope: Envelope;
  readonly tenant: Tenant;
  readonly tx: Tx;
}

/** Decides what a person gets to see for what they did. */
export async function route(desk: Desk, envelope: Envelope, tx: Tx): Promise<Said> {
  const { incoming, locale } = envelope;
  const tenant = desk.tenants.find((one) => one.id === envelope.tenant);
  if (!tenant) return said({ card: unknownTenantCard(locale) });
  const turn: Turn = { desk, envelope, tenant, tx };
  switch (incoming.kind) {
    case "installed":
      return said({ card: welcomeCard(audienceOf(turn, locale)) });
    case "removed":
      return { replies: [] };
    case "home":
      return said({ card: homeCard(audienceOf(turn, locale)) });
    case "message":
      return said(await onMessage(turn, incoming.text));
    case "command":
      return said(await onCommand(turn, incoming.command, incoming.text));
    case "shortcut":
      return said({ card: notYetCard(locale, "incident") });
    case "action":
      return said(await onAction(turn, incoming.action, incoming.data));
    case "form":
      return said(await onMessage(turn, incoming.filled.question ?? ""));
  }
}

function said(reply: Reply): Said {
  return { replies: [reply] };
}

async function onCommand(turn: Turn, command: string, text: string): Promise<Reply> {
  const { locale } = turn.envelope;
  switch (command) {
    case "ask":
      return onQuestion(turn, text);
    case "incident":
    case "dispensation":
    case "review":
      return { card: notYetCard(locale, command), onlyForAsker: true };
    default:
      return { ...(await onMessage(turn, text || t(locale, "bot.help.word"))), onlyForAsker: true };
  }
}

async function onMessage(turn: Turn, written: string): Promise<Reply> {
  const named = commandIn(written);
  return named ? onCommand(turn, named.command, named.text) : onQuestion(turn, written);
}

async function onQuestion(turn: Turn, written: string): Promise<Reply> {
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

function audienceOf({ desk, tenant }: Turn, locale: Locale): Audience {
  const examples = desk.examples(currentPolicy(tenant), locale);
  return { locale, municipality: tenant.name, examples };
}

async function onAction(
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
  const { desk, envelope, tx } = turn;
  const outcome = desk.ask(questionFor(asked, chosenTopic, await topicOf(tx, envelope)));
  desk.meter.outcome(outcome.kind);
  const topic = topicIn(outcome);
  if (topic) await rememberTopic(tx, envelope, topic);
  const { kind, language } = outcome;
  const examples = kind === "off-topic" ? desk.examples(asked.policy, language) : [];
  return { card: answerCard(outcome, asked, { examples }), locale: language };
}

/** The answer again, with a word of thanks where its buttons were: it is asked anew, because a click proves nothing. */
function onFeedback(turn: Turn, asked: Asked, topic: string, helped: Helped): Reply {
  turn.desk.meter.feedback(helped);
  const outcome = turn.desk.ask(questionFor(asked, topic));
  return { card: answerCard(outcome, asked, { helped }), locale: outcome.language, replaces: true };
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
