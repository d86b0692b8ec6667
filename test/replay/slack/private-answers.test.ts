import { expect, test, vi } from "vitest";
import type { Card } from "../../../src/conversation/card.ts";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import { clickOn, openSlack } from "../../channels/slack/open-slack.ts";

const card: Card = {
  summary: "Spørg DBR.",
  blocks: [{ kind: "heading", text: "Spørg DBR." }],
  actions: [{ id: "feedback", title: "Ja", data: {} }],
};

/** A command was given, and its answer is to go to this address. */
async function afterCommand() {
  const opened = await openSlack();
  await opened.command();
  return { ...opened, to: toOf(opened.envelopes[0]) };
}

test("the answer to a command is for the person alone, with a button that shares it", async () => {
  const { send, to, slack } = await afterCommand();
  expect(await send(to, { card })).toMatchObject({ outcome: "sent" });
  expect(slack.called("chat.postMessage")).toEqual([]);
  const [{ body, path } = {}] = slack.responses;
  expect(path).toBe("/commands/1");
  expect(body).toMatchObject({ response_type: "ephemeral", replace_original: false });
  expect(JSON.stringify(body)).toContain("Del i kanalen");
});

test("what is personal cannot be shared, nor what is said where nobody else is", async () => {
  const { send, to, slack, command, envelopes } = await afterCommand();
  await send(to, { card, onlyForAsker: true });
  await command({ channel_id: "D1", response_url: `${slack.url}/commands/2` });
  await send(toOf(envelopes[1]), { card });
  expect(slack.responses).toHaveLength(2);
  expect(JSON.stringify(slack.responses)).not.toContain("Del i kanalen");
});

test("a click shares it once, and says by whom", async () => {
  const { send, to, slack, interact, envelopes } = await afterCommand();
  await send(to, { card });
  const row = slack.responses[0]?.body.blocks.at(-1).elements;
  const { action_id, value } = row.at(-1);
  const click = clickOn(action_id, value, { response_url: `${slack.url}/actions/1` });
  await interact(click);
  await vi.waitFor(() => expect(slack.responses).toHaveLength(2));
  expect(slack.responses[1]).toMatchObject({
    path: "/actions/1",
    body: { response_type: "in_channel", blocks: [{ type: "context" }, { type: "header" }] },
  });
  expect(JSON.stringify(slack.responses[1])).toContain("Delt af <@U1>");
  await interact(click);
  await vi.waitFor(() => expect(slack.responses).toHaveLength(3));
  expect(slack.responses[2]?.body.text).toContain("kan jeg ikke dele længere");
  expect(envelopes).toHaveLength(1);
});

test("a click on a private card is answered in its place", async () => {
  const { send, slack, interact, envelopes } = await openSlack();
  const container = { type: "message", message_ts: "1.1", channel_id: "C1", is_ephemeral: true };
  const response_url = `${slack.url}/actions/1`;
  await interact(clickOn("feedback#0", "{}", { container, response_url }));
  await send(toOf(envelopes[0]), { card, replaces: true });
  expect(slack.responses[0]?.body).toMatchObject({ replace_original: true });
});

test("when Slack's way back is used up, the person sees it all the same", async () => {
  const { send, to, slack } = await afterCommand();
  slack.troubles.respond = () => ({ status: 404 });
  await send(to, { card });
  expect(slack.called("chat.postEphemeral")).toMatchObject([{ channel: "C1", user: "U1" }]);
  slack.troubles["chat.postEphemeral"] = () => ({ error: "not_in_channel" });
  await send(to, { card });
  expect(slack.called("chat.postMessage")).toMatchObject([{ channel: "DU1" }]);
});

test("a way back that is not Slack's is not taken", async () => {
  const { command, envelopes } = await openSlack();
  await command({ response_url: "http://169.254.169.254/latest" });
  expect(toOf(envelopes[0])).toBe("T1/U1/C1?aside=yes");
});

function toOf(envelope: Envelope | undefined): string {
  return envelope && envelope.back !== "inside" ? envelope.back.to : "";
}
