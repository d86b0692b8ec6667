import { expect, test } from "vitest";
import type { Block } from "../../../src/conversation/card.ts";
import { readContent } from "../../../src/conversation/content.ts";
import {
  createFetch,
  type FileMaker,
  openLinks,
} from "../../../src/conversation/files/fetch-file.ts";
import { fileOffers } from "../../../src/conversation/files/kind.ts";
import { type FileToOffer, offerFile } from "../../../src/conversation/files/offer-file.ts";
import { mountFiles } from "../../../src/http/files.ts";
import { openServer } from "../../http/open-server.ts";
import { memoryStore } from "../../store/memory-store.ts";

const DAY = 86_400_000;
const FILE: FileToOffer = {
  ...{ tenant: "faxe", person: "peter", locale: "da", maker: "cake" },
  ...{ args: { kind: "drømmekage" }, name: "kage.ics", about: "Opskriften" },
};

/** The real server over a store in memory, with a maker that says what it was asked for and how often. */
async function opened(publicUrl: string | undefined = "") {
  const kept = memoryStore(fileOffers);
  let made = 0;
  const maker: FileMaker = async (_, { args, person, tenant, locale }) =>
    args.kind === "gone"
      ? undefined
      : () => {
          made += 1;
          const text = [args.kind, person, tenant, locale, made].join(" ");
          return { bytes: new TextEncoder().encode(text), mime: "text/calendar" };
        };
  const fetchFile = createFetch(kept.store, new Map([["cake", maker]]));
  const { address, lines } = await openServer((server) => mountFiles(server, fetchFile));
  const links = openLinks(publicUrl);
  const offer = (over: Partial<FileToOffer> = {}): Promise<Block> =>
    kept.store.transact((tx) => offerFile(tx, links, { ...FILE, ...over }));
  const urlOf = async (over: Parameters<typeof offer>[0] = {}) => {
    const block = await offer(over);
    if (block.kind !== "file") throw new Error(`no link but ${JSON.stringify(block)}`);
    return block.url;
  };
  return { ...kept, lines, offer, urlOf, get: (path: string) => fetch(`${address}${path}`) };
}

test("a file is made anew each time somebody fetches it, for whom it was offered", async () => {
  const { urlOf, get } = await opened();
  const url = await urlOf();
  expect(url).toMatch(/^\/files\/[\w-]{22}\/kage\.ics$/);
  for (const time of [1, 2]) {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(`drømmekage peter faxe da ${time}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/calendar",
      "content-disposition": 'attachment; filename="kage.ics"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  }
});

test("what is unknown, renamed, over, or no longer there looks the same", async () => {
  const { urlOf, get, clock } = await opened();
  const url = await urlOf();
  const [, , secret = ""] = url.split("/");
  const answer = async (path: string) => {
    const { status, headers } = await get(path);
    return { status, type: headers.get("content-type"), length: headers.get("content-length") };
  };
  const unknown = await answer(`/files/${"A".repeat(22)}/kage.ics`);
  expect(unknown.status).toBe(404);
  expect(await answer(`/files/${secret}/anden.ics`)).toEqual(unknown);
  expect(await answer(`/files/${secret.slice(1)}/kage.ics`)).toEqual(unknown);
  expect(await answer(`/files/${"%00".repeat(22)}/kage.ics`)).toEqual(unknown);
  expect(await answer(`/files/constructor/kage.ics`)).toEqual(unknown);
  expect(await answer(await urlOf({ args: { kind: "gone" } }))).toEqual(unknown);
  expect(await answer(await urlOf({ maker: "nobody" }))).toEqual(unknown);
  clock.moveBy(7 * DAY - 1);
  expect((await get(url)).status).toBe(200);
  clock.moveBy(1);
  expect(await answer(url)).toEqual(unknown);
});

test("nobody's link is another's, and a card that is shown again soon has the link it had", async () => {
  const { urlOf, clock, count } = await opened();
  const url = await urlOf();
  clock.moveBy(DAY / 2);
  expect(await urlOf()).toBe(url);
  expect(await urlOf({ person: "rikke" })).not.toBe(url);
  expect(await urlOf({ locale: "en" })).not.toBe(url);
  expect(await urlOf({ args: { kind: "lagkage" } })).not.toBe(url);
  clock.moveBy(DAY);
  expect(await urlOf()).not.toBe(url);
  expect(await count("file-offer")).toBe(5);
});

test("where no link can be followed the card says so in words", async () => {
  const kept = memoryStore(fileOffers);
  const block = await kept.store.transact((tx) => offerFile(tx, openLinks(undefined), FILE));
  expect(block).toMatchObject({ kind: "text", text: expect.stringContaining("Opskriften") });
  expect(await kept.count("file-offer")).toBe(0);
});

test("a link is told from the outbox as it was offered, and stands in no log", async () => {
  const { offer, urlOf, get, lines } = await opened("https://vogter.example");
  const card = { summary: "Kage", blocks: [await offer()], actions: [] };
  expect(readContent({ card, locale: "da" } as never)?.card).toEqual(card);
  const { pathname } = new URL(await urlOf());
  expect((await get(pathname)).status).toBe(200);
  expect(lines.join()).not.toContain(pathname.split("/")[2]);
});
