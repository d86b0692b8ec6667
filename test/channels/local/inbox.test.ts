import { expect, test } from "vitest";
import { openInbox } from "../../../src/channels/local/index.ts";
import type { Json } from "../../../src/store/index.ts";

const signal = new AbortController().signal;

test("what is said anew, again and again, stays one thing in its place, from when it was first said", async () => {
  const { courier, newsFor } = openInbox();
  await courier.send(parcel("first", "2027-03-01T08:00:00.000Z"));
  await courier.send(parcel("second", "2027-03-02T08:00:00.000Z"));
  let as = "first";
  for (const [n, key] of ["changed", "changed-again"].entries()) {
    const queuedAt = `2027-04-0${n + 1}T08:00:00.000Z`;
    const sent = await courier.change?.(parcel(key, queuedAt), as);
    if (sent?.outcome !== "sent") throw new Error("It did not arrive.");
    as = sent.as ?? "";
  }
  const { items } = newsFor("faxe", "peter", 0);
  expect(items.map(({ id, said }) => [id, said])).toEqual([
    ["first", "2027-03-01T08:00:00.000Z"],
    ["second", "2027-03-02T08:00:00.000Z"],
  ]);
  expect(JSON.stringify(items[0]?.cards)).toContain("changed-again");
  expect(newsFor("faxe", "peter", 2).items.map(({ id }) => id)).toEqual(["first"]);
});

function parcel(key: string, queuedAt: string) {
  const card = { summary: key, blocks: [{ kind: "text", text: key }], actions: [] };
  const content = { card, locale: "da" } as Json;
  return {
    ...{ key, tenant: "faxe", to: "peter", content, queuedAt },
    ...{ attempt: 1, mayHaveArrived: false, signal },
  };
}
