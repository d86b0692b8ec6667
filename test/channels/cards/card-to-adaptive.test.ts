import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readActionPayload } from "../../../src/channels/cards/action-payload.ts";
import type { Element, TextRun } from "../../../src/channels/cards/adaptive-card.ts";
import { cardToAdaptive, cardToAdaptives } from "../../../src/channels/cards/card-to-adaptive.ts";
import { limits } from "../../../src/channels/cards/limits.ts";
import { cardOf, everyBlock, tricky, wholeCard } from "./sample-cards.ts";

describe("texts", () => {
  test.each(Object.values(everyBlock))("a $kind stands outside Markdown", (block) => {
    for (const element of cardToAdaptive(cardOf(block)).body) {
      if (element.type === "TextBlock") expect(element.text).toBe("Minimum to gange om året.");
      else expect(JSON.stringify(element)).not.toContain('"TextBlock"');
    }
  });

  test("a heading is a heading to a screen reader, unless Markdown would change its words", () => {
    const heading = (text: string) => cardToAdaptive(cardOf({ kind: "heading", text })).body[0];
    expect(heading("Det siger politikken ikke.")).toMatchObject({
      type: "TextBlock",
      style: "heading",
    });
    expect(heading("Fristen er 1. marts")).toMatchObject({ type: "TextBlock" });
    for (const text of ["1. marts", "klasse_liste.xlsx", "- nej", "# 5", "<b>"]) {
      expect(heading(text)).toMatchObject({ type: "RichTextBlock", inlines: [{ text }] });
    }
  });

  test("a quote holds the clause word for word, and the source under it", () => {
    const runs = quoteRuns(everyBlock.quote);
    expect(visible(runs.slice(0, -1).join(""))).toBe(`Første linje.${tricky}Sidste linje.`);
    expect(runs.at(-1)).toBe("source" in everyBlock.quote && everyBlock.quote.source);
  });

  test("no quote loses a letter, wherever the emphasis is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, at, length) => {
          const from = at % text.length;
          const emphasis = text.slice(from, from + 1 + (length % text.length));
          const runs = quoteRuns({ kind: "quote", text, source: "kilde", emphasis }).slice(0, -1);
          expect(visible(runs.join("")).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });

  test("the emphasis is bold, over lines too; a quote that is all emphasis is not", () => {
    const bold = (text: string, emphasis: string) =>
      runsOf(cardToAdaptive(cardOf({ kind: "quote", text, source: "", emphasis })).body)
        .filter(({ weight }) => weight === "bolder")
        .map(({ text }) => text);
    expect(bold("En to tre", "to")).toEqual(["to"]);
    expect(bold("En to\ntre fire", "to\ntre")).toEqual(["to", "tre"]);
    expect(bold("En to tre", "En to tre")).toEqual([]);
    expect(bold("En to tre", "fire")).toEqual([]);
  });

  test("the renderers' own templates are defused, and look the same", () => {
    const [run] = runsOf(cardToAdaptive(cardOf({ kind: "text", text: "{{TIME(x)}} {{a}}" })).body);
    expect(run?.text).toBe("{\u2060{TIME(x)}} {{a}}");
  });
});

test("what is folded is hidden whole, and its own button shows it", () => {
  const { body } = cardToAdaptive(cardOf(everyBlock.heading, everyBlock.more));
  const [, buttons, ...folds] = body;
  if (buttons?.type !== "ActionSet") throw new Error("no buttons");
  expect(buttons.actions).toMatchObject([{ type: "Action.ToggleVisibility" }, {}]);
  expect(
    buttons.actions.flatMap((one) => ("targetElements" in one ? [one.targetElements] : [])),
  ).toEqual(folds.map((fold) => ["id" in fold && fold.id]));
  expect(folds).toMatchObject([{ isVisible: false }, { isVisible: false }]);
  const ids = JSON.stringify(body).match(/"id":"[^"]+"/g) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
});

