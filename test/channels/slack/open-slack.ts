import { onTestFinished } from "vitest";
import { slackChannel } from "../../../src/channels/slack/index.ts";
import type { WhoIs } from "../../../src/channels/slack/who.ts";
import { contentOf } from "../../../src/conversation/content.ts";
import type { Envelope, Handle, Reply, Said } from "../../../src/conversation/envelope.ts";
import type { Parcel } from "../../../src/jobs/index.ts";
import { systemClock } from "../../../src/shared/clock.ts";
import { createLog } from "../../../src/shared/log.ts";
import { openServer } from "../../http/open-server.ts";
import { fakeSlack } from "./fake-slack.ts";
import { SECRET, signed } from "./sign.ts";

const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };

/** Two municipalities, each with a workspace; Mette, Nadia, Sanne and Gunnar are known by their ids, Peter by his e-mail. */
const TENANTS: Record<string, string> = { T1: "faxe", T2: "kalundborg" };
const PEOPLE: Record<string, string> = {
  ...{ U1: "mette", U7: "nadia", U8: "sanne", U9: "gunnar" },
  "peter@faxe.example": "peter",
};

const twoTowns: WhoIs = ({ slackTeamId, slackUserId, email = "" }) => {
  const tenant = TENANTS[slackTeamId];
  const person = PEOPLE[slackUserId] ?? PEOPLE[email];
  const unlisted = `slack:${slackTeamId}:${slackUserId}`;
  return tenant === undefined ? undefined : { tenant, person: person ?? unlisted };
};

/** The real server, signature check and Bolt, to a fake Slack. `answer` is what the conversation says. */
export async function openSlack(
  answer: (envelope: Envelope) => Said | Promise<Said> = () => ({ replies: [] }),
  botTokens: readonly string[] = ["xoxb-one"],
  whoIs: WhoIs = twoTowns,
) {
  const slack = await fakeSlack();
  const envelopes: Envelope[] = [];
  const lines: string[] = [];
  const handle: Handle = async (envelope) => {
    envelopes.push(envelope);
    return answer(envelope);
  };
  const channel = slackChannel({
    credentials: { botTokens, apiUrl: slack.apiUrl, by: { kind: "http", signingSecret: SECRET } },
    handle,
    whoIs,
    clock: systemClock,
    log: createLog("debug", { write: (line) => lines.push(line) }),
  });
  const { address } = await openServer((server) => channel.mount(server));
  onTestFinished(() => channel.stop());
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${address}/slack/events`, { method: "POST", headers, body });
  const form = (fields: Record<string, string>) => {
    const body = new URLSearchParams(fields).toString();
    return post(body, { ...FORM_TYPE, ...signed(body) });
  };
  let parcels = 0;
  return {
    ...{ slack, channel, envelopes, lines, address, post, form },
    /** As Slack delivers an event. */
    event: (event: object, over: object = {}) => {
      const body = JSON.stringify(callback(event, over));
      return post(body, { ...JSON_TYPE, ...signed(body) });
    },
    json: (body: unknown) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      return post(text, { ...JSON_TYPE, ...signed(text) });
    },
    /** As Slack delivers a click, a dialog or a shortcut. */
    interact: (payload: unknown) => form({ payload: JSON.stringify(payload) }),
    command: (over: Record<string, string> = {}) =>
      form({
        ...{ command: "/politik", text: "hvem?", team_id: "T1", user_id: "U1", channel_id: "C1" },
        ...{ trigger_id: "1.trigger", response_url: `${slack.url}/commands/1`, ...over },
      }),
    /** Sends a reply as the outbox does. */
    send: (to: string, reply: Reply, over: Partial<Parcel> = {}) =>
      channel.courier.send(parcel(to, reply, `key-${++parcels}`, over)),
    /** Puts a reply in the place of what was sent, as the outbox does. */
    change: (to: string, reply: Reply, as: string, over: Partial<Parcel> = {}) =>
      channel.courier.change?.(parcel(to, reply, `key-${++parcels}`, over), as),
    find: (to: string, reply: Reply, key: string) =>
      channel.courier.find?.(parcel(to, reply, key, {})),
  };
}

function parcel(to: string, reply: Reply, key: string, over: Partial<Parcel>): Parcel {
  const signal = new AbortController().signal;
  const content = contentOf(reply, "da");
  return { key, tenant: "faxe", to, content, attempt: 1, mayHaveArrived: false, signal, ...over };
}

function callback(event: object, over: object): object {
  return {
    ...{ type: "event_callback", token: "x", team_id: "T1", api_app_id: "A1", event_id: "Ev1" },
    ...{ event_time: 1_777_000_000, event_context: "4-x", is_ext_shared_channel: false },
    authorizations: [{ team_id: "T1", user_id: "UBOT", is_bot: true, enterprise_id: null }],
    ...{ event, ...over },
  };
}

/** What somebody writes to Vogter alone. */
export const DIRECT = {
  ...{ type: "message", channel: "D1", channel_type: "im", user: "U1" },
  ...{ text: "hvem melder jeg et brud til?", ts: "1777000001.000100" },
  event_ts: "1777000001.000100",
};

/** What somebody writes to Vogter where others are. */
export const MENTION = {
  ...{ type: "app_mention", channel: "C1", user: "U1", text: "<@UBOT> hvem?" },
  ...{ ts: "1777000002.000100", event_ts: "1777000002.000100" },
};

/** A click on a button of a card in a channel. */
export function clickOn(actionId: string, value: string, over: object = {}) {
  return {
    type: "block_actions",
    ...{ user: { id: "U1", team_id: "T1" }, team: { id: "T1", domain: "faxe" } },
    ...{ trigger_id: "2.trigger", api_app_id: "A1", token: "x" },
    container: { type: "message", message_ts: "1777000003.000100", channel_id: "C1" },
    channel: { id: "C1", name: "generelt" },
    actions: [{ type: "button", action_id: actionId, action_ts: "1777000004.1", value }],
    ...over,
  };
}
