import { describe, expect, test } from "vitest";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import { clickOn, DIRECT, MENTION, openSlack } from "../../channels/slack/open-slack.ts";

describe("a message", () => {
  test("to Vogter alone is answered where it was written", async () => {
    const { event, envelopes } = await openSlack();
    expect((await event(DIRECT)).status).toBe(200);
    expect(envelopes).toMatchObject([
      {
        ...{ tenant: "faxe", person: { id: "mette" }, locale: "da" },
        place: { conversation: "T1/D1", kind: "personal" },
        back: { channel: "slack", to: "T1/U1/D1" },
        incoming: { kind: "message", text: "hvem melder jeg et brud til?" },
      },
    ]);
  });

  test("that calls Vogter in a channel is answered in its thread, and loses the name only", async () => {
    const { event, envelopes } = await openSlack();
    await event({ ...MENTION, text: "<@UBOT> må <@U2|Anna> &lt;3 <https://faxe.dk|siden>?" });
    expect(envelopes).toMatchObject([
      {
        place: { conversation: "T1/C1/1777000002.000100", kind: "channel" },
        back: { to: "T1/U1/C1?thread=1777000002.000100" },
        incoming: { kind: "message", text: "må @Anna <3 siden?" },
      },
    ]);
  });

  test("in a thread is answered in that thread", async () => {
    const { event, envelopes } = await openSlack();
    await event({ ...MENTION, thread_ts: "1777000000.000001" });
    expect(envelopes[0]?.back).toMatchObject({ to: "T1/U1/C1?thread=1777000000.000001" });
  });

  test("that arrives as a message and as a mention has one key", async () => {
    const { event, envelopes } = await openSlack();
    await event(MENTION);
    await event({ ...MENTION, type: "message", channel_type: "channel" }, { event_id: "Ev2" });
    const [one, other] = envelopes;
    expect(one?.messageKey).toBe(other?.messageKey);
    expect(one?.deliveryId).not.toBe(other?.deliveryId);
  });

  test("delivered eleven times with eleven numbers is one delivery", async () => {
    const { event, envelopes } = await openSlack();
    await Promise.all(
      Array.from({ length: 11 }, (_, index) => event(DIRECT, { event_id: `Ev${index}` })),
    );
    expect(envelopes).toHaveLength(11);
    expect(new Set(envelopes.map(({ deliveryId }) => deliveryId)).size).toBe(1);
  });

  test.each([
    ["a bot's", { ...DIRECT, bot_id: "B1" }],
    ["Vogter's own", { ...DIRECT, user: "UBOT" }],
    ["changed", { ...DIRECT, subtype: "message_changed", hidden: true }],
    ["deleted", { ...DIRECT, subtype: "message_deleted" }],
    ["that somebody joined", { ...MENTION, type: "message", subtype: "channel_join" }],
    ["to others", { ...MENTION, type: "message", text: "hej alle", channel_type: "channel" }],
    ["a file's", { type: "file_shared", file_id: "F1", user_id: "U1", event_ts: "1.1" }],
  ])("%s is none of Vogter's business", async (_, it) => {
    const { event, envelopes } = await openSlack();
    expect((await event(it)).status).toBe(200);
    expect(envelopes).toEqual([]);
  });
});

test("a slash command is answered for the person alone, and its way back is not written down", async () => {
  const { command, envelopes } = await openSlack();
  const answer = await command({ command: "/haendelse", text: "væk &amp; borte" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
  expect(envelopes).toMatchObject([
    { incoming: { kind: "command", command: "incident", text: "væk & borte" } },
  ]);
  expect(toOf(envelopes[0])).toMatch(/^T1\/U1\/C1\?aside=yes&hook=[\w-]{36}$/);
});

test("a click names the button, brings its data, and knows the card it stood on", async () => {
  const { interact, envelopes } = await openSlack();
  expect((await interact(clickOn("feedback#1", '{"helped":"yes"}'))).status).toBe(200);
  expect(envelopes).toMatchObject([
    { incoming: { kind: "action", action: "feedback", data: { helped: "yes" } } },
  ]);
  expect(toOf(envelopes[0])).toBe("T1/U1/C1?thread=1777000003.000100&card=1777000003.000100");
});

test("a shortcut on a message brings what it says, and goes on between the two", async () => {
  const { interact, envelopes } = await openSlack();
  await interact({
    ...{ type: "message_action", callback_id: "incident", trigger_id: "3.t", action_ts: "1.1" },
    ...{ user: { id: "U1" }, team: { id: "T1" }, channel: { id: "C1" }, message_ts: "1.2" },
    message: {
      type: "message",
      user: "U2",
      ts: "1.2",
      text: "jeg kom til at sende <mailto:a@b.dk|a@b.dk>",
    },
  });
  await interact({
    ...{ type: "shortcut", callback_id: "ask", trigger_id: "4.t", action_ts: "1.3" },
    ...{ user: { id: "U1" }, team: { id: "T1" } },
  });
  expect(envelopes.map(({ incoming }) => incoming)).toEqual([
    { kind: "shortcut", shortcut: "incident", quoted: "jeg kom til at sende a@b.dk" },
    { kind: "shortcut", shortcut: "ask", quoted: "" },
  ]);
  expect(envelopes.map(toOf)).toEqual(["T1/U1", "T1/U1"]);
});

test("the home page is asked for, and its box is a message", async () => {
  const { event, interact, envelopes } = await openSlack();
  await event({ type: "app_home_opened", user: "U1", channel: "D1", tab: "home", event_ts: "1.1" });
  await interact(clickOn("slack.ask", "hvem?", { container: { type: "view", view_id: "V1" } }));
  expect(envelopes.map(({ incoming }) => incoming)).toEqual([
    { kind: "home" },
    { kind: "message", text: "hvem?" },
  ]);
  expect(envelopes.map(toOf)).toEqual(["T1/U1?home=yes", "T1/U1"]);
});

test.each([
  ["app_uninstalled", { type: "app_uninstalled" }],
  ["tokens_revoked", { type: "tokens_revoked", tokens: { oauth: [], bot: ["UBOT"] } }],
])("%s says that Vogter was removed", async (_, it) => {
  const { event, envelopes } = await openSlack();
  expect((await event(it)).status).toBe(200);
  expect(envelopes).toMatchObject([{ tenant: "faxe", incoming: { kind: "removed" } }]);
});

test("what is not kept is not acknowledged, so that Slack delivers it again", async () => {
  const { event, command, lines } = await openSlack(() => {
    throw new Error("010190-1234");
  });
  expect((await event(DIRECT)).status).toBe(500);
  expect((await command()).status).toBe(500);
  expect(lines.join()).not.toContain("010190");
});

test.each([
  [
    "view_closed",
    { type: "view_closed", user: { id: "U1" }, team: { id: "T1" }, view: { id: "V1" } },
  ],
  ["a button of others", clickOn("other", "no json")],
])("%s is taken quietly", async (_, it) => {
  const { interact, envelopes } = await openSlack();
  expect((await interact(it)).status).toBe(200);
  expect(envelopes).toEqual([]);
});

function toOf(envelope: Envelope | undefined): string {
  return envelope && envelope.back !== "inside" ? envelope.back.to : "";
}
