import { describe, expect, test } from "vitest";
import { unreachedMessages } from "../../../src/store/outbox.ts";
import { executeClick, openBot } from "./open-bot.ts";

const CHOICE = { topic: "dispensation", policy: "faxe-2021", question: "hvad er reglerne" };

describe("a message", () => {
  test("is answered with an adaptive card in its conversation, and a summary for the notification", async () => {
    const { post, activity, sent } = await openBot();
    const response = await post(activity({ text: "hvem melder jeg et brud til?" }));
    expect(response.status).toBe(200);
    expect(sent).toHaveLength(1);
    const [{ path, activity: answer } = {}] = sent;
    expect(path).toBe("/v3/conversations/a:room/activities");
    expect(answer).toMatchObject({
      type: "message",
      summary: "Meld det straks til DBR og IT-Servicedesk.",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: { type: "AdaptiveCard", version: "1.5", lang: "da" },
        },
      ],
    });
    expect(answer?.text).toBeUndefined();
  });

  test("in English on a Danish client gets a card marked as English", async () => {
    const { post, activity, sent } = await openBot();
    await post(activity({ text: "who do I report a breach to?" }));
    expect(sent[0]?.activity.attachments[0]?.content.lang).toBe("en");
  });

  test("loses the bot's own mention and no one else's", async () => {
    const { post, activity, asked } = await openBot();
    const mention = (id: string, name: string) => ({
      type: "mention",
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    });
    await post(
      activity({
        text: "<at>Vogter</at>&nbsp;må <at>Anna &lt;3</at> give dispensation?\n",
        entities: [mention("28:vogter", "Vogter"), mention("29:anna", "Anna &lt;3"), null, "x"],
        conversation: { id: "19:x@thread.tacv2;messageid=1", conversationType: "channel" },
      }),
    );
    expect(asked).toMatchObject([{ text: "må Anna <3 give dispensation?" }]);
  });

  test("that is only a mention of the bot asks what one would like to know", async () => {
    const { post, activity, sent } = await openBot();
    const entities = [
      { type: "mention", text: "<at>Vogter</at>", mentioned: { id: "28:vogter", name: "Vogter" } },
    ];
    await post(activity({ text: "<at>Vogter</at> ", entities }));
    expect(sent[0]?.activity.summary).toBe("Hvad vil du vide?");
  });

  test("without text or value, and with nulls for what it has not, does not trip it", async () => {
    const { post, activity, sent } = await openBot();
    await post(activity({ text: null, value: null, locale: null, entities: null, id: null }));
    expect(sent[0]?.activity.summary).toBe("Hvad vil du vide?");
  });

  test("delivered twice is answered once", async () => {
    const { post, activity, sent, asked } = await openBot();
    const message = activity({ text: "hvem melder jeg et brud til?" });
    const responses = await Promise.all([post(message), post(message), post(message)]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(asked).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });

  test("with the id of one in another conversation is another message", async () => {
    const { post, activity, sent } = await openBot();
    const message = activity({ text: "hej" });
    await post(message);
    await post({ ...message, conversation: { id: "a:other" } });
    expect(sent).toHaveLength(2);
  });

  test("whose answer could not be sent is acknowledged, and the answer sent when that is possible", async () => {
    const { post, activity, sent, asked, state, lines, time } = await openBot();
    state.answer = { status: 503, body: "{}" };
    const message = activity({ text: "hvem melder jeg et brud til 010190-1234?" });
    expect((await post(message)).status).toBe(200);
    expect(sent).toEqual([]);
    state.answer = undefined;
    time.now = new Date(time.now.getTime() + 60_000);
    // It comes again because the acknowledgement was lost: that changes nothing.
    expect((await post(message)).status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(asked).toHaveLength(1);
    expect(lines.join()).not.toContain("010190");
  });

  test("to somebody who removed Vogter is given up at once, visibly", async () => {
    const { post, activity, sent, state, store } = await openBot();
    state.answer = {
      status: 403,
      body: '{"error":{"code":"BotNotInConversationRoster","message":"no"}}',
    };
    await post(activity({ text: "hej" }));
    expect(sent).toEqual([]);
    const unreached = await store.transact((tx) => unreachedMessages(tx, "faxe"));
    expect(unreached.map(({ value }) => value.fault)).toEqual(["BotNotInConversationRoster"]);
  });

  test("when Teams says that it is too much, waits as long as Teams says, and keeps its place", async () => {
    const { post, activity, sent, state, time } = await openBot();
    state.answer = { status: 429, body: "{}", headers: { "retry-after": "20" } };
    await post(activity({ text: "hej" }));
    state.answer = undefined;
    time.now = new Date(time.now.getTime() + 19_000);
    await post(activity({ text: "hvem melder jeg et brud til?" }));
    expect(sent).toEqual([]);
    time.now = new Date(time.now.getTime() + 2_000);
    await post(activity({ type: "typing" }));
    expect(sent.map(({ activity: { summary } }) => summary)).toEqual([
      "Hej! Hvad vil du vide?",
      "Meld det straks til DBR og IT-Servicedesk.",
    ]);
  });

  test("that makes the conversation fail is told so, and the next one is answered", async () => {
    const { post, activity, sent } = await openBot();
    expect((await post(activity({ text: "sprængt" }))).status).toBe(200);
    await post(activity({ text: "hej" }));
    expect(sent.map(({ activity: { summary } }) => summary)).toEqual([
      expect.stringContaining("Noget gik galt"),
      "Hej! Hvad vil du vide?",
    ]);
  });
});

