import { describe, expect, test } from "vitest";
import { clickOn, DIRECT, openSlack } from "../../channels/slack/open-slack.ts";
import { openTurn } from "../../channels/slack/open-turn.ts";
import { askForCake, WITH_CAKE } from "../../conversation/cakes.ts";

const card = {
  summary: "Afgjort.",
  blocks: [{ kind: "heading", text: "Afgjort." }],
  actions: [],
} as const;
const longCard = {
  ...card,
  blocks: [{ kind: "quote", text: "Det er en lang politik. ".repeat(1_200), source: "Politik" }],
} as const;

describe("a card that was sent", () => {
  test("is changed where it stands", async () => {
    const { send, change, slack } = await openSlack();
    const sent = await send("T1/U1/C1?thread=1.2", { card: { ...card, summary: "?" } });
    if (sent.outcome !== "sent") throw new Error("it was not sent");
    expect(await change("T1/U1/C1?thread=1.2", { card }, sent.as ?? "")).toEqual(sent);
    expect(slack.called("chat.update")).toMatchObject([
      { channel: "C1", ts: sent.as?.split(" ")[1], blocks: [{ type: "header" }], text: "Afgjort." },
    ]);
    expect(slack.called("chat.postMessage")).toHaveLength(1);
  });

  test("in several parts is changed part for part, and the parts that are left over are taken away", async () => {
    const { send, change, slack } = await openSlack();
    const sent = await send("T1/U1/C1", { card: longCard });
    if (sent.outcome !== "sent") throw new Error("it was not sent");
    const [channel, first, ...others] = sent.as?.split(" ") ?? [];
    expect(others.length).toBeGreaterThan(0);
    expect(await change("T1/U1/C1", { card }, sent.as ?? "")).toEqual({
      ...{ outcome: "sent", as: `${channel} ${first}` },
    });
    expect(slack.called("chat.update")).toMatchObject([{ ts: first }]);
    expect(slack.called("chat.delete").map(({ ts }) => ts)).toEqual(others);
  });

  test("and is longer now goes on in its thread, once, also when it is tried again", async () => {
    const { change, slack } = await openSlack();
    slack.troubles["chat.postMessage"] = (nth) => (nth === 1 ? { drop: true } : undefined);
    const to = "T1/U1/C1?thread=1.2";
    const over = { key: "k1" };
    await expect(change(to, { card: longCard }, "C1 1.3", over)).rejects.toThrow();
    const changed = await change(to, { card: longCard }, "C1 1.3", {
      ...over,
      mayHaveArrived: true,
    });
    const posted = slack.messages.map(({ ts }) => ts);
    expect(changed).toEqual({ outcome: "sent", as: ["C1", "1.3", ...posted].join(" ") });
    const parts = slack.messages.map(({ metadata }) => metadata.event_payload.part);
    expect(parts).toEqual(parts.map((_, index) => index + 1));
  });

  test.each(["message_not_found", "cant_update_message", "edit_window_closed"])(
    "and of which Slack says %s is no longer changed, nor said anew",
    async (error) => {
      const { change, slack } = await openSlack();
      slack.troubles["chat.update"] = () => ({ error });
      expect(await change("T1/U1/C1", { card: longCard }, "C1 1.3")).toEqual({
        ...{ outcome: "unreachable", fault: "slack.message_not_found" },
      });
      expect(slack.messages).toEqual([]);
    },
  );

  test("waits as long as Slack says when it is too much, and is tried again when Slack fails", async () => {
    const { change, slack } = await openSlack();
    slack.troubles["chat.update"] = (nth) => (nth === 1 ? { status: 503 } : { retryAfter: 7 });
    await expect(change("T1/U1/C1", { card }, "C1 1.3")).rejects.toThrow();
    expect(await change("T1/U2/C2", { card }, "C2 1.3")).toEqual({
      ...{ outcome: "later", retryAfterMs: 7_000, scope: "tenant" },
    });
  });

  test("to one person beside others, and on their own page, cannot be changed later", async () => {
    const { send } = await openSlack();
    expect(await send("T1/U1/C1?aside=yes", { card })).toEqual({ outcome: "sent" });
    expect(await send("T1/U1?home=yes", { card })).toEqual({ outcome: "sent" });
  });
});

/** Mette and somebody whom no file names, both asked who takes the cake. */
async function asked() {
  const opened = await openTurn(undefined, WITH_CAKE);
  const { event, allLeaves, desk, slack } = opened;
  await event(DIRECT);
  await event({ ...DIRECT, user: "U5", channel: "D5" });
  await allLeaves();
  await askForCake(desk.store, ["mette", "slack:T1:U5"]);
  await allLeaves();
  const tsIn = (channel: string) => slack.messages.find((one) => one.channel === channel)?.ts;
  const clickIn = (channel: string, id: string) =>
    clickOn("cake.take#0", '{"id":"1"}', {
      user: { id, team_id: "T1" },
      container: { type: "message", message_ts: tsIn(channel), channel_id: channel },
    });
  return { ...opened, tsIn, clickIn };
}

test("a click decides for all, and each sees it where they were asked", async () => {
  const { interact, clickIn, tsIn, runner, slack } = await asked();
  await interact(clickIn("DU1", "U1"));
  await runner.runDue();
  const last = new Map(slack.called("chat.update").map((one) => [one.channel, one]));
  expect(last.get("DU1")).toMatchObject({ ts: tsIn("DU1"), text: "Du tager kagen med" });
  expect(last.get("DU5")).toMatchObject({ ts: tsIn("DU5"), text: "mette tager kagen med" });
  expect(JSON.stringify([...last])).not.toContain("cake.take");
});

test("a click on a card that was decided elsewhere shows it as it is now", async () => {
  const { interact, clickIn, tsIn, runner, slack } = await asked();
  slack.troubles["chat.update"] = (nth) => (nth <= 2 ? { status: 503 } : undefined);
  await interact(clickIn("DU1", "U1"));
  await interact(clickIn("DU5", "U5"));
  await runner.runDue();
  const last = slack.called("chat.update").findLast(({ channel }) => channel === "DU5");
  expect(last).toMatchObject({ ts: tsIn("DU5"), text: "mette tager kagen med" });
});

test("the home page shows what waits, with its button and the box to ask in", async () => {
  const { event, runner, slack } = await asked();
  await event({ type: "app_home_opened", user: "U1", channel: "D1", tab: "home", event_ts: "9.1" });
  await runner.runDue();
  const [{ view } = {}] = slack.called("views.publish");
  expect(view.blocks[0]).toMatchObject({ type: "input", dispatch_action: true });
  expect(JSON.stringify(view.blocks)).toContain("1 ting venter på dig");
  expect(JSON.stringify(view.blocks)).toContain("cake.take");
});
