import { describe, expect, test } from "vitest";
import { showAnew } from "../../../src/conversation/show-anew.ts";
import { tell } from "../../../src/conversation/tell.ts";
import { messagesAbout, unreachedMessages } from "../../../src/store/outbox.ts";
import { execute, installed } from "../../channels/teams/activities.ts";
import { openBot } from "../../channels/teams/open-bot.ts";
import { askForCake, WITH_CAKE } from "../../conversation/cakes.ts";

const MINUTE = 60;
const ASKED = ["mette", "bo"];
const about = { kind: "cake", id: "1", part: "question" };

/** Somebody alone with Vogter. */
const from = (person: string) => ({
  from: { id: `29:${person}`, name: person, aadObjectId: person },
  conversation: { conversationType: "personal", id: `a:${person}` },
});
const click = (person: string) => ({ ...execute("cake.take", { id: "1" }), ...from(person) });

/** A card that is opened and asks how it looks now: Teams says that nobody clicked. */
function look(person: string, action = "cake.look") {
  const opened = execute(action, { id: "1" }) as { value: object };
  return { ...opened, ...from(person), value: { ...opened.value, trigger: "automatic" } };
}

/** Mette and Bo, each alone with Vogter, both asked who takes the cake. */
async function asked() {
  const bot = await openBot(undefined, undefined, WITH_CAKE);
  for (const person of ASKED) await bot.post(installed(from(person)));
  bot.sent.length = 0;
  await askForCake(bot.store, ASKED);
  await bot.runner.runDue();
  // What is in no hurry leaves in its turn.
  await bot.later(1);
  const shownAnew = () =>
    bot.changed.map(({ path, activity }) => [path.split("?")[0], activity.summary]);
  return { ...bot, shownAnew };
}

describe("a card that several see", () => {
  test("asks for its view on behalf of those who have one, as Teams knows them", async () => {
    const { sent } = await asked();
    const cards = sent.map(({ activity }) => activity.attachments[0]?.content);
    expect(cards).toHaveLength(2);
    for (const card of cards)
      expect(card?.refresh).toEqual({
        action: {
          ...{ type: "Action.Execute", verb: "cake.look" },
          data: { id: "cake.look", data: { id: "1" } },
        },
        userIds: ["29:mette", "29:bo"],
      });
  });

  test("is replaced for all by a click, and in its answer for whoever clicked", async () => {
    const { post, sent, shownAnew } = await asked();
    const idIn = (room: string) => `sent-${sent.findIndex(({ path }) => path.includes(room)) + 1}`;
    const answer = await (await post(click("bo"))).json();
    expect(answer).toMatchObject({
      ...{ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" },
      value: { speak: "Du tager kagen med", refresh: { userIds: ["29:bo"] } },
    });
    expect(answer).not.toHaveProperty("value.actions");
    expect(shownAnew().sort()).toEqual([
      [`/v3/conversations/a:bo/activities/${idIn("a:bo")}`, "Du tager kagen med"],
      [`/v3/conversations/a:mette/activities/${idIn("a:mette")}`, "bo tager kagen med"],
    ]);
  });

  test("that was decided elsewhere answers a click with how it is now", async () => {
    const { post, shownAnew } = await asked();
    await post(click("bo"));
    const late = await (await post(click("mette"))).json();
    expect(late).toMatchObject({ value: { speak: "bo tager kagen med" } });
    expect(shownAnew()).toHaveLength(2);
  });

  test("that somebody deleted is left alone, without an alarm", async () => {
    const { post, state, store, lines, shownAnew, later } = await asked();
    state.trouble = { status: 404, body: '{"error":{"code":"ActivityNotFound"}}' };
    await post(click("bo"));
    state.trouble = undefined;
    await later(60 * MINUTE);
    expect(shownAnew()).toEqual([]);
    const [unreached, cards] = await store.transact(async (tx) => [
      await unreachedMessages(tx, "faxe"),
      await messagesAbout(tx, "faxe", about),
    ]);
    expect(unreached).toEqual([]);
    expect(cards.map(({ value }) => value.state)).toEqual(["sent", "sent"]);
    expect(lines.filter((line) => !line.includes('"info"'))).toEqual([]);
  });

  test("is replaced when Teams is there again, by how it is then", async () => {
    const { post, state, store, shownAnew, later } = await asked();
    state.trouble = { status: 503 };
    await post(click("bo"));
    const card = { summary: "Kagen er spist", blocks: [], actions: [] };
    await store.transact((tx) => showAnew(tx, { tenant: "faxe", about }, () => ({ card })));
    state.trouble = undefined;
    await later(MINUTE);
    expect(shownAnew().map(([, summary]) => summary)).toEqual([card.summary, card.summary]);
  });

  test("in several parts is changed part for part, and grows and shrinks", async () => {
    const { store, runner, sent, changed, deleted } = await asked();
    const short = { summary: "kort", blocks: [], actions: [] };
    const quote = { kind: "quote", text: "Det er en lang politik. ".repeat(2_500), source: "§" };
    const long = { ...short, summary: "lang", blocks: [quote as typeof quote & { kind: "quote" }] };
    const other = { kind: "cake", id: "2" };
    const show = async (card: typeof short | typeof long) => {
      await store.transact((tx) =>
        showAnew(tx, { tenant: "faxe", about: other }, () => ({ card })),
      );
      await runner.runDue();
    };
    sent.length = 0;
    const mette = { tenant: "faxe", person: "mette", locale: "da" } as const;
    await store.transact((tx) => tell(tx, mette, { card: short, about: other }));
    await runner.runDue();
    await show(long);
    const parts = sent.length;
    expect(parts).toBeGreaterThan(1);
    await show(short);
    expect(changed.map(({ activity }) => activity.summary)).toEqual(["lang", "kort"]);
    expect(deleted).toHaveLength(parts - 1);
  });
});

describe("a card that is opened", () => {
  test("shows what is there then, each time, though nobody clicked", async () => {
    const { post, sent } = await asked();
    sent.length = 0;
    const opened = look("mette");
    const speak = async () => {
      const { value } = (await (await post(opened)).json()) as { value: { speak: string } };
      return value.speak;
    };
    expect(await speak()).toBe("Hvem tager kagen med?");
    await post(click("bo"));
    expect(await speak()).toBe("bo tager kagen med");
    expect(sent).toEqual([]);
  });

  test("stays as it is where there is no view of it, and nothing is done", async () => {
    const { post, shownAnew, envelopes } = await asked();
    const response = await post(look("mette", "cake.take"));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ...{ statusCode: 400, type: "application/vnd.microsoft.error" },
    });
    expect(envelopes.at(-1)?.incoming).toMatchObject({ kind: "action", automatic: true });
    expect(shownAnew()).toEqual([]);
  });
});
