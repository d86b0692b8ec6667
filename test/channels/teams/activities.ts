/** The Microsoft 365 tenants of two municipalities, and of somebody that Vogter does not serve. */
export const FAXE = "f0000000-1111-4111-8111-111111111111";
export const KALUNDBORG = "c0000000-2222-4222-8222-222222222222";
export const STRANGE = "50000000-9999-4999-8999-999999999999";

export const BOT = { id: "28:11111111-2222-4333-8444-555555555555", name: "Vogter" };
export const METTE = {
  ...{ id: "29:1mEtTe-0aB", name: "Mette Holm" },
  aadObjectId: "a0000000-0000-4000-8000-00000000000a",
};
const CHANNEL = "19:0f1e2d3c@thread.tacv2";
const ROOM = "a:1mEtTe-and-vogter";

let count = 0;

/** What every activity of Teams has, as Mette alone with Vogter makes it. */
function activity(over: object): object {
  return {
    type: "message",
    id: String(1_777_000_000_000 + ++count),
    timestamp: "2026-05-01T10:00:00.000Z",
    localTimestamp: "2026-05-01T12:00:00.000+02:00",
    localTimezone: "Europe/Copenhagen",
    channelId: "msteams",
    from: METTE,
    recipient: BOT,
    conversation: { conversationType: "personal", tenantId: FAXE, id: ROOM },
    channelData: { tenant: { id: FAXE } },
    locale: "da-DK",
    entities: [{ type: "clientInfo", locale: "da-DK", country: "DK", platform: "Web" }],
    ...over,
  };
}

/** Mette writes to Vogter alone. */
export function direct(text: string, over: object = {}): object {
  const attachments = [{ contentType: "text/html", content: `<p>${text}</p>` }];
  const channelData = { tenant: { id: FAXE }, legacy: { replyToId: "1:0a" } };
  return activity({ text, textFormat: "plain", attachments, channelData, ...over });
}

const mention = (who: { id: string; name: string }) => ({
  ...{ type: "mention", text: `<at>${who.name}</at>` },
  mentioned: { id: who.id, name: who.name },
});

/** Mette calls Vogter in a channel. */
export function called(words: string, over: object = {}): object {
  return activity({
    text: `<at>Vogter</at> ${words}\n`,
    textFormat: "plain",
    entities: [mention(BOT), { type: "clientInfo", locale: "da-DK" }],
    ...inChannel(),
    ...over,
  });
}

/** Where a channel's activities are. */
export function inChannel(tenant = FAXE) {
  const team = { id: "19:team@thread.tacv2", name: "Center for Børn", aadGroupId: "0a-group" };
  return {
    conversation: {
      ...{ isGroup: true, conversationType: "channel", tenantId: tenant },
      id: `${CHANNEL};messageid=1777000000001`,
    },
    channelData: {
      ...{ teamsChannelId: CHANNEL, teamsTeamId: team.id, channel: { id: CHANNEL }, team },
      tenant: { id: tenant },
    },
  };
}

/** Where a group chat's activities are. */
export const IN_GROUP = {
  conversation: {
    ...{ isGroup: true, conversationType: "groupChat", tenantId: FAXE, id: "19:group@thread.v2" },
  },
};

/** A slash command: only Mette and Vogter see it, though it is written where others are. */
export function whispered(text: string): object {
  return called("", { text, entities: [], recipient: { ...BOT, isTargeted: true } });
}

/** Two activities tell of an installation: this one, and one that only says how it came about. */
export function installed(over: object = {}): object {
  return activity({
    type: "conversationUpdate",
    membersAdded: [{ id: METTE.id }, { id: BOT.id }],
    ...over,
  });
}

export function installationUpdate(action: "add" | "remove", over: object = {}): object {
  return activity({ type: "installationUpdate", action, ...over });
}

/** A click on a button of an Adaptive Card. */
export function execute(id: string, data: object, fields: object = {}): object {
  const action = { type: "Action.Execute", verb: id, data: { id, data, ...fields } };
  return activity({
    ...{ type: "invoke", name: "adaptiveCard/action" },
    value: { action, trigger: "manual" },
    replyToId: "1777000000002",
  });
}

/** The same of a client that knows no Action.Execute: a message with a value and without a text. */
export function submit(id: string, data: object): object {
  return activity({ value: { id, data }, replyToId: "1777000000002" });
}

/** "Report as an incident", on a message that Peter wrote in a channel. */
export function report(content: string | null, over: object = {}): object {
  return activity({
    ...{ type: "invoke", name: "composeExtension/fetchTask" },
    ...inChannel(),
    value: {
      ...{ commandId: "incident", commandContext: "message" },
      messagePayload: {
        ...{ id: "1777000000003", replyToId: null, createdDateTime: "2026-05-01T09:59:00Z" },
        from: { user: { userIdentityType: "aadUser", id: "b0", displayName: "Peter Dahl" } },
        body: { contentType: "html", content },
        ...{ attachments: [], mentions: [], reactions: [], locale: "da-dk" },
      },
      context: { theme: "dark" },
      ...over,
    },
  });
}

/** What was filled in, or clicked, in the dialog that it opened. */
export function sendDialog(data: object, over: object = {}): object {
  const value = { commandId: "incident", commandContext: "message", data };
  const name = "composeExtension/submitAction";
  return activity({ type: "invoke", name, ...inChannel(), value, ...over });
}

/** What Teams tells of besides, which is none of Vogter's business. */
export const ASIDES: readonly (readonly [string, object])[] = [
  ["somebody is typing", activity({ type: "typing" })],
  [
    "somebody liked an answer",
    activity({ type: "messageReaction", reactionsAdded: [{ type: "like" }], replyToId: "1" }),
  ],
  [
    "somebody took that back",
    activity({ type: "messageReaction", reactionsRemoved: [{ type: "like" }], replyToId: "1" }),
  ],
  [
    "somebody changed what they wrote",
    activity({ type: "messageUpdate", text: "ny", channelData: { eventType: "editMessage" } }),
  ],
  ["somebody deleted what they wrote", activity({ type: "messageDelete" })],
  ["somebody else joined", installed({ membersAdded: [{ id: "29:peter" }] })],
  ["somebody left", installed({ membersAdded: null, membersRemoved: [{ id: "29:peter" }] })],
  [
    "a channel was renamed",
    installed({ membersAdded: null, channelData: { eventType: "channelRenamed" } }),
  ],
  ["how Vogter was installed", installationUpdate("add")],
  ["an event of a meeting", activity({ type: "event", name: "application/vnd.microsoft.meeting" })],
  ["something nobody knows", activity({ type: "somethingNew" })],
];
