import type { Ask, Outcome, Question } from "../answers/index.ts";
import { currentPolicy, type Tenant } from "../people/index.ts";
import { t } from "../shared/texts.ts";
import type { Tx } from "../store/index.ts";
import { type Asked, answerCard, type Helped } from "./answer-card.ts";
import { commandIn } from "./commands.ts";
import type { Envelope, Locale, Reply, Said } from "./envelope.ts";
import type { Examples } from "./examples.ts";
import type { Filled } from "./form.ts";
import { askForm } from "./forms/ask-form.ts";
import { type FormSpec, openForm, sendForm } from "./forms/spec.ts";
import { continueSteps } from "./forms/turn-by-turn.ts";
import { rememberTopic, topicOf } from "./memory.ts";
import type { Meter } from "./meter.ts";
import { firstCharacters, plainText, QUESTION_LIMIT } from "./plain-text.ts";
import { chooseLanguage, chosenLanguage } from "./settings.ts";
import {
  type Audience,
  buttonGoneCard,
  emptyCard,
  greetingCard,
  helpCard,
  homeCard,
  languageCard,
  notYetCard,
  statusCard,
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
export async function route(desk: Desk, arrived: Envelope, tx: Tx): Promise<Said> {
  const chosen = await chosenLanguage(tx, arrived);
  if (!chosen || chosen === arrived.locale) return routeIn(desk, arrived, tx);
  const { replies, ...rest } = await routeIn(desk, { ...arrived, locale: chosen }, tx);
  return { ...rest, replies: replies.map((reply) => ({ locale: chosen, ...reply })) };
}

async function routeIn(desk: Desk, envelope: Envelope, tx: Tx): Promise<Said> {
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
      return onMessage(turn, incoming.text);
    case "command":
      return onCommand(turn, incoming.command, incoming.text);
    case "shortcut":
      return incoming.shortcut === "ask"
        ? askInForm(turn)
        : said({ card: notYetCard(locale, "incident"), onlyForAsker: true });
    case "action":
      return onClick(turn, incoming.action, incoming.data);
    case "form":
      return onForm(turn, incoming.form, incoming.data, incoming.filled);
  }
}

/** Every form there is, as this turn answers it. */
function formsOf(turn: Turn): readonly FormSpec[] {
  return [askForm(async (_tx, question) => said(await onQuestion(turn, question))) as FormSpec];
}

/** Asked in a dialog where one can be opened; by words everywhere else. */
async function askInForm(turn: Turn): Promise<Said> {
  const { envelope } = turn;
  const [ask] = formsOf(turn);
  if (!ask || !opensForms(envelope))
    return said({ card: emptyCard(audienceOf(turn, envelope.locale)) });
  const form = openForm(ask, { envelope, data: {} });
  return { replies: [], form: { form, locale: envelope.locale } };
}

/** A page and a card in Teams take the form's place; Slack opens a dialog, but only for what was clicked or named. */
function opensForms({ back, incoming }: Envelope): boolean {
  return back === "inside" || (back.channel === "slack" && incoming.kind !== "message");
}

async function onForm(
  turn: Turn,
  id: string,
  data: Readonly<Record<string, string>>,
  filled: Filled,
): Promise<Said> {
  const { envelope, tx } = turn;
  const spec = formsOf(turn).find((one) => one.id === id);
  if (!spec) return said({ card: buttonGoneCard(envelope.locale) });
  return sendForm(tx, spec, { envelope, data }, filled);
}

/** A click may be the answer to what a form asks, turn by turn. */
async function onClick(
  turn: Turn,
  action: string,
  data: Readonly<Record<string, string>>,
): Promise<Said> {
  if (action === "ask.open") return askInForm(turn);
  const step = await continueSteps(turn.tx, formsOf(turn), turn.envelope);
  return step ?? said(await onAction(turn, action, data));
}

function said(reply: Reply): Said {
  return { replies: [reply] };
}

async function onCommand(turn: Turn, command: string, text: string): Promise<Said> {
  const { locale } = turn.envelope;
  switch (command) {
    case "ask":
      return text === "" ? askInForm(turn) : said(await onQuestion(turn, text));
    case "incident":
    case "dispensation":
    case "review":
      return said({ card: notYetCard(locale, command), onlyForAsker: true });
    default:
      return said({ ...(await onVogter(turn, text)), onlyForAsker: true });
  }
}

const LANGUAGES = new Map<string, Locale>([
  ["dansk", "da"],
  ["english", "en"],
  ["engelsk", "en"],
]);

/** Vogter about itself: its language, what it has of yours, or else what it can do. */
async function onVogter(turn: Turn, text: string): Promise<Reply> {
  const { envelope, tx } = turn;
  const word = text.toLowerCase();
  const language = LANGUAGES.get(word);
  if (language) {
    await chooseLanguage(tx, envelope, language);
    return { card: languageCard(language), locale: language };
  }
  if (word === "status") return { card: statusCard(envelope.locale) };
  return onQuestion(turn, text || t(envelope.locale, "bot.help.word"));
}

async function onMessage(turn: Turn, written: string): Promise<Said> {
  const named = commandIn(written);
  if (named) return onCommand(turn, named.command, named.text);
  const step = await continueSteps(turn.tx, formsOf(turn), turn.envelope);
  if (step && !step.aside) return step;
  const answered = await onQuestion(turn, written);
  return { replies: [answered, ...(step?.replies ?? [])] };
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
