import type { Tx } from "../store/index.ts";
import { commandIn } from "./commands.ts";
import { audienceOf, type Desk, said, type Turn } from "./desk.ts";
import type { Envelope, Incoming, Reply, Said } from "./envelope.ts";
import { continueSteps } from "./forms/turn-by-turn.ts";
import { hiddenCard } from "./hidden-card.ts";
import { onCommand } from "./on-command.ts";
import { askInForm, formsOf, onForm } from "./on-form.ts";
import { onAction } from "./on-question.ts";
import { onWords } from "./on-words.ts";
import { homeCard, openItemsOf } from "./open-items.ts";
import { chosenLanguage } from "./settings.ts";
import { buttonGoneCard, unknownTenantCard, welcomeCard } from "./small-cards.ts";
import { NOTHING_HIDDEN } from "./without-cpr.ts";

/** Decides what a person gets to see for what they did. */
export async function route(
  desk: Desk,
  arrived: Envelope,
  tx: Tx,
  before: Before = { hidden: NOTHING_HIDDEN },
): Promise<Said> {
  const chosen = await chosenLanguage(tx, arrived);
  if (!chosen || chosen === arrived.locale) return routeNoting(desk, arrived, tx, before);
  const { replies, ...rest } = await routeNoting(desk, { ...arrived, locale: chosen }, tx, before);
  return { ...rest, replies: replies.map((reply) => ({ locale: chosen, ...reply })) };
}

/** What was found out before the turn. */
type Before = Pick<Turn, "hidden" | "looked">;

/** Whoever wrote a CPR number is told that it was hidden, apart from the answer and alone. */
async function routeNoting(desk: Desk, envelope: Envelope, tx: Tx, before: Before): Promise<Said> {
  const said = await routeIn(desk, envelope, tx, before);
  if (!before.hidden.byPerson) return said;
  const notice: Reply = { card: hiddenCard(desk, envelope), onlyForAsker: true };
  return { ...said, replies: [...said.replies, notice] };
}

async function routeIn(desk: Desk, envelope: Envelope, tx: Tx, before: Before): Promise<Said> {
  const { incoming, locale } = envelope;
  const tenant = desk.tenants.find((one) => one.id === envelope.tenant);
  if (!tenant) return said({ card: unknownTenantCard(locale) });
  const turn: Turn = { desk, envelope, tenant, tx, ...before };
  switch (incoming.kind) {
    case "installed":
      return said({ card: welcomeCard(audienceOf(turn, locale)) });
    case "removed":
      return { replies: [] };
    case "home":
      return said({ card: homeCard(audienceOf(turn, locale), await openItemsOf(turn)) });
    case "message":
      return onMessage(turn, incoming.text);
    case "command":
      return onCommand(turn, incoming.command, incoming.text);
    case "shortcut":
      return onShortcut(turn, incoming.shortcut, incoming.quoted);
    case "action":
      return onClick(turn, incoming);
    case "form":
      return onForm(turn, incoming.form, incoming.data, incoming.filled);
  }
}

async function onShortcut(turn: Turn, shortcut: string, quoted: string): Promise<Said> {
  if (shortcut === "ask") return askInForm(turn);
  const run = turn.desk.flows.map(({ shortcuts }) => shortcuts?.get(shortcut)).find(Boolean);
  return run?.(turn, quoted) ?? said({ card: buttonGoneCard(turn.envelope.locale) });
}

async function onMessage(turn: Turn, written: string): Promise<Said> {
  const named = commandIn(written);
  if (named) return onCommand(turn, named.command, named.text);
  const step = await continueSteps(turn.tx, await formsOf(turn), turn.envelope);
  if (step && !step.aside) return step;
  const { replies, ...rest } = await onWords(turn, written);
  return { replies: [...replies, ...(step?.replies ?? [])], ...rest };
}

/** A click may be the answer to what a form asks, turn by turn. */
async function onClick(
  turn: Turn,
  { action, data, automatic }: Incoming & { kind: "action" },
): Promise<Said> {
  const { flows } = turn.desk;
  const view = flows.map(({ views }) => views?.get(action)).find(Boolean);
  if (view) return said(await view(turn, data));
  if (automatic) return { replies: [] };
  const click = flows.map(({ clicks }) => clicks?.get(action)).find(Boolean);
  if (click) return click(turn, data);
  if (action === "ask.open") return askInForm(turn);
  const step = await continueSteps(turn.tx, await formsOf(turn), turn.envelope);
  return step ?? said(await onAction(turn, action, data));
}
