import { expect, test } from "vitest";
import { tell } from "../../src/conversation/tell.ts";
import { messages } from "../../src/store/outbox.ts";
import { openDesk } from "./desk.ts";

const METTE = { tenant: "faxe", person: "mette", locale: "da" } as const;
const REPLY = { card: { summary: "Husk gennemgangen", blocks: [], actions: [] } };

test("somebody who has been alone with Vogter is told there, also much later", async () => {
  const { handle, envelope, store } = openDesk();
  await handle(envelope({ kind: "installed" }, { back: { channel: "teams", to: "a:mette" } }));
  expect(await store.transact((tx) => tell(tx, METTE, REPLY))).toBe(true);
  const said = await store.transact((tx) => tx.find(messages, "unsent", { tenant: "faxe" }));
  expect(said.at(-1)?.value).toMatchObject({ channel: "teams", to: "a:mette", person: "mette" });
});

test("somebody who was only met where others are is told of as unreachable", async () => {
  const { handle, envelope, store } = openDesk();
  const place = { conversation: "19:x", kind: "channel" } as const;
  await handle(
    envelope({ kind: "message", text: "hej" }, { place, back: { channel: "teams", to: "19:x" } }),
  );
  expect(await store.transact((tx) => tell(tx, METTE, REPLY))).toBe(false);
});

test("somebody of another municipality with the same id is somebody else", async () => {
  const { handle, envelope, store } = openDesk();
  await handle(envelope({ kind: "installed" }, { back: { channel: "teams", to: "a:mette" } }));
  const other = { ...METTE, tenant: "kalundborg" };
  expect(await store.transact((tx) => tell(tx, other, REPLY))).toBe(false);
});

test("where a channel can always find a person alone, they are told there and not where they last were", async () => {
  const { handle, envelope, store } = openDesk();
  const back = { channel: "slack", to: "T1/U1/C1?aside=yes", alone: "T1/U1" };
  const place = { conversation: "T1/C1", kind: "channel" } as const;
  await handle(envelope({ kind: "message", text: "hej" }, { place, back }));
  expect(await store.transact((tx) => tell(tx, METTE, REPLY))).toBe(true);
  const said = await store.transact((tx) => tx.find(messages, "unsent", { tenant: "faxe" }));
  expect(said.map(({ value }) => value.to)).toContain("T1/U1");
});
