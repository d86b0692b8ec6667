import { describe, expect, test } from "vitest";
import {
  called,
  direct,
  FAXE,
  IN_GROUP,
  inChannel,
  STRANGE,
} from "../../channels/teams/activities.ts";
import { openTeams, quietBotFramework } from "../../channels/teams/open-teams.ts";

quietBotFramework();

const TEAM = "19:team@thread.tacv2";
const CHANNEL = "19:0f1e2d3c@thread.tacv2";
const GROUP = "19:group@thread.v2";
const METTE = { id: "29:mette", tenantId: FAXE, userRole: "user", userPrincipalName: "m@faxe.dk" };
const ANNA = { ...METTE, id: "29:anna", userPrincipalName: "a@faxe.dk" };

const roster = (conversation: string) => `/v3/conversations/${conversation}/pagedmembers`;
const channels = `/v3/teams/${TEAM}/conversations`;

/** A question in the channel, which is said to be of `type`. */
function asked(type?: string, over: object = {}) {
  const place = inChannel();
  const channel = { ...place.channelData.channel, ...(type && { type }) };
  return called("må det ligge her?", {
    ...place,
    channelData: { ...place.channelData, channel },
    ...over,
  });
}

/** Who reads along, of the last that was said. */
function readers({ envelopes }: Awaited<ReturnType<typeof openTeams>>) {
  const { conversation: _, ...rest } = envelopes.at(-1)?.place ?? {};
  return rest;
}

describe("who reads along", () => {
  test.each<[string, string, string, object[], object]>([
    ["in a standard channel", "standard", TEAM, [METTE, ANNA], { guests: false, externals: false }],
    [
      "in a private one",
      "private",
      CHANNEL,
      [METTE],
      { open: false, guests: false, externals: false },
    ],
    [
      "where a guest is",
      "standard",
      TEAM,
      [METTE, { ...ANNA, userRole: "guest" }],
      { guests: true, externals: false },
    ],
    [
      "where somebody invited is, by their name",
      "standard",
      TEAM,
      [{ ...ANNA, userRole: "user", userPrincipalName: "a_x.dk#EXT#@faxe.onmicrosoft.com" }],
      { guests: true, externals: false },
    ],
    [
      "where somebody of another organisation is",
      "shared",
      CHANNEL,
      [METTE, { ...ANNA, tenantId: STRANGE }],
      { open: false, externals: true },
    ],
    [
      "in a shared channel, of which others may be members too,",
      "shared",
      CHANNEL,
      [METTE],
      { open: false },
    ],
    ["of whom Teams does not say what they are", "standard", TEAM, [METTE, { id: "29:x" }], {}],
    ["of nobody", "standard", TEAM, [], {}],
  ])("%s", async (_, type, where, members, found) => {
    const opened = await openTeams();
    opened.tells[roster(where)] = { members };
    await opened.post(asked(type));
    expect(readers(opened)).toEqual({ kind: "channel", ...found });
    expect(opened.lookedUp).toEqual([roster(where)]);
  });

  test("in a group", async () => {
    const opened = await openTeams();
    opened.tells[roster(GROUP)] = { members: [METTE, { ...ANNA, userRole: "anonymous" }] };
    await opened.post(direct("må det ligge her?", IN_GROUP));
    expect(readers(opened)).toEqual({ kind: "group", open: false, guests: false, externals: true });
  });

  test("is nobody where Mette is alone with Vogter, and nothing is asked", async () => {
    const opened = await openTeams();
    await opened.post(direct("må det ligge her?"));
    const alone = { open: false, guests: false, externals: false };
    expect(readers(opened)).toEqual({ kind: "personal", ...alone });
    expect(opened.lookedUp).toEqual([]);
  });

  test("is somebody of another organisation when one of them writes", async () => {
    const opened = await openTeams();
    const { conversation } = inChannel(STRANGE);
    await opened.post(asked("shared", { conversation }));
    expect(readers(opened)).toEqual({ kind: "channel", externals: true });
    expect(opened.lookedUp).toEqual([]);
  });
});

describe("a channel whose kind is not said", () => {
  test("is looked up in the list of its team", async () => {
    const opened = await openTeams();
    opened.tells[channels] = { conversations: [{ id: TEAM }, { id: CHANNEL, type: "private" }] };
    opened.tells[roster(CHANNEL)] = { members: [METTE] };
    await opened.post(asked());
    expect(readers(opened)).toMatchObject({ open: false, guests: false, externals: false });
  });

  test("there neither, may be one that is shared", async () => {
    const opened = await openTeams();
    opened.tells[channels] = { conversations: [{ id: CHANNEL }] };
    opened.tells[roster(CHANNEL)] = { members: [METTE] };
    await opened.post(asked());
    expect(readers(opened)).toEqual({ kind: "channel" });
  });
});

test("a kind of conversation that nobody knows yet is one where others are", async () => {
  const opened = await openTeams();
  const conversation = { id: "19:new", conversationType: "somethingNew", tenantId: FAXE };
  await opened.post(direct("hvem?", { conversation }));
  expect(readers(opened)).toEqual({ kind: "group" });
});

test("of more than Teams gives at once, only that there is a guest is known", async () => {
  const opened = await openTeams();
  opened.tells[roster(TEAM)] = { members: [METTE], continuationToken: "more" };
  await opened.post(asked("standard"));
  expect(readers(opened)).toEqual({ kind: "channel" });
});

test("when Teams does not tell, the answer comes all the same", async () => {
  const opened = await openTeams();
  expect((await opened.post(asked("standard"))).status).toBe(200);
  expect(readers(opened)).toEqual({ kind: "channel" });
  expect(opened.sent).toHaveLength(1);
});

test("it is asked for once in a while, and a thread has the members of its channel", async () => {
  const opened = await openTeams();
  opened.tells[roster(CHANNEL)] = { members: [METTE] };
  const { conversation } = inChannel();
  const id = `${CHANNEL};messageid=1777000000009`;
  await opened.post(asked("private"));
  await opened.post(asked("private", { id: "2", conversation: { ...conversation, id } }));
  expect(opened.lookedUp).toHaveLength(1);
  await opened.later(6 * 60);
  await opened.post(asked("private", { id: "3" }));
  expect(opened.lookedUp).toHaveLength(2);
});

test("nothing is asked about people whose municipality is not served", async () => {
  const opened = await openTeams();
  await opened.post(called("hvem?", inChannel(STRANGE)));
  expect(opened.lookedUp).toEqual([]);
});
