import { expect, test } from "vitest";
import { clickOn, DIRECT, MENTION } from "../../channels/slack/open-slack.ts";
import { openTurn } from "../../channels/slack/open-turn.ts";

test("a question that arrives eleven times, as a message and as a mention, is answered once", async () => {
  const { event, runner, slack, desk } = await openTurn();
  await Promise.all(
    Array.from({ length: 11 }, (_, index) =>
      event(index % 2 ? MENTION : { ...MENTION, type: "message", channel_type: "channel" }, {
        event_id: `Ev${index}`,
      }),
    ),
  );
  await runner.runDue();
  expect(desk.asked).toHaveLength(1);
  expect(slack.called("chat.postMessage")).toMatchObject([
    { channel: "C1", thread_ts: MENTION.ts, blocks: expect.any(Array) },
  ]);
});

test("a click is answered by the card that takes the place of the old one", async () => {
  const { event, interact, runner, slack } = await openTurn();
  await event(DIRECT);
  await runner.runDue();
  const { blocks = [], ts } = slack.messages[0] ?? {};
  const buttons = (blocks as { elements?: { action_id?: string; value?: string }[] }[])
    .flatMap(({ elements = [] }) => elements)
    .filter(({ action_id }) => action_id?.startsWith("feedback"));
  const [{ action_id = "", value = "" } = {}] = buttons;
  const container = { type: "message", message_ts: ts, channel_id: "D1" };
  await interact(clickOn(action_id, value, { container }));
  await runner.runDue();
  expect(slack.called("chat.update")).toMatchObject([{ channel: "D1", ts }]);
});

test("an answer whose own answer was lost is found again, not said twice", async () => {
  const { event, runner, slack, desk } = await openTurn();
  slack.troubles["chat.postMessage"] = (nth) => (nth === 1 ? { drop: true } : undefined);
  await event(DIRECT);
  await runner.runDue();
  desk.time.now = new Date(desk.time.now.getTime() + 60_000);
  await runner.runDue();
  expect(slack.messages).toHaveLength(1);
  expect(slack.called("conversations.history")).toHaveLength(1);
});

test("a command is answered for the person alone", async () => {
  const { command, runner, slack } = await openTurn();
  await command();
  await runner.runDue();
  expect(slack.messages).toEqual([]);
  expect(slack.responses).toMatchObject([{ body: { response_type: "ephemeral" } }]);
});
