import { expect, test } from "vitest";
import { addresses } from "../../../src/conversation/addresses.ts";
import { tell } from "../../../src/conversation/tell.ts";
import {
  called,
  direct,
  inChannel,
  installationUpdate,
  installed,
  METTE,
  whispered,
} from "../../channels/teams/activities.ts";
import { openTeams } from "../../channels/teams/open-teams.ts";

const THREAD = "/v3/conversations/19:0f1e2d3c@thread.tacv2;messageid=1777000000001/activities";
const ALONE = "/v3/conversations/a:1mEtTe-and-vogter/activities";
const REPLY = { card: { summary: "Husk gennemgangen", blocks: [], actions: [] } };
const TO_METTE = { tenant: "faxe", person: "mette", locale: "da" } as const;

const paths = (sent: readonly { path: string }[]) => sent.map(({ path }) => path);

test("a slash command in a channel is answered so that only the one who gave it sees it", async () => {
  const { post, sent, store } = await openTeams();
  await post(whispered("politik hvem melder jeg et brud til?"));
  expect(sent).toMatchObject([
    {
      path: `${THREAD}?isTargetedActivity=true`,
      activity: {
        summary: "Meld det straks til DBR og IT-Servicedesk.",
        recipient: { id: METTE.id },
      },
    },
  ]);
  await post(called("hvem melder jeg et brud til?"));
  expect(sent[1]?.path).toBe(THREAD);
  // It is no place to reach her later on, and yet goes when she is forgotten.
  expect(await store.transact((tx) => tell(tx, TO_METTE, REPLY))).toBe(false);
  const hers = await store.transact((tx) =>
    tx.find(addresses, "people" as never, { tenant: "faxe", equals: "mette" }),
  );
  expect(hers).toHaveLength(1);
});

test("what is for one person alone needs no other place when it was asked for in secret", async () => {
  const { post, sent, summaries } = await openTeams();
  await post(installed());
  await post(whispered("vogter status"));
  expect(summaries()).toEqual(["Hej, jeg er Vogter.", "Du har intet åbent hos mig."]);
  expect(paths(sent)).toEqual([ALONE, `${THREAD}?isTargetedActivity=true`]);
});

test("what is for one person alone is said in their own chat, and in the channel only that it was", async () => {
  const { post, sent, summaries } = await openTeams();
  await post(installed());
  await post(called("vogter status"));
  expect(summaries().slice(1).sort()).toEqual([
    "Du har intet åbent hos mig.",
    "Jeg har svaret dig i vores egen chat.",
  ]);
  const status = sent.find(({ activity }) => activity.summary?.startsWith("Du har"));
  expect(status?.path).toBe(ALONE);
});

test("what is for one person alone is not said to somebody who has no chat with Vogter", async () => {
  const { post, summaries } = await openTeams();
  await post(called("vogter status"));
  expect(summaries()).toEqual(["Det svarer jeg kun dig på."]);
});

test("a form is not shown where others are, nor asked for in secret there", async () => {
  const { post, sent } = await openTeams();
  await post(called("politik"));
  await post(whispered("politik"));
  expect(sent).toHaveLength(2);
  expect(JSON.stringify(sent)).not.toContain("Input.Text");
});

test("nobody asked just now: a person is told in their own chat, also by a process that started since", async () => {
  const { post, sent, store, newRunner, serviceUrl } = await openTeams();
  await post(direct("hej"));
  await post(called("hvem?"));
  expect(await store.transact((tx) => tell(tx, TO_METTE, REPLY))).toBe(true);
  await newRunner().runDue();
  expect(sent.at(-1)).toMatchObject({
    path: ALONE,
    authorization: "Bearer the-bot",
    activity: {
      ...{ type: "message", summary: "Husk gennemgangen", serviceUrl, channelId: "msteams" },
      from: { id: expect.stringMatching(/^28:/) },
      conversation: { id: "a:1mEtTe-and-vogter", conversationType: "personal" },
    },
  });
});

test("somebody who removed Vogter is nobody to tell, until they have it again", async () => {
  const { post, store } = await openTeams();
  const isTold = () => store.transact((tx) => tell(tx, TO_METTE, REPLY));
  await post(installed());
  expect(await isTold()).toBe(true);
  await post(installationUpdate("remove"));
  expect(await isTold()).toBe(false);
  await post(installed());
  expect(await isTold()).toBe(true);
  await post(installationUpdate("remove", inChannel()));
  expect(await isTold()).toBe(true);
});
