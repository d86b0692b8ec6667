import { expect, test, vi } from "vitest";
import { directTo } from "../../../src/channels/slack/index.ts";
import { clickOn } from "../../channels/slack/open-slack.ts";
import { openTurn } from "../../channels/slack/open-turn.ts";
import { withDispensations } from "../../conversation/dispensations/invented.ts";

const NUMBER = "DIS-2026-0001";
/** Those whom the municipality's file knows in Slack, though they never wrote to Vogter. */
const IDS = new Map([
  ["nadia", "U7"],
  ["gunnar", "U9"],
]);

interface View {
  readonly private_metadata: string;
  readonly callback_id: string;
}

/** A dialog as it is sent, with what was written in it. */
function filledIn(user: string, { private_metadata, callback_id }: View, values: object) {
  const id = `V ${callback_id}`;
  return {
    ...{ type: "view_submission", user: { id: user }, team: { id: "T1" }, trigger_id: id },
    view: { id, type: "modal", callback_id, private_metadata, state: { values } },
  };
}

const words = (value: string) => ({ value: { type: "plain_text_input", value } });
const day = (selected_date: string) => ({ value: { type: "datepicker", selected_date } });

test("a command opens the dialog, and so does each button with which somebody has their say", async () => {
  const invented = await withDispensations((_, { id }) => directTo(["T1"], IDS.get(id)));
  const { command, interact, slack, allLeaves } = await openTurn(undefined, invented);
  const dialog = async (count: number) => {
    await vi.waitFor(() => expect(slack.called("views.open")).toHaveLength(count));
    return (slack.called("views.open").at(-1) as { view: View }).view;
  };
  /** Somebody clicks a button of the last card that they were told, and sends the dialog. */
  const gives = async (user: string, title: string, values: object, count: number) => {
    const channel = `D${user}`;
    const shown = slack.messages.findLast((one) => one.channel === channel);
    const blocks = (shown as unknown as { blocks: { elements?: Button[] }[] }).blocks;
    const button = blocks
      .flatMap(({ elements = [] }) => elements)
      .find(({ text }) => text?.text === title);
    const container = { type: "message", message_ts: shown?.ts, channel_id: channel };
    await interact({
      ...clickOn(button?.action_id ?? "", button?.value ?? "", { container, trigger_id: "9.t" }),
      ...{ user: { id: user, team_id: "T1" }, channel: { id: channel, name: "directmessage" } },
    });
    await interact(filledIn(user, await dialog(count), values));
    await allLeaves();
  };

  await command({ command: "/dispensation", text: "Håndbogen 4.2" });
  const view = await dialog(1);
  expect(JSON.stringify(view)).toContain("Håndbogen 4.2");
  const asked = filledIn("U1", view, {
    ...{
      reference: words("Håndbogen 4.2"),
      what: words("Ingen lås"),
      covers: words("Tre tablets"),
    },
    ...{ why: words("Børnene bruger dem"), risk: words("Andre kan se") },
    ...{ from: day("2026-06-01"), to: day("2026-12-31") },
  });
  await interact(asked);
  await interact(asked);
  await allLeaves();
  expect(JSON.stringify(slack.responses)).toContain(`Den har nummer ${NUMBER}`);
  expect(JSON.stringify(slack.messages.filter(({ channel }) => channel === "C1"))).toBe("[]");
  const told = (user: string) =>
    slack.messages.filter(({ channel }) => channel === `D${user}`).map(({ text }) => text);
  expect(told("U7")).toHaveLength(1);

  const opinion = { value: { type: "radio_buttons", selected_option: { value: "for" } } };
  await gives("U7", "Vurdér", { opinion, words: words("Forsvarligt") }, 2);
  expect(String(told("U9").at(-1))).toContain(`${NUMBER} ligger hos dig nu.`);
  await gives("U9", "Godkend", { conditions: words("Kun i køkkenet") }, 3);
  expect(told("U1").join()).toContain(`Din ansøgning ${NUMBER} er godkendt.`);
  expect(JSON.stringify(slack.called("chat.update"))).toContain("Kun i køkkenet");
});

interface Button {
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
}
