import { describe, expect, test } from "vitest";
import type { Card } from "../../../src/conversation/card.ts";
import { openSlack } from "../../channels/slack/open-slack.ts";

const card: Card = {
  summary: "Mindst to gange om året.",
  blocks: [{ kind: "heading", text: "Mindst to gange om året." }],
  actions: [],
};
const longCard: Card = {
  ...card,
  blocks: [{ kind: "quote", text: "Det er en lang politik. ".repeat(1_200), source: "Politik" }],
};

describe("a message", () => {
  test("goes to its thread, with blocks, text and what finds it again", async () => {
    const { send, slack } = await openSlack();
    const sent = await send("T1/U1/C1?thread=1.2", { card }, { key: "k1" });
    expect(sent).toEqual({ outcome: "sent", as: expect.stringMatching(/^C1 \d+\.\d+$/) });
    expect(slack.called("chat.postMessage")).toMatchObject([
      {
        ...{ channel: "C1", thread_ts: "1.2", text: "Mindst to gange om året." },
        blocks: [{ type: "header" }],
        metadata: { event_type: "vogter", event_payload: { key: "k1" } },
      },
    ]);
  });

  test("to a person opens the direct messages once", async () => {
    const { send, slack } = await openSlack();
    await send("T1/U1", { card });
    await send("T1/U1", { card });
    expect(slack.called("conversations.open")).toEqual([{ users: "U1" }]);
    expect(slack.called("chat.postMessage")).toMatchObject([
      { channel: "DU1" },
      { channel: "DU1" },
    ]);
  });

  test("for one person alone is not said where others read", async () => {
    const { send, slack } = await openSlack();
    await send("T1/U1/C1?thread=1.2", { card, onlyForAsker: true });
    const [post] = slack.called("chat.postMessage");
    expect(post).toMatchObject({ channel: "DU1" });
    expect(post?.thread_ts).toBeUndefined();
  });

  test("takes the place of the card that was clicked, and stands by itself when that is gone", async () => {
    const { send, slack } = await openSlack();
    await send("T1/U1/C1?thread=1.2&card=1.3", { card, replaces: true });
    expect(slack.called("chat.update")).toMatchObject([{ channel: "C1", ts: "1.3" }]);
    slack.troubles["chat.update"] = () => ({ error: "message_not_found" });
    await send("T1/U1/C1?thread=1.2&card=1.3", { card, replaces: true });
    expect(slack.called("chat.postMessage")).toMatchObject([{ channel: "C1", thread_ts: "1.2" }]);
  });

  test("leaves a second after the one before it in its channel, whatever the thread", async () => {
    const { send, slack } = await openSlack();
    const start = performance.now();
    await Promise.all([
      send("T1/U1/C1?thread=1.1", { card }),
      send("T1/U2/C1?thread=1.2", { card }),
    ]);
    expect(performance.now() - start).toBeGreaterThan(950);
    const many = await Promise.all(
      Array.from({ length: 8 }, (_, index) => send(`T1/U1/C2?thread=${index}.1`, { card })),
    );
    const later = many.filter(({ outcome }) => outcome === "later");
    expect(later.length).toBeGreaterThan(2);
    expect(slack.called("chat.postMessage")).toHaveLength(10 - later.length);
  });

  test("that is none is unreachable", async () => {
    const { channel } = await openSlack();
    const parcel = { key: "k", tenant: "faxe", to: "T1/U1", content: { card: 7 } };
    const more = { attempt: 1, mayHaveArrived: false, signal: new AbortController().signal };
    expect(await channel.courier.send({ ...parcel, ...more })).toEqual({
      outcome: "unreachable",
      fault: "slack.unreadable",
    });
  });
});

