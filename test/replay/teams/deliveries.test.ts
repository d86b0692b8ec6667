import { expect, test } from "vitest";
import { turns } from "../../../src/conversation/turns.ts";
import {
  called,
  direct,
  execute,
  inChannel,
  KALUNDBORG,
  METTE,
  STRANGE,
} from "../../channels/teams/activities.ts";
import { openTeams } from "../../channels/teams/open-teams.ts";
import { dyingAfter, dyingBefore } from "../../conversation/dying-store.ts";

const QUESTION = "hvem melder jeg et brud til?";

test("a message that arrives eleven times at once is answered once", async () => {
  const { post, sent, asked } = await openTeams();
  const message = called(QUESTION);
  const responses = await Promise.all(Array.from({ length: 11 }, () => post(message)));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
  expect([asked.length, sent.length]).toEqual([1, 1]);
});

test("a message with the id of one in another conversation is another message", async () => {
  const { post, sent } = await openTeams();
  const message = direct("hej");
  await post(message);
  await post({ ...message, conversation: { id: "a:other", conversationType: "personal" } });
  expect(sent).toHaveLength(2);
});

test("a message that was not kept is not acknowledged, and is answered when it comes again", async () => {
  const { post, sent, asked, lines } = await openTeams(dyingBefore);
  const message = direct("hvem melder jeg 010190-1234 til?");
  const first = await post(message);
  expect([first.status, sent.length]).toEqual([500, 0]);
  expect(await first.text()).not.toContain("power");
  expect((await post(message)).status).toBe(200);
  // The answer, and that a CPR number was hidden.
  expect([asked.length, sent.length]).toEqual([1, 2]);
  expect(JSON.stringify([sent, lines])).not.toContain("010190");
});

test("a message that was kept and not acknowledged is answered once, when it comes again or before", async () => {
  const { post, sent, asked } = await openTeams(dyingAfter);
  const message = direct(QUESTION);
  expect((await post(message)).status).toBe(500);
  expect((await post(message)).status).toBe(200);
  expect([asked.length, sent.length]).toEqual([1, 1]);
});

test("a click that was kept and not answered is answered the same when it comes again, and counts once", async () => {
  const { post, counted } = await openTeams(dyingAfter);
  const data = { topic: "scope", policy: "faxe-2021", question: QUESTION, helped: "yes" };
  const click = execute("feedback", data);
  // What went wrong is said in its place, and not that it was not kept.
  expect(await (await post(click)).text()).toContain("Noget gik galt");
  expect(await (await post(click)).text()).toContain("Meld det straks");
  expect(counted.filter((what) => what.startsWith("feedback"))).toEqual(["feedback yes"]);
});

test("two municipalities at once stay apart", async () => {
  const { post, sent, envelopes, asked } = await openTeams();
  const from = {
    id: "29:pEtEr",
    name: "Peter",
    aadObjectId: "b0000000-0000-4000-8000-00000000000b",
  };
  const theirs = { from, ...inChannel(KALUNDBORG) };
  await Promise.all(
    Array.from({ length: 12 }, (_, n) => post(called(QUESTION, n % 2 ? theirs : {}))),
  );
  const who = envelopes.map(({ tenant, person }) => `${tenant} ${person.id}`);
  expect(new Set(who)).toEqual(new Set(["faxe mette", `kalundborg aad:${from.aadObjectId}`]));
  const policies = Map.groupBy(asked, ({ policy }) => policy);
  expect([policies.get("faxe-2021")?.length, policies.get("kalundborg-2023")?.length]).toEqual([
    6, 6,
  ]);
  expect(sent).toHaveLength(12);
});

test.each([
  ["by what Teams says of the channel", { channelData: { tenant: { id: STRANGE } } }],
  [
    "by what it says of the conversation",
    { channelData: null, conversation: { id: "a:1", tenantId: STRANGE } },
  ],
  ["that is nowhere named", { channelData: {}, conversation: { id: "a:1" } }],
  ["in a shape nobody knows", { channelData: { tenant: null }, conversation: { id: "a:1" } }],
])(
  "a Microsoft tenant that is not served, %s, is told so, and nothing is kept",
  async (_, over) => {
    const { post, sent, asked, store, envelopes } = await openTeams();
    expect((await post(direct(QUESTION, over))).status).toBe(200);
    expect(sent).toMatchObject([
      { activity: { summary: "Jeg ved ikke, hvilken kommune du skriver fra." } },
    ]);
    expect(asked).toEqual([]);
    const person = envelopes[0]?.person.id;
    expect(person).toBe(METTE.aadObjectId);
    const kept = await Promise.all(
      ["", "faxe", "kalundborg"].map((tenant) =>
        store.transact((tx) => tx.find(turns, "people" as never, { tenant })),
      ),
    );
    expect(kept.flat()).toEqual([]);
  },
);
