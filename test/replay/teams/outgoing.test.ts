import { describe, expect, test } from "vitest";
import { unreachedMessages } from "../../../src/store/outbox.ts";
import { direct, execute } from "../../channels/teams/activities.ts";
import { openTeams, quietBotFramework } from "../../channels/teams/open-teams.ts";

quietBotFramework();

const QUESTION = "hvem melder jeg et brud til?";
const HELLO = "Hej! Hvad vil du vide?";
const ANSWER = "Meld det straks til DBR og IT-Servicedesk.";
const refused = (code: string) => JSON.stringify({ error: { code, message: "no" } });

async function openUnreached() {
  const opened = await openTeams();
  const unreached = async () => {
    const found = await opened.store.transact((tx) => unreachedMessages(tx, "faxe"));
    return found.map(({ value }) => [value.person, value.fault]);
  };
  return { ...opened, unreached };
}

describe("an answer", () => {
  test.each([
    [403, "ConversationBlockedByUser"],
    [403, "BotNotInConversationRoster"],
    [404, "ConversationNotFound"],
    [400, "BadSyntax"],
    [413, "MessageSizeTooBig"],
  ])("that Teams refuses with %i %s is given up at once, visibly", async (status, code) => {
    const { post, sent, state, unreached, later } = await openUnreached();
    state.trouble = { status, body: refused(code) };
    expect((await post(direct("hej"))).status).toBe(200);
    expect(await unreached()).toEqual([["mette", code]]);
    state.trouble = undefined;
    await later(3_600);
    expect([state.calls, sent.length]).toEqual([1, 0]);
  });

  test("to somebody who blocked Vogter holds up nobody else", async () => {
    const { post, state, summaries } = await openTeams();
    state.trouble = { status: 403, body: refused("ConversationBlockedByUser") };
    await post(direct("hej"));
    state.trouble = undefined;
    await post(direct(QUESTION));
    expect(summaries()).toEqual([ANSWER]);
  });

  test.each([429, 412])("that is too much or too soon (%i) keeps its place", async (status) => {
    const { post, state, later, summaries } = await openTeams();
    state.trouble = { status, headers: { "retry-after": "20" } };
    await post(direct("hej"));
    state.trouble = undefined;
    await later(60);
    await post(direct(QUESTION));
    expect(summaries()).toEqual([HELLO, ANSWER]);
  });

  test("waits as long as Teams says, and what follows waits behind it", async () => {
    const { post, state, later, summaries } = await openTeams();
    state.trouble = { status: 429, headers: { "retry-after": "20" } };
    await post(direct("hej"));
    state.trouble = undefined;
    await later(19);
    await post(direct(QUESTION));
    expect(summaries()).toEqual([]);
    await later(2);
    expect(summaries()).toEqual([HELLO, ANSWER]);
  });

  test("that is too much waits a little where Teams does not say how long", async () => {
    const { post, state, later, summaries } = await openTeams();
    state.trouble = { status: 429, headers: { "retry-after": "soon" } };
    await post(direct("hej"));
    state.trouble = undefined;
    await later(4);
    expect(summaries()).toEqual([]);
    await later(2);
    expect(summaries()).toEqual([HELLO]);
  });

  test.each([500, 502, 503, 504])(
    "that met a %i is tried once a time, and said when it can be, though the message comes again",
    async (status) => {
      const { post, state, sent, asked, later } = await openTeams();
      state.trouble = { status };
      const message = direct(QUESTION);
      expect((await post(message)).status).toBe(200);
      expect(state.calls).toBe(1);
      state.trouble = undefined;
      await later(60);
      expect((await post(message)).status).toBe(200);
      expect([asked.length, sent.length]).toEqual([1, 1]);
    },
  );

  test("whose own answer was lost is said again, since Teams cannot be asked for it", async () => {
    const { post, state, later, summaries } = await openTeams();
    state.trouble = { drop: true };
    await post(direct("hej"));
    state.trouble = undefined;
    await later(60);
    await later(60);
    expect(summaries()).toEqual([HELLO, HELLO]);
  });

  test("is said by the next process when this one ended before it could", async () => {
    const { deliver, serviceUrl, newRunner, summaries } = await openTeams();
    expect((await deliver({ ...direct("hej"), serviceUrl })).status).toBe(200);
    await newRunner().runDue();
    expect(summaries()).toEqual([HELLO]);
  });

  test.each([
    ["Microsoft gives Vogter no token", "login"],
    ["Vogter's token was revoked", "connector"],
  ])("waits, and is said once it is mended, when %s", async (_, where) => {
    const { post, state, microsoft, later, summaries, lines } = await openTeams();
    if (where === "login") microsoft.refuses = new Error("invalid_client: the-secret");
    else state.trouble = { status: 401, body: refused("Unauthorized") };
    expect((await post(direct("hej"))).status).toBe(200);
    await later(10);
    expect(summaries()).toEqual([]);
    microsoft.refuses = undefined;
    state.trouble = undefined;
    await later(60);
    expect(summaries()).toEqual([HELLO]);
    expect(lines.join()).not.toContain("the-secret");
  });
});

test("64 people at once are acknowledged while Teams takes no answer, and all are answered then", async () => {
  const { deliver, serviceUrl, runner, state, sent } = await openTeams();
  const gate = Promise.withResolvers<void>();
  state.trouble = { until: gate.promise };
  const one = (n: number) => ({
    ...direct(QUESTION, { conversation: { id: `a:${n}`, conversationType: "personal" } }),
    serviceUrl,
  });
  await deliver(one(99));
  const working = runner.runDue();
  const responses = await Promise.all(Array.from({ length: 64 }, (_, n) => deliver(one(n))));
  expect(responses.every(({ status }) => status === 200)).toBe(true);
  expect(sent).toEqual([]);
  const click = execute("ask.example", { question: QUESTION });
  expect((await deliver({ ...click, serviceUrl })).status).toBe(200);
  gate.resolve();
  await working;
  await runner.runDue();
  expect(sent).toHaveLength(65);
});

test("a form that could not be shown is told of to Teams, and in the log without a word of it", async () => {
  const { post, state, lines } = await openTeams();
  state.trouble = { status: 403, body: refused("BotNotInConversationRoster") };
  const response = await post(direct("politik"));
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: "teams.not-delivered" } });
  expect(lines.join()).toContain("an answer was not delivered");
  expect(lines.join()).not.toContain("Spørg politikken");
});
