import type { Tx } from "../store/index.ts";
import { commandIn } from "./commands.ts";
import { audienceOf, type Desk, said, type Turn } from "./desk.ts";
import type { Envelope, Said } from "./envelope.ts";
import { continueSteps } from "./forms/turn-by-turn.ts";
import { onCommand } from "./on-command.ts";
import { askInForm, formsOf, onForm } from "./on-form.ts";
import { onAction, onQuestion } from "./on-question.ts";
import { chosenLanguage } from "./settings.ts";
import { homeCard, notYetCard, unknownTenantCard, welcomeCard } from "./small-cards.ts";

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
        : said({ card: notYetCard(locale, "incident") });
    case "action":
      return onClick(turn, incoming.action, incoming.data);
    case "form":
      return onForm(turn, incoming.form, incoming.data, incoming.filled);
  }
}

async function onMessage(turn: Turn, written: string): Promise<Said> {
  const named = commandIn(written);
  if (named) return onCommand(turn, named.command, named.text);
  const step = await continueSteps(turn.tx, formsOf(turn), turn.envelope);
  if (step && !step.aside) return step;
  const answered = await onQuestion(turn, written);
  return { replies: [answered, ...(step?.replies ?? [])] };
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
