import { describe, expect, test } from "vitest";
import {
  ASIDES,
  BOT,
  called,
  direct,
  execute,
  installed,
  submit,
} from "../../channels/teams/activities.ts";
import { openTeams } from "../../channels/teams/open-teams.ts";

const CHOICE = { topic: "dispensation", policy: "faxe-2021", question: "hvad er reglerne" };
const CARD = "application/vnd.microsoft.card.adaptive";

describe("a message", () => {
  test("is answered with an adaptive card in its conversation, and a summary for the notification", async () => {
    const { post, sent } = await openTeams();
    expect((await post(direct("hvem melder jeg et brud til?"))).status).toBe(200);
    expect(sent).toMatchObject([
      {
        path: "/v3/conversations/a:1mEtTe-and-vogter/activities",
        authorization: "Bearer the-bot",
        activity: {
          ...{ type: "message", summary: "Meld det straks til DBR og IT-Servicedesk." },
          from: { id: BOT.id },
          attachments: [
            {
              contentType: CARD,
              content: { type: "AdaptiveCard", version: "1.5", lang: "da" },
            },
          ],
        },
      },
    ]);
    expect(sent[0]?.activity.text).toBeUndefined();
  });

  test("in a channel is answered in its thread", async () => {
    const { post, sent } = await openTeams();
    await post(called("hvem melder jeg et brud til?"));
    expect(sent[0]?.path).toBe(
      "/v3/conversations/19:0f1e2d3c@thread.tacv2;messageid=1777000000001/activities",
    );
  });

  test("in English on a Danish client gets a card marked as English", async () => {
    const { post, sent } = await openTeams();
    await post(direct("who do I report a breach to?"));
    expect(sent[0]?.activity.attachments[0]?.content.lang).toBe("en");
  });

  test.each([
    ["only the mention of Vogter", called("")],
    ["nothing at all", direct("")],
    ["a value that is none of ours", direct("", { text: undefined, value: 7 })],
  ])("that is %s is asked what they would like to know", async (_, activity) => {
    const { post, summaries } = await openTeams();
    await post(activity);
    expect(summaries()).toEqual(["Hvad vil du vide?"]);
  });

  test("of 100,000 characters is kindly refused", async () => {
    const { post, summaries } = await openTeams();
    expect((await post(direct("", { text: "æ".repeat(100_000) }))).status).toBe(200);
    expect(summaries()).toEqual(["Den besked er for lang til mig."]);
  });

  test("that makes the conversation fail is told so, and the next one is answered", async () => {
    const { post, summaries } = await openTeams();
    expect((await post(direct("sprængt"))).status).toBe(200);
    await post(direct("hej"));
    expect(summaries()).toEqual([
      expect.stringContaining("Noget gik galt"),
      "Hej! Hvad vil du vide?",
    ]);
  });
});

test("Vogter introduces itself where it is installed, and says nothing to what is not for it", async () => {
  const { post, summaries } = await openTeams();
  for (const [, aside] of ASIDES) await post(aside);
  await post(installed());
  expect(summaries()).toEqual(["Hej, jeg er Vogter."]);
});

describe("a click", () => {
  test("on an Execute button is answered with the card that takes its place", async () => {
    const { post, sent, asked } = await openTeams();
    const response = await post(execute("ask.choose", CHOICE));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ...{ statusCode: 200, type: CARD },
      value: { type: "AdaptiveCard", version: "1.5" },
    });
    expect(asked).toMatchObject([{ chosenTopic: "dispensation" }]);
    expect(sent).toEqual([]);
  });

  test("that comes again after fifteen seconds gets the same card, and counts once", async () => {
    const { post, counted } = await openTeams();
    const click = execute("feedback", { ...CHOICE, helped: "yes" });
    const [first, second] = [await post(click), await post(click)];
    expect(await second.json()).toEqual(await first.json());
    expect(counted.filter((what) => what.startsWith("feedback"))).toEqual(["feedback yes"]);
  });

  test("on a Submit button is answered with a message", async () => {
    const { post, sent, asked } = await openTeams();
    expect((await post(submit("ask.choose", CHOICE))).status).toBe(200);
    expect(asked).toMatchObject([{ chosenTopic: "dispensation" }]);
    expect(sent).toHaveLength(1);
  });

  test("on a card of long ago says that its button no longer works", async () => {
    const { post } = await openTeams();
    const response = await post(execute("incident.close-2019", {}));
    expect(await response.text()).toContain("Den knap virker ikke længere.");
  });

  test.each([
    ["no value", { ...execute("x", {}), value: null }],
    ["no data", { ...execute("x", {}), value: { action: { data: { id: 1 } } } }],
    ["another purpose", { ...execute("x", {}), name: "composeExtension/query" }],
    ["no name", { ...execute("x", {}), name: null }],
  ])("that is an invoke with %s is refused", async (_, activity) => {
    const { post } = await openTeams();
    const response = await post(activity);
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ error: { code: "teams.unknown-invoke" } });
  });
});
