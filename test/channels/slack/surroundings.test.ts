import { expect, test } from "vitest";
import type { Heard } from "../../../src/channels/slack/heard.ts";
import { openProfiles } from "../../../src/channels/slack/profiles.ts";
import { openLookAround } from "../../../src/channels/slack/surroundings.ts";
import { openWorkspaces } from "../../../src/channels/slack/workspaces.ts";
import { createLog } from "../../../src/shared/log.ts";
import { fakeSlack } from "./fake-slack.ts";

const ASKED: Heard = {
  incoming: { kind: "message", text: "må det ligge her?" },
  address: { team: "T1", user: "U0", channel: "C1" },
  delivery: [],
};

/** A private channel with so many members, none of whom is a guest. */
async function openCrowd(count: number) {
  const slack = await fakeSlack();
  const members = Array.from({ length: count }, (_, nth) => `U${nth}`);
  for (const id of members) slack.users[id] = { id, team_id: "T1", profile: {} };
  const info = { is_private: true, is_ext_shared: false };
  slack.channels.C1 = { info, members };
  const time = { now: new Date("2026-05-01T10:00:00Z") };
  const clock = { now: () => time.now };
  const log = createLog("silent");
  const credentials = {
    ...{ botTokens: ["xoxb-one"], apiUrl: slack.apiUrl },
    by: { kind: "http" as const, signingSecret: "x" },
  };
  const workspaces = openWorkspaces(credentials, log);
  const profiles = openProfiles(workspaces, clock, log);
  const lookAround = openLookAround({ workspaces, profiles, clock, log });
  return {
    slack,
    look: async () => (await lookAround(ASKED)).readers,
    later: (minutes: number) => {
      time.now = new Date(time.now.getTime() + minutes * 60_000);
    },
  };
}

test("a few members are asked about at a time, and the rest the next times", async () => {
  const { slack, look, later } = await openCrowd(60);
  expect(await look()).toEqual({ open: false, externals: false });
  expect(slack.called("users.info")).toHaveLength(25);
  expect(await look()).toEqual({ open: false, externals: false });
  later(6);
  expect(await look()).toEqual({ open: false, externals: false });
  later(6);
  expect(await look()).toEqual({ open: false, guests: false, externals: false });
  expect(slack.called("users.info")).toHaveLength(60);
});

test("who came since is seen after some minutes", async () => {
  const { slack, look, later } = await openCrowd(2);
  expect(await look()).toMatchObject({ guests: false });
  slack.users.UGUEST = { id: "UGUEST", team_id: "T1", is_restricted: true };
  slack.channels.C1 = { ...slack.channels.C1, members: ["U0", "U1", "UGUEST"] };
  expect(await look()).toMatchObject({ guests: false });
  later(6);
  expect(await look()).toMatchObject({ guests: true });
});

test("many who ask at once are one question to Slack", async () => {
  const { slack, look } = await openCrowd(3);
  const answers = await Promise.all(Array.from({ length: 64 }, look));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(slack.called("conversations.members")).toEqual([{ channel: "C1", limit: "100" }]);
  expect(slack.called("users.info")).toHaveLength(3);
});