describe("a click", () => {
  test("on an Execute button is answered with the card that takes its place", async () => {
    const { post, activity, sent, asked } = await openBot();
    const response = await post(activity(executeClick("ask.choose", CHOICE)));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: { type: "AdaptiveCard", version: "1.5" },
    });
    expect(asked).toMatchObject([{ chosenTopic: "dispensation" }]);
    expect(sent).toEqual([]);
  });

  test("delivered twice gets the same card twice, and counts once", async () => {
    const { post, activity, counted } = await openBot();
    const click = activity(executeClick("feedback", { ...CHOICE, helped: "yes" }));
    const [first, second] = [await post(click), await post(click)];
    expect(await second.json()).toEqual(await first.json());
    expect(counted.filter((what) => what.startsWith("feedback"))).toEqual(["feedback yes"]);
  });

  test("on a Submit button, which arrives as a message with a value, is answered with a message", async () => {
    const { post, activity, sent, asked } = await openBot();
    const { data } = executeClick("ask.choose", CHOICE).value.action;
    expect((await post(activity({ value: data }))).status).toBe(200);
    expect(asked).toMatchObject([{ chosenTopic: "dispensation" }]);
    expect(sent).toHaveLength(1);
  });

  test('on a message\'s "report" opens a dialog that says what Vogter cannot do yet', async () => {
    const { post, activity, sent } = await openBot();
    const response = await post(
      activity({
        type: "invoke",
        name: "composeExtension/fetchTask",
        value: {
          commandId: "report",
          messagePayload: { body: { contentType: "html", content: "<p>Hej &amp; farvel</p>" } },
        },
      }),
    );
    expect(await response.json()).toMatchObject({
      task: {
        type: "continue",
        value: {
          title: "Jeg kan ikke tage imod hændelser endnu.",
          card: { contentType: "application/vnd.microsoft.card.adaptive" },
        },
      },
    });
    expect(sent).toEqual([]);
  });

  test("that is none of ours, and an invoke nobody knows, are refused", async () => {
    const { post, activity } = await openBot();
    for (const over of [
      { ...executeClick("x", {}), value: null },
      { ...executeClick("x", {}), value: { action: { data: { id: 1 } } } },
      { type: "invoke", name: "composeExtension/query", value: {} },
    ]) {
      const response = await post(activity(over));
      expect(response.status).toBe(501);
      expect(await response.json()).toMatchObject({ error: { code: "teams.unknown-invoke" } });
    }
  });
});

