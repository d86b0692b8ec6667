import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cardToAdaptives } from "../../../src/channels/cards/card-to-adaptive.ts";
import { cardToBlocks } from "../../../src/channels/cards/card-to-blocks.ts";
import { cardToText } from "../../../src/channels/cards/card-to-text.ts";
import { formToAdaptive } from "../../../src/channels/cards/form-to-adaptive.ts";
import { formToView } from "../../../src/channels/cards/form-to-view.ts";
import { limits } from "../../../src/channels/cards/limits.ts";
import { answerCard } from "../../../src/conversation/answer-card.ts";
import type { Card } from "../../../src/conversation/card.ts";
import type { OpenItem } from "../../../src/conversation/desk.ts";
import type { Form } from "../../../src/conversation/form.ts";
import { askForm } from "../../../src/conversation/forms/ask-form.ts";
import { homeCard, statusCard } from "../../../src/conversation/open-items.ts";
import * as small from "../../../src/conversation/small-cards.ts";
import { handlingCard } from "../../../src/incidents/index.ts";
import type { Locale } from "../../../src/shared/texts.ts";
import { useAnswers } from "../../answers/opened.ts";
import { openDesk } from "../../conversation/desk.ts";
import { CLOSED, FRESH, FULL, settingIn } from "../../incidents/sample-incidents.ts";
import { remarksOn } from "./adaptive-card-remarks.ts";
import { blockFaults, messageFaults } from "./block-kit-faults.ts";
import { dispensationShown } from "./dispensation-cards.ts";
import { incidentCards, incidentForms } from "./incident-cards.ts";
import { wheelShown } from "./wheel-cards.ts";

const EXAMPLES = ["Hvem giver dispensation?", "Hvem melder jeg et brud til?", "Hvad er målet?"];

function openItems(count: number): OpenItem[] {
  return Array.from({ length: count }, (_, n) => ({
    title: `Brud ${n}`,
    due: { at: new Date(n), text: "senest i morgen" },
    action: { id: "incident.open", title: `Åbn ${n}`, data: { id: `${n}` } },
  }));
}

/** What Vogter says besides answers. */
function smallCards(locale: Locale): Card[] {
  const audience = { locale, municipality: "Faxe Kommune", examples: EXAMPLES };
  return [
    small.welcomeCard(audience),
    small.greetingCard(audience),
    small.emptyCard(audience),
    homeCard(audience, []),
    homeCard(audience, openItems(7)),
    small.helpCard(audience, ["faxe", "naestved"]),
    small.tooLongCard(locale),
    small.buttonGoneCard(locale),
    small.unknownTenantCard(locale),
    small.languageCard(locale),
    statusCard(locale, []),
    statusCard(locale, openItems(1)),
    small.aloneCard(locale, true),
    small.aloneCard(locale, false),
    small.failedCard(locale),
    small.givenUpCard(locale, { kind: "outbox", attempt: 10, fault: "teams.503" }),
  ];
}

/** As many viewers as there are at most, with ids as long as Teams' are. */
const USER_IDS = Array.from({ length: 70 }, (_, n) => `29:${n}${"x".repeat(80)}`);

function expectShown(card: Card, locale: Locale): void {
  const refresh = { action: "incident.look", data: { id: "7" }, viewers: ["mette"] };
  const adaptives = [card, { ...card, refresh }].flatMap((one) =>
    cardToAdaptives(one, locale, USER_IDS),
  );
  for (const adaptive of adaptives) {
    expect(remarksOn(adaptive)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(adaptive))).toBeLessThan(limits.teams.cardBytes);
  }
  expect(cardToBlocks({ ...card, refresh })).toEqual(cardToBlocks(card));
  for (const message of cardToBlocks(card)) expect(messageFaults(message)).toEqual([]);
  expect(cardToText(card)).not.toBe("");
}

function expectAsked(form: Form, locale: Locale): void {
  expect(remarksOn(formToAdaptive({ form, locale }))).toEqual([]);
  expect(form.title.length).toBeLessThanOrEqual(limits.slack.view.title);
  expect(form.submit.length).toBeLessThanOrEqual(limits.slack.view.title);
  const { blocks } = formToView(form, { metadata: "{}", close: "Luk" });
  expect(blockFaults(blocks, limits.slack.view.blocks)).toEqual([]);
}

test.each(["da", "en"] as const)("every small card is shown on every surface, in %s", (locale) => {
  for (const card of smallCards(locale)) expectShown(card, locale);
});

describe.each(["da", "en"] as const)("of an incident, in %s,", (locale) => {
  test("every card is shown on every surface", () => {
    for (const card of incidentCards(locale)) expectShown(card, locale);
  });

  test("at most three buttons stand under a card that is told", () => {
    const setting = settingIn(locale);
    for (const one of [FRESH, FULL, CLOSED])
      for (const viewer of ["nadia", "peter"])
        expect(handlingCard(one, viewer, setting).actions.length).toBeLessThanOrEqual(3);
  });

  test("every form is shown as a card and as a dialog", () => {
    for (const form of incidentForms(locale)) expectAsked(form, locale);
  });
});

test.each(["da", "en"] as const)(
  "every card and form of a dispensation is shown on every surface, in %s",
  async (locale) => {
    const { cards, forms } = await dispensationShown(locale);
    for (const card of cards) expectShown(card, locale);
    for (const { actions } of cards) expect(actions.length).toBeLessThanOrEqual(3);
    for (const form of forms) expectAsked(form, locale);
  },
);

test.each(["da", "en"] as const)(
  "every card and form of the annual wheel is shown on every surface, in %s",
  async (locale) => {
    const { cards, forms } = await wheelShown(locale);
    for (const card of cards) expectShown(card, locale);
    for (const { actions } of cards) expect(actions.length).toBeLessThanOrEqual(3);
    for (const form of forms) expectAsked(form, locale);
  },
);

test("the form to ask with is shown without a remark", () => {
  const envelope = openDesk().envelope({ kind: "command", command: "ask", text: "" });
  const form = askForm(() => ({ replies: [] })).open({ envelope, data: {} });
  expect(remarksOn(formToAdaptive({ form, locale: "da" }))).toEqual([]);
});

describe("every answer", () => {
  const ask = useAnswers();
  const lines = readFileSync("test/questions/third.jsonl", "utf8").trim().split("\n");

  test("to the questions of the third set is shown on every surface", () => {
    const kinds = new Set<string>();
    for (const line of lines) {
      const { question, policy } = JSON.parse(line) as { question: string; policy: string };
      const outcome = ask({ text: question, policy });
      kinds.add(outcome.kind);
      expectShown(answerCard(outcome, { question, policy }, { examples: EXAMPLES }), "da");
    }
    expect(kinds).toEqual(new Set(["answer", "choices", "silent", "off-topic"]));
  }, 60_000);
});