describe("when Slack", () => {
  test("says that it is too much, the message waits as long as Slack says", async () => {
    const { send, slack } = await openSlack();
    slack.troubles["chat.postMessage"] = () => ({ retryAfter: 7 });
    expect(await send("T1/U1/C1", { card })).toEqual({
      ...{ outcome: "later", retryAfterMs: 7_000, scope: "tenant" },
    });
    const next = await send("T1/U2/C1", { card });
    expect(next).toMatchObject({ outcome: "later" });
    expect(slack.called("chat.postMessage")).toHaveLength(1);
  });

  test.each([
    ...["channel_not_found", "is_archived", "not_in_channel", "user_not_found"],
    ...["account_inactive", "token_revoked"],
  ])("says %s, the message will never arrive", async (error) => {
    const { send, slack } = await openSlack();
    slack.troubles["chat.postMessage"] = () => ({ error });
    expect(await send("T1/U1/C1", { card })).toEqual({
      outcome: "unreachable",
      fault: `slack.${error}`,
    });
  });

  test.each([
    ["fails", { status: 503 }],
    ["loses the answer", { drop: true as const }],
    ["has trouble inside", { error: "internal_error" }],
  ])("%s, the message is tried again, once", async (_, trouble) => {
    const { send, slack } = await openSlack();
    slack.troubles["chat.postMessage"] = () => trouble;
    await expect(send("T1/U1/C1", { card })).rejects.toThrow();
    expect(slack.called("chat.postMessage")).toHaveLength(1);
  });

  test.each(["T1/U1/C1", "T1/U1/C1?thread=1.2", "T1/U1"])(
    "loses the answer, the message is found again in %s",
    async (to) => {
      const { send, find, slack } = await openSlack();
      slack.troubles["chat.postMessage"] = () => ({ drop: true });
      expect(await find(to, { card }, "k1")).toBeUndefined();
      await expect(send(to, { card }, { key: "k1" })).rejects.toThrow();
      expect(await find(to, { card }, "k1")).toMatch(/^\w+ 1777000000\.000001$/);
      expect(await find(to, { card }, "k2")).toBeUndefined();
    },
  );

  test("loses the answer in the middle, only what is missing is posted again", async () => {
    const { send, find, slack } = await openSlack();
    slack.troubles["chat.postMessage"] = (nth) => (nth === 2 ? { status: 500 } : undefined);
    await expect(send("T1/U1/C1", { card: longCard }, { key: "k1" })).rejects.toThrow();
    expect(await find("T1/U1/C1", { card: longCard }, "k1")).toBeUndefined();
    slack.troubles = Object.assign(slack.troubles, { "chat.postMessage": () => undefined });
    await send("T1/U1/C1", { card: longCard }, { key: "k1", mayHaveArrived: true });
    const parts = slack.messages.map(({ metadata }) => metadata.event_payload.part);
    expect(parts).toEqual(parts.map((_, index) => index));
    expect(await find("T1/U1/C1", { card: longCard }, "k1")).toMatch(/^C1 /);
  });

  test("says in the middle that it is too much, only what is missing is posted later", async () => {
    const { send, slack } = await openSlack();
    slack.troubles["chat.postMessage"] = (nth) => (nth === 2 ? { retryAfter: 1 } : undefined);
    const over = { key: "k1" };
    await expect(send("T1/U1/C1", { card: longCard }, over)).rejects.toMatchObject({
      code: "slack.half_said",
    });
    await send("T1/U1/C1", { card: longCard }, { ...over, mayHaveArrived: true });
    const parts = slack.messages.map(({ metadata }) => metadata.event_payload.part);
    expect(parts).toEqual(parts.map((_, index) => index));
  });

  test("may not be asked what is in a channel, the message is sent again", async () => {
    const { find, slack } = await openSlack();
    slack.troubles["conversations.history"] = () => ({ error: "missing_scope" });
    expect(await find("T1/U1/C1", { card }, "k1")).toBeUndefined();
    slack.troubles["conversations.history"] = () => ({ status: 500 });
    await expect(find("T1/U1/C1", { card }, "k1")).rejects.toThrow();
  });
});

test("the home page has the box to ask in, and the card", async () => {
  const { send, slack } = await openSlack();
  expect(await send("T1/U1?home=yes", { card })).toMatchObject({ outcome: "sent" });
  expect(slack.called("views.publish")).toMatchObject([
    {
      user_id: "U1",
      view: {
        type: "home",
        blocks: [{ type: "input", dispatch_action: true }, { type: "header" }],
      },
    },
  ]);
});

test("with a workspace whose token nobody gave, the message will never arrive", async () => {
  const { send, slack } = await openSlack(undefined, ["xoxb-one", "xoxb-two"]);
  expect(await send("T5/U1/C1", { card })).toEqual({
    outcome: "unreachable",
    fault: "slack.no_token",
  });
  slack.troubles["auth.test"] = () => ({ status: 500 });
  await send("T5/U1/C1", { card });
  expect(slack.called("auth.test")).toHaveLength(2);
});
