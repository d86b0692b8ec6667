import { expect, test, vi } from "vitest";
import { directTo } from "../../../src/channels/slack/index.ts";
import { clickOn, DIRECT, MENTION } from "../../channels/slack/open-slack.ts";
import { openTurn } from "../../channels/slack/open-turn.ts";
import { withIncidents } from "../../conversation/incidents/invented.ts";

const NUMBER = "HÆN-2026-0001";
/** Those whom the municipality's file knows in Slack, though they never wrote to Vogter. */
const IDS = new Map([
  ["nadia", "U7"],
  ["sanne", "U8"],
]);

async function opened() {
  const invented = await withIncidents((_, { id }) => directTo(["T1"], IDS.get(id)));
  const turn = await openTurn(undefined, invented);
  const { slack, runner, interact } = turn;
  /** Everything that is shown where a person is alone with Vogter. */
  const shownTo = (channel: string) =>
    slack.messages.filter((one) => one.channel === channel).map(({ text }) => text as string);
  const buttons = (shown: unknown) =>
    ((shown as { blocks?: { elements?: Button[] }[] })?.blocks ?? [])
      .flatMap(({ elements = [] }) => elements)
      .filter(({ action_id }) => action_id !== undefined);
  /** Somebody clicks a button of the last card in their direct messages. */
  const clicks = async (user: string, title: string, trigger = "9.click") => {
    const channel = `D${user}`;
    const shown = slack.messages.findLast((one) => one.channel === channel);
    const button = buttons(shown).find(({ text }) => text?.text === title);
    if (!button) throw new Error(`there is no button ${title}`);
    const container = { type: "message", message_ts: shown?.ts, channel_id: channel };
    await interact({
      ...clickOn(button.action_id, button.value ?? "", { container, trigger_id: trigger }),
      user: { id: user, team_id: "T1" },
      channel: { id: channel, name: "directmessage" },
    });
    await runner.runDue();
  };
  return { ...turn, shownTo, clicks, buttons };
}

interface Button {
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
}

/** The dialog as Mette fills it in. */
function filledIn(view: { private_metadata: string }) {
  const values = {
    what: { value: { type: "plain_text_input", value: "Mail til en forkert modtager" } },
    found: { value: { type: "radio_buttons", selected_option: { value: "now" } } },
    personalData: { value: { type: "radio_buttons", selected_option: { value: "yes" } } },
  };
  return {
    ...{ type: "view_submission", user: { id: "U1" }, team: { id: "T1" }, trigger_id: "5.t" },
    view: {
      ...{ id: "V1", type: "modal", callback_id: "incident.report" },
      ...{ state: { values }, private_metadata: view.private_metadata },
    },
  };
}

test("a command in a channel opens the dialog; its receipt is for the person alone, and those who have to know know", async () => {
  const { command, interact, runner, slack, shownTo, clicks } = await opened();
  await command({ command: "/haendelse", text: "mail til en forkert" });
  await vi.waitFor(() => expect(slack.called("views.open")).toHaveLength(1));
  const [{ view }] = slack.called("views.open") as [{ view: { private_metadata: string } }];
  expect(JSON.stringify(view)).toContain("mail til en forkert");
  await interact(filledIn(view));
  await interact(filledIn(view));
  await runner.runDue();
  expect(JSON.stringify(slack.responses)).toContain(`Meldt. ${NUMBER}.`);
  expect(slack.responses.every(({ body }) => body.response_type === "ephemeral")).toBe(true);
  expect(JSON.stringify(slack.messages.filter(({ channel }) => channel === "C1"))).toBe("[]");
  for (const user of ["DU7", "DU8"]) {
    expect(shownTo(user)).toHaveLength(1);
    expect(shownTo(user)[0]).toContain(`Ny hændelse ${NUMBER}`);
  }
  expect(JSON.stringify(slack.messages)).toContain("Proceduren sikrer, at DBR og IT-Servicedesk");

  await clicks("U7", "Jeg har den");
  const changed = slack.called("chat.update");
  expect(new Set(changed.map(({ channel }) => channel))).toEqual(new Set(["DU7", "DU8"]));
  expect(JSON.stringify(changed.find(({ channel }) => channel === "DU8"))).toContain(
    "Nadia Kridtstrand har den siden",
  );
  expect(shownTo("DU1").at(-1)).toContain(`Nogen har taget ${NUMBER}.`);
});

test("a message that is reported opens the dialog with its words", async () => {
  const { interact, slack } = await opened();
  await interact({
    ...{ type: "message_action", callback_id: "incident", trigger_id: "3.t", action_ts: "1.2" },
    ...{ user: { id: "U1", team_id: "T1" }, team: { id: "T1" }, channel: { id: "C1" } },
    ...{ response_url: "", message_ts: "1.1", message: { text: "Jeg har glemt mappen i toget" } },
  });
  await vi.waitFor(() => expect(slack.called("views.open")).toHaveLength(1));
  expect(JSON.stringify(slack.called("views.open"))).toContain("Jeg har glemt mappen i toget");
});

test("alone with Vogter it is asked turn by turn; where others read along, the person is asked alone", async () => {
  const { event, runner, slack, shownTo } = await opened();
  await event({ ...DIRECT, text: "haendelse min telefon er stjålet" });
  await runner.runDue();
  expect(JSON.stringify(slack.messages.at(-1))).toContain("Hvornår opdagede du det?");
  const text = "<@UBOT> haendelse en borgers sag lå fremme";
  await event({ ...MENTION, text }, { event_id: "Ev2" });
  await runner.runDue();
  expect(shownTo("C1").join()).not.toContain("borgers sag");
  expect(shownTo("DU1").at(-1)).toContain("Skal jeg melde det som en hændelse?");
});
