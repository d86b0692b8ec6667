import { describe, expect, test } from "vitest";
import { readContent } from "../../src/conversation/content.ts";
import type { Envelope } from "../../src/conversation/envelope.ts";
import { showAnew } from "../../src/conversation/show-anew.ts";
import { tell } from "../../src/conversation/tell.ts";
import { messages } from "../../src/store/outbox.ts";
import { askForCake, cakes, WITH_CAKE } from "./cakes.ts";
import { openDesk } from "./desk.ts";

const ASKED = ["mette", "bo", "ida"];

/** Three people, each alone with Vogter in Teams, who are asked who takes the cake. */
async function opened() {
  const desk = openDesk(WITH_CAKE);
  const from = (person: string): Partial<Envelope> => ({
    person: { id: person },
    back: { channel: "teams", to: `a:${person}` },
  });
  for (const person of ASKED) await desk.handle(desk.envelope({ kind: "installed" }, from(person)));
  await desk.store.transact(async (tx) => {
    for (const doc of await tx.find(messages, "unsent", { tenant: "faxe" }))
      await tx.remove(messages, doc);
  });
  await askForCake(desk.store, ASKED);
  const waiting = () =>
    desk.store.transact(async (tx) =>
      (await tx.find(messages, "unsent", { tenant: "faxe" })).map(({ value }) => [
        value.to,
        readContent(value.content)?.card.summary,
      ]),
    );
  const click = (person: string, over: Partial<Envelope> = {}) =>
    desk.click("cake.take", { id: "1" }, { person: { id: person }, ...over });
  const cake = () =>
    desk.store.transact(async (tx) => (await tx.get(cakes, "faxe", "1"))?.value.takenBy);
  return { ...desk, from, waiting, click, cake };
}

describe("a card that several see", () => {
  test("is, once it is decided, replaced for each in their own words", async () => {
    const { waiting, click } = await opened();
    expect((await click("bo")).card.summary).toBe("Du tager kagen med");
    expect(await waiting()).toEqual([
      ["a:bo", "Du tager kagen med"],
      ["a:ida", "bo tager kagen med"],
      ["a:mette", "bo tager kagen med"],
    ]);
  });

  test("answers a click that comes too late with how it is now, and takes its buttons away", async () => {
    const { click, cake } = await opened();
    await click("bo");
    const late = await click("ida");
    expect(late).toMatchObject({
      replaces: true,
      card: { summary: "bo tager kagen med", actions: [] },
    });
    expect(await cake()).toEqual(["bo"]);
  });

  test("is decided once by a double click, and by all at once", async () => {
    const { handle, envelope, from, cake, waiting } = await opened();
    const click = (person: string) =>
      handle(envelope({ kind: "action", action: "cake.take", data: { id: "1" } }, from(person)));
    await Promise.all(["bo", "bo", "ida", "mette", "mette"].map(click));
    expect(await cake()).toHaveLength(1);
    const [taker] = (await cake()) ?? [];
    for (const [to, summary] of await waiting())
      expect(summary).toBe(to === `a:${taker}` ? "Du tager kagen med" : `${taker} tager kagen med`);
  });

  test("is replaced in the language in which each was told", async () => {
    const { store, waiting } = await opened();
    const about = { kind: "cake", id: "2" };
    const card = { summary: "?", blocks: [], actions: [] };
    await store.transact(async (tx) => {
      const mette = { tenant: "faxe", person: "mette" };
      await tell(tx, { ...mette, locale: "en" }, { card, about });
      await tell(tx, { ...mette, locale: "en" }, { card, about, locale: "da" });
    });
    await store.transact((tx) =>
      showAnew(tx, { tenant: "faxe", about }, ({ person, locale }) => ({
        card: { ...card, summary: `${person} ${locale}` },
      })),
    );
    expect((await waiting()).slice(-2)).toEqual([
      ["a:mette", "mette en"],
      ["a:mette", "mette da"],
    ]);
  });

  test("leaves other cards of the same thing, and other municipalities, alone", async () => {
    const { store, waiting } = await opened();
    const before = await waiting();
    const other = { card: { summary: "ny", blocks: [], actions: [] } };
    await store.transact(async (tx) => {
      const about = { kind: "cake", id: "1", part: "receipt" };
      await showAnew(tx, { tenant: "faxe", about }, () => other);
      await showAnew(tx, { tenant: "kalundborg", about: { kind: "cake", id: "1" } }, () => other);
    });
    expect(await waiting()).toEqual(before);
  });
});

describe("a card that is opened", () => {
  const look = (person: string): Partial<Envelope> => ({
    deliveryId: "the same",
    person: { id: person },
  });
  const asks = { kind: "action", action: "cake.look", data: { id: "1" }, automatic: true } as const;

  test("shows each their own view, and the next time what has happened since", async () => {
    const { reply, click } = await opened();
    expect((await reply(asks, look("ida"))).card.summary).toBe("Hvem tager kagen med?");
    await click("bo");
    expect((await reply(asks, look("ida"))).card.summary).toBe("bo tager kagen med");
    expect((await reply(asks, look("bo"))).card.summary).toBe("Du tager kagen med");
  });

  test("decides nothing by itself, whatever it says", async () => {
    const { handle, envelope, cake } = await opened();
    expect(await handle(envelope({ ...asks, action: "cake.take" }))).toMatchObject({ replies: [] });
    expect(await cake()).toEqual([]);
  });

  test("stays as it is when something goes wrong", async () => {
    const { handle, envelope, lines } = await opened();
    expect(await handle(envelope({ ...asks, data: { id: "9" } }))).toEqual({ replies: [] });
    expect(lines.join()).toContain("a turn failed");
  });
});

describe("what waits for a person", () => {
  test("is on their own page and under status, and gone when it is done", async () => {
    const { reply, say, click } = await opened();
    const ida = { person: { id: "ida" } };
    const home = await reply({ kind: "home" }, ida);
    expect(home.card.summary).toBe("1 ting venter på dig");
    expect(home.card.actions.map(({ id }) => id).slice(0, 2)).toEqual(["cake.take", "ask.example"]);
    const status = await say("vogter status", ida);
    expect(status).toMatchObject({ onlyForAsker: true, card: { actions: [{ id: "cake.take" }] } });
    expect(JSON.stringify(status.card.blocks)).toContain("senest fredag");
    await click("bo");
    expect((await reply({ kind: "home" }, ida)).card.summary).toBe("Du har intet åbent hos mig.");
    expect((await say("vogter status", { person: { id: "nobody" } })).card.actions).toEqual([]);
  });
});