describe("buttons", () => {
  test("come back as they went out, on hosts with and without Action.Execute", () => {
    const { actions } = cardToAdaptive(wholeCard);
    for (const [index, action] of wholeCard.actions.entries()) {
      const { id, data } = action;
      expect(actions?.[index]).toMatchObject({ type: "Action.Execute", verb: id });
      expect(readActionPayload(actions?.[index]?.data)).toEqual({ id, data });
      expect(readActionPayload(actions?.[index]?.fallback.data)).toEqual({ id, data });
    }
  });

  test("are never silently cut: a long title is shortened with its whole as the tooltip", () => {
    const title = "Hvem skal have besked, ".repeat(6).trim();
    const [action] =
      cardToAdaptive({ ...wholeCard, actions: [{ id: "a", title, data: {} }] }).actions ?? [];
    expect(action?.title.length).toBeLessThanOrEqual(limits.teams.actionTitle);
    expect(action?.title).toMatch(/\S…$/);
    expect(action?.tooltip).toBe(title);
  });

  test("beyond what the host shows go under its overflow menu", () => {
    const actions = Array.from({ length: 8 }, (_, index) => ({
      id: `${index}`,
      title: "Valg",
      data: {},
    }));
    const modes = cardToAdaptive({ ...wholeCard, actions }).actions?.map(({ mode }) => mode);
    expect(modes?.lastIndexOf(undefined)).toBe(limits.teams.actions - 1);
  });

  test.each([null, "x", [], {}, { id: 1, data: {} }, { id: "a" }, { id: "a", data: { n: 1 } }])(
    "a click that is not ours is nothing: %j",
    (value) => expect(readActionPayload(value)).toBeUndefined(),
  );
});

test("says its summary aloud and in hosts that show no card, in its language", () => {
  const { speak, fallbackText } = cardToAdaptive(wholeCard);
  expect([speak, fallbackText]).toEqual([wholeCard.summary, wholeCard.summary]);
  expect([cardToAdaptive(wholeCard).lang, cardToAdaptive(wholeCard, "en").lang]).toEqual([
    "da",
    "en",
  ]);
});

describe("what a card asks for when it is opened", () => {
  const refresh = { action: "incident.look", data: { id: "7" } };
  const ids = Array.from({ length: 70 }, (_, n) => `29:${n}`);
  const refreshOf = (viewers?: readonly string[], userIds: readonly string[] = []) =>
    cardToAdaptive({ ...wholeCard, refresh: { ...refresh, ...(viewers && { viewers }) } }, "da", [
      ...userIds,
    ]).refresh;

  test("comes back as it went out", () => {
    expect(readActionPayload(refreshOf()?.action.data)).toEqual({
      id: refresh.action,
      data: refresh.data,
    });
    expect(refreshOf()).not.toHaveProperty("userIds");
  });

  test("is for its viewers, as many as Teams takes, and for nobody when Teams knows none", () => {
    expect(refreshOf(["mette"], ids)?.userIds).toEqual(ids.slice(0, 60));
    expect(refreshOf(["mette"])).toBeUndefined();
    expect(refreshOf([], [])).toBeUndefined();
  });

  test("is nothing when it is too long for one: a part would become the whole", () => {
    const blocks = Array.from({ length: 60 }, () => everyBlock.quote);
    const parts = cardToAdaptives({ ...wholeCard, blocks, refresh });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((part) => part.refresh)).toEqual([]);
    expect(cardToAdaptives({ ...wholeCard, refresh })[0]?.refresh).toBeDefined();
  });
});

function runsOf(body: readonly Element[]): TextRun[] {
  return body.flatMap((element) => {
    if (element.type === "RichTextBlock") return [...element.inlines];
    return element.type === "Container" ? runsOf(element.items) : [];
  });
}

function quoteRuns(quote: Parameters<typeof cardOf>[0]): string[] {
  return runsOf(cardToAdaptive(cardOf(quote)).body).map(({ text }) => text);
}

function visible(text: string): string {
  return text.replaceAll("\u2060", "");
}

test("a file is a button that opens its address, and knows what the file is called", () => {
  const { url } = everyBlock.file as { url: string };
  const { body } = cardToAdaptive(cardOf({ kind: "file", about: "Mødet", name: "moede.ics", url }));
  const open = { type: "Action.OpenUrl", title: "Mødet", tooltip: "moede.ics", url };
  expect(body).toMatchObject([{ type: "ActionSet", actions: [open] }]);
});
