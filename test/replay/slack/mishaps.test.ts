import { expect, test } from "vitest";
import { addresses } from "../../../src/conversation/addresses.ts";
import { unreachedMessages } from "../../../src/store/outbox.ts";
import { clickOn, DIRECT } from "../../channels/slack/open-slack.ts";
import { openTurn } from "../../channels/slack/open-turn.ts";
import { dyingAfter, dyingBefore } from "../../conversation/dying-store.ts";

test("a message that was not kept is not acknowledged, and is answered when it comes again", async () => {
  const { event, runner, slack, desk } = await openTurn(dyingBefore);
  expect((await event(DIRECT)).status).toBe(500);
  await runner.runDue();
  expect(slack.messages).toEqual([]);
  expect((await event(DIRECT, { event_id: "Ev2" })).status).toBe(200);
  await runner.runDue();
  expect([desk.asked.length, slack.messages.length]).toEqual([1, 1]);
});

test("a message that was kept and not acknowledged is answered once", async () => {
  const { event, runner, slack, desk } = await openTurn(dyingAfter);
  expect((await event(DIRECT)).status).toBe(500);
  expect((await event(DIRECT, { event_id: "Ev2" })).status).toBe(200);
  await runner.runDue();
  expect([desk.asked.length, slack.messages.length]).toEqual([1, 1]);
});

test("a command that was not kept is not acknowledged, which Slack tells the person", async () => {
  const { command, runner, slack } = await openTurn(dyingBefore);
  expect((await command()).status).toBe(500);
  expect((await command({ trigger_id: "2.trigger" })).status).toBe(200);
  await runner.runDue();
  expect(slack.responses).toHaveLength(1);
});

test("a click that arrives eleven times counts once", async () => {
  const { interact, desk } = await openTurn();
  const data = { topic: "scope", policy: "faxe-2021", question: "hvem?", helped: "yes" };
  const click = clickOn("feedback#0", JSON.stringify(data));
  await Promise.all(Array.from({ length: 11 }, () => interact(click)));
  expect(desk.counted.filter((what) => what.startsWith("feedback"))).toEqual(["feedback yes"]);
});

test.each(["token_revoked", "account_inactive", "channel_not_found", "restricted_action"])(
  "somebody who cannot be reached (%s) is visible at once, and it is not tried again",
  async (error) => {
    const { event, runner, slack, desk } = await openTurn();
    slack.troubles["chat.postMessage"] = () => ({ error });
    await event(DIRECT);
    await runner.runDue();
    desk.time.now = new Date(desk.time.now.getTime() + 3_600_000);
    await runner.runDue();
    const unreached = await desk.store.transact((tx) => unreachedMessages(tx, "faxe"));
    expect(unreached.map(({ value }) => [value.person, value.fault])).toEqual([
      ["mette", `slack.${error}`],
    ]);
    expect(slack.called("chat.postMessage")).toHaveLength(1);
  },
);

test("an answer that Slack failed to take is said later, once, and the message is not asked again", async () => {
  const { event, runner, slack, desk } = await openTurn();
  slack.troubles["chat.postMessage"] = (nth) => (nth === 1 ? { status: 503 } : { delayMs: 50 });
  await event(DIRECT);
  for (let minutes = 0; minutes < 3; minutes++) {
    await runner.runDue();
    desk.time.now = new Date(desk.time.now.getTime() + 60_000);
  }
  expect([slack.messages.length, desk.asked.length]).toEqual([1, 1]);
});

test("two municipalities at once are answered by their own policies, with their own tokens", async () => {
  const { event, runner, slack, desk } = await openTurn();
  const authorizations = [{ team_id: "T2", user_id: "UBOT", is_bot: true }];
  const theirs = { ...DIRECT, channel: "D2", user: "U9" };
  await Promise.all([event(DIRECT), event(theirs, { team_id: "T2", authorizations })]);
  await runner.runDue();
  expect(desk.asked.map(({ policy }) => policy).sort()).toEqual(["faxe-2021", "kalundborg-2023"]);
  const posts = slack.calls.filter(({ method }) => method === "chat.postMessage");
  expect(posts.map(({ token, args }) => `${token} ${args.channel}`).sort()).toEqual([
    "xoxb-one D1",
    "xoxb-two D2",
  ]);
});

test("where Vogter was removed, no way back is kept", async () => {
  const { event, desk } = await openTurn();
  await event({ type: "app_uninstalled" });
  const kept = await desk.store.transact((tx) => tx.find(addresses, "person", { tenant: "faxe" }));
  expect(kept).toEqual([]);
});
