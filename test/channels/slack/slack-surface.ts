import { vi } from "vitest";
import { directTo } from "../../../src/channels/slack/index.ts";
import { withIncidents } from "../../conversation/incidents/invented.ts";
import type { Fields, Opens, Surface } from "../../conversation/incidents/surface.ts";
import { tenantOf } from "../../demo.ts";
import { clickOn, DIRECT } from "./open-slack.ts";
import { openTurn } from "./open-turn.ts";

interface Button {
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
}

interface View {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly { readonly block_id?: string; readonly element?: { type: string } }[];
}

/** Slack, as the people of a town see it, each alone with Vogter. */
export async function slackSurface(
  town = tenantOf("faxe"),
  opens: Opens = withIncidents,
): Promise<Surface> {
  const invented = await opens((_, { id }) => directTo(["T1"], userOf(id)), town);
  const turn = await openTurn(undefined, invented, ({ slackUserId }) => ({
    ...{ tenant: town.id, person: slackUserId.slice(1).toLowerCase() },
  }));
  const { slack, runner, interact, command, event } = turn;
  let count = 0;
  /** What stands, or stood, in somebody's direct messages, in that order. */
  const shown = (person: string) => {
    let posted = 0;
    return slack.calls.flatMap(({ method, args }) => {
      if (method !== "chat.postMessage" && method !== "chat.update") return [];
      const ts = method === "chat.update" ? args.ts : slack.messages[posted++]?.ts;
      return args.channel === `D${userOf(person)}` ? [{ ...args, ts } as Shown] : [];
    });
  };
  /** What is in no hurry leaves in its turn: so many are told of one thing at most. */
  const allLeaves = async () => {
    const { time } = turn.desk;
    for (let second = 0; second < 12; second++) {
      await runner.runDue();
      time.now = new Date(time.now.getTime() + 1_000);
    }
  };
  const does = async (person: string, what: () => Promise<Response>): Promise<string> => {
    const [before, responses] = [shown(person).length, slack.responses.length];
    const response = await what();
    await allLeaves();
    const asides = slack.responses.slice(responses);
    return (await response.text()) + JSON.stringify([...shown(person).slice(before), ...asides]);
  };
  /** Whose clicks and commands may open a dialog. */
  const triggers = new Map<string, string>();
  const triggerOf = (person: string) => {
    const trigger = `${++count}.t`;
    triggers.set(trigger, person);
    return trigger;
  };
  const dialogs = (person: string) =>
    (slack.called("views.open") as { view: View; trigger_id: string }[]).filter(
      ({ trigger_id }) => triggers.get(trigger_id) === person,
    );
  /** Waits for a dialog, or for what is said in its place, and gives it. */
  const opensDialog = async (person: string, what: () => Promise<string>): Promise<string> => {
    const before = dialogs(person).length;
    const said = await what();
    if (said.includes('"ts"')) return said;
    return vi.waitFor(() => {
      const opened = dialogs(person).slice(before);
      if (opened.length === 0) throw new Error("no dialog was opened");
      return JSON.stringify(opened);
    });
  };
  const fill: Surface["fill"] = (person, fields) => {
    const { view } = dialogs(person).at(-1) ?? {
      view: { callback_id: "", private_metadata: "", blocks: [] },
    };
    const user = { id: userOf(person), team_id: "T1" };
    return does(person, () =>
      interact({
        ...{ type: "view_submission", user, team: { id: "T1" }, trigger_id: `${++count}.s` },
        view: { ...view, id: `V${count}`, state: { values: valuesOf(view, fields) } },
      }),
    );
  };
  const begin: Surface["begin"] = (person, word) => {
    const at = { user_id: userOf(person), channel_id: `D${userOf(person)}` };
    const given = { command: `/${word}`, text: "", trigger_id: triggerOf(person) };
    return opensDialog(person, () => does(person, () => command({ ...at, ...given })));
  };
  return {
    fill,
    write: (person, text) =>
      does(person, () => {
        const ts = `177700${String(++count).padStart(4, "0")}.000100`;
        const to = { user: userOf(person), channel: `D${userOf(person)}`, ts, event_ts: ts };
        return event({ ...DIRECT, ...to, text }, { event_id: `Ev${count}` });
      }),
    async press(person, title) {
      const found = shown(person)
        .toReversed()
        .flatMap(({ ts, blocks = [] }) =>
          blocks.flatMap(({ elements = [] }) =>
            elements.filter(({ text }) => text?.text === title).map((button) => ({ ts, button })),
          ),
        );
      const [first] = found;
      if (!first?.button.action_id) throw new Error(`${person} was shown no button ${title}`);
      const { ts, button } = first;
      const channel = `D${userOf(person)}`;
      const container = { type: "message", message_ts: ts, channel_id: channel };
      const click = () =>
        does(person, () =>
          interact({
            ...clickOn(button.action_id ?? "", button.value ?? "", { container }),
            ...{ user: { id: userOf(person), team_id: "T1" }, trigger_id: triggerOf(person) },
            channel: { id: channel, name: "directmessage" },
          }),
        );
      return OPENS.test(button.action_id ?? "") ? opensDialog(person, click) : click();
    },
    begin,
    async report(person, fields) {
      await begin(person, "haendelse");
      return fill(person, fields);
    },
    async on(day) {
      turn.desk.time.now = new Date(`${day}T10:00:00Z`);
      await allLeaves();
    },
    shownTo: async (person) => JSON.stringify(shown(person)),
  };
}

/** The buttons that open a form. */
const OPENS = /(incident|dispensation|review|wheel)\.(form|renew|request)/;

interface Shown {
  readonly ts: string;
  readonly blocks?: readonly { readonly elements?: readonly Button[] }[];
}

function userOf(person: string): string {
  return `U${person.toUpperCase()}`;
}

/** As Slack sends what was filled in: each kind of input in its own way. */
function valuesOf({ blocks }: View, fields: Fields) {
  const inputs = blocks.flatMap(({ block_id = "", element }) => {
    const value = fields[block_id];
    return element && value !== undefined ? [[block_id, element.type, value] as const] : [];
  });
  return Object.fromEntries(
    inputs.map(([id, type, value]) => [id, { value: { type, ...filledIn(type, value) } }]),
  );
}

function filledIn(type: string, value: string): object {
  switch (type) {
    case "radio_buttons":
    case "static_select":
      return { selected_option: { value } };
    case "checkboxes":
    case "multi_static_select":
      return { selected_options: value.split(",").map((one) => ({ value: one })) };
    case "datepicker":
      return { selected_date: value };
    case "timepicker":
      return { selected_time: value };
    default:
      return { value };
  }
}