describe("a form", () => {
  test("is a card to fill in, and what is sent is answered in its place", async () => {
    const { post, activity, sent, asked } = await openBot();
    await post(activity({ text: "politik" }));
    const [{ activity: form } = {}] = sent;
    expect(form?.summary).toBe("Spørg politikken");
    expect(JSON.stringify(form?.attachments)).toContain("Input.Text");
    const data = { id: "form.sent", form: "ask", data: {}, "field-question": "hvem melder jeg?" };
    const value = { action: { type: "Action.Execute", verb: "form.sent", data } };
    const response = await post(activity({ type: "invoke", name: "adaptiveCard/action", value }));
    expect(await response.json()).toMatchObject({ value: { type: "AdaptiveCard" } });
    expect(asked.map(({ text }) => text)).toEqual(["hvem melder jeg?"]);
  });

  test("that lacks something comes back with what is wrong, and everything that was written", async () => {
    const { post, activity, asked } = await openBot();
    const written = "x".repeat(1_001);
    const data = { id: "form.sent", form: "ask", data: {}, "field-question": written };
    const value = { action: { type: "Action.Execute", verb: "form.sent", data } };
    const response = await post(activity({ type: "invoke", name: "adaptiveCard/action", value }));
    const text = await response.text();
    expect(text).toContain("for lang");
    expect(text).toContain(written);
    expect(asked).toEqual([]);
  });

  test("is not shown where others are", async () => {
    const { post, activity, sent } = await openBot();
    const conversation = { id: "19:x@thread.tacv2;messageid=1", conversationType: "channel" };
    await post(activity({ text: "politik", conversation }));
    expect(JSON.stringify(sent)).not.toContain("Input.Text");
  });
});

describe("an event", () => {
  const joined = (...ids: string[]) => ({
    type: "conversationUpdate",
    membersAdded: ids.map((id) => ({ id })),
  });

  test("that the bot was added is welcomed", async () => {
    const { post, activity, sent } = await openBot();
    await post(activity(joined("29:mette", "28:vogter")));
    expect(sent.map(({ activity: { summary } }) => summary)).toEqual(["Hej, jeg er Vogter."]);
  });

  test.each([
    ["someone else joined", joined("29:peter")],
    ["someone left", { type: "conversationUpdate", membersRemoved: [{ id: "28:vogter" }] }],
    ["someone is typing", { type: "typing" }],
    ["someone reacted", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }],
    ["of a kind nobody knows", { type: "somethingNew" }],
  ])("that %s is taken quietly", async (_, over) => {
    const { post, activity, sent } = await openBot();
    expect((await post(activity(over))).status).toBe(200);
    expect(sent).toEqual([]);
  });
});

describe("on the open endpoint", () => {
  test("one starts in the first municipality and can change by saying so", async () => {
    const { post, activity, sent, asked } = await openBot();
    await post(activity({ text: "hvem melder jeg et brud til?" }));
    await post(activity({ text: "kommune kalundborg" }));
    await post(activity({ text: "hvem melder jeg et brud til?" }));
    await post(activity({ text: "Municipality FAXE" }));
    await post(activity({ text: "hvem melder jeg et brud til?" }));
    expect(asked.map(({ policy }) => policy)).toEqual([
      "faxe-2021",
      "kalundborg-2023",
      "faxe-2021",
    ]);
    expect(JSON.stringify(sent[1])).toContain("Kalundborg Kommune");
  });

  test("another conversation stays where it is", async () => {
    const { post, activity, asked } = await openBot();
    await post(activity({ text: "kommune kalundborg" }));
    await post(activity({ text: "hvem?", conversation: { id: "a:other" } }));
    expect(asked).toMatchObject([{ policy: "faxe-2021" }]);
  });

  test("a municipality that is not there is read as a question", async () => {
    const { post, activity, asked } = await openBot();
    await post(activity({ text: "kommune atlantis" }));
    expect(asked).toMatchObject([{ text: "kommune atlantis" }]);
  });
});
