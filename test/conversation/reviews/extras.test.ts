import { expect, test } from "vitest";
import type { Block } from "../../../src/conversation/card.ts";
import { createFetch, openLinks } from "../../../src/conversation/files/index.ts";
import { CONVERSATION_KINDS } from "../../../src/conversation/kinds.ts";
import { meetingExtra, meetingMaker } from "../../../src/conversation/reviews/meeting-file.ts";
import { packExtra, packMaker, topicsExtra } from "../../../src/conversation/reviews/pack.ts";
import { figuresPictures, pictureExtra } from "../../../src/conversation/reviews/pictures.ts";
import { DISPENSATION_KINDS } from "../../../src/dispensations/index.ts";
import { mountFiles } from "../../../src/http/files.ts";
import { mountPictures } from "../../../src/http/pictures.ts";
import { incidents } from "../../../src/incidents/index.ts";
import type { Tenant } from "../../../src/people/index.ts";
import { figuresCard, REVIEW_KINDS, type Review } from "../../../src/reviews/index.ts";
import { reviews } from "../../../src/reviews/kind.ts";
import { CALENDAR, POLICIES, tenantOf } from "../../demo.ts";
import { openServer } from "../../http/open-server.ts";
import { partsOf, textsIn } from "../../incidents/opened.ts";
import { LIBRARY } from "../../reviews/pack/packs.ts";
import { memoryStore } from "../../store/memory-store.ts";

const REVIEW: Review = {
  ...{ unit: "dagplejen", unitName: "Dagplejen", leader: "peter" },
  period: { id: "2027-H1", from: "2027-01-01", to: "2027-06-30" },
  basis: { by: "policy", policy: "faxe-2021", rhythm: "staff-meeting-review" },
  meeting: { on: "2027-03-12", plannedAt: "2027-01-02T08:00:00.000Z", plannedBy: "peter" },
  ...{ reminders: 0, done: [], unreached: [], state: { is: "open" } },
  log: [{ at: "2027-01-02T08:00:00.000Z", did: "planned", by: "peter" }],
};
const ID = "2027-H1 dagplejen";

/** What is made of Dagplejen's review, over the real store and server. */
async function opened() {
  const kept = memoryStore(
    ...CONVERSATION_KINDS,
    ...DISPENSATION_KINDS,
    ...REVIEW_KINDS,
    incidents,
  );
  const town: { tenant: Tenant } = { tenant: tenantOf("faxe") };
  const policyOf = (id: string) => {
    const found = POLICIES.find((one) => one.id === id);
    if (!found) throw new Error(`There is no policy ${id}.`);
    return found;
  };
  const voice = { tell: async () => true, showAnew: async () => undefined };
  const desk = () => ({ tenant: town.tenant, policyOf, calendar: CALENDAR, voice });
  const links = openLinks("");
  const extras = {
    pack: packExtra(LIBRARY, links),
    topics: topicsExtra(LIBRARY),
    meetingFile: meetingExtra(links),
    picture: pictureExtra(links),
  };
  const makers = [packMaker(LIBRARY, desk), meetingMaker(desk)];
  const fetchFile = createFetch(kept.store, new Map(makers));
  const { address } = await openServer((server) => {
    mountFiles(server, fetchFile);
    mountPictures(server, (name) => figuresPictures.png(kept.store, name));
  });
  await kept.store.transact((tx) => tx.insert(reviews, "faxe", ID, REVIEW));
  const whom = { desk: desk(), person: "peter", locale: "da" as const };
  const urlIn = (block: Block | undefined) => {
    if (block?.kind !== "file") throw new Error(`no file but ${JSON.stringify(block)}`);
    return `${address}${block.url}`;
  };
  return { ...kept, address, town, extras, whom, urlIn };
}

test("the meeting is a calendar's whole day, which moves when the meeting moves", async () => {
  const { store, extras, whom, urlIn } = await opened();
  const url = urlIn(await store.transact((tx) => extras.meetingFile(tx, REVIEW, whom)));
  const first = await fetch(url);
  expect(first.headers.get("content-type")).toContain("text/calendar");
  const before = await first.text();
  expect(before).toContain("DTSTART;VALUE=DATE:20270312");
  expect(before).toContain("UID:2027-H1-dagplejen@faxe.vogter");
  await store.transact(async (tx) => {
    const doc = await tx.get(reviews, "faxe", ID);
    if (!doc) throw new Error("gone");
    const meeting = { on: "2027-04-09", plannedAt: tx.now.toISOString(), plannedBy: "peter" };
    await tx.replace(reviews, doc, { ...REVIEW, meeting, log: [...REVIEW.log, ...REVIEW.log] });
  });
  const after = await (await fetch(url)).text();
  expect(after).toContain("DTSTART;VALUE=DATE:20270409");
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  expect(sequence(after)).toBeGreaterThan(sequence(before));
});

test("there is no calendar file while no meeting is planned", async () => {
  const { store, extras, whom } = await opened();
  const { meeting: _, ...unplanned } = REVIEW;
  expect(await store.transact((tx) => extras.meetingFile(tx, unplanned, whom))).toBeUndefined();
});

test("the pack is a card with its document behind a link", async () => {
  const { store, extras, whom, urlIn } = await opened();
  const card = await store.transact((tx) => extras.pack(tx, REVIEW, whom));
  const response = await fetch(urlIn(card.blocks.find(({ kind }) => kind === "file")));
  expect(response.headers.get("content-disposition")).toContain("Moedepakke-Dagplejen-");
  const parts = partsOf(new Uint8Array(await response.arrayBuffer()));
  expect(textsIn(parts.get("word/document.xml"), "w:t")).toContain("Mødepakke til Dagplejen");
});

test("whoever may no longer see the review gets nothing by an old link", async () => {
  const { store, extras, whom, urlIn, town } = await opened();
  const url = urlIn(await store.transact((tx) => extras.meetingFile(tx, REVIEW, whom)));
  const { tenant } = town;
  town.tenant = {
    ...tenant,
    units: tenant.units.map((unit) =>
      unit.id === "dagplejen" ? { ...unit, leader: "rikke" } : unit,
    ),
    people: tenant.people.map((one) => (one.id === "peter" ? { ...one, leads: [] } : one)),
  };
  expect((await fetch(url)).status).toBe(404);
});

test("what was in the pack can be chosen when the meeting was held", async () => {
  const { store, extras, whom } = await opened();
  const topics = await store.transact((tx) => extras.topics(tx, [REVIEW], whom));
  expect(topics).toHaveLength(3);
});

test("figures are a picture on both papers, the same one while they are the same, and words", async () => {
  const { store, address, extras, whom } = await opened();
  const setting = { desk: whom.desk, locale: "da" as const, now: new Date("2027-02-01T08:00:00Z") };
  const drawn = (reviews: readonly Review[]) =>
    store.transact((tx) => extras.picture(tx, [{ period: REVIEW.period, reviews }], setting));
  const held = { is: "held", on: "2027-01-20", by: "peter", at: "2027-01-20T12:00:00.000Z" };
  const done: Review = {
    ...REVIEW,
    state: { ...held, present: 9, topics: "", followUps: "", late: false } as Review["state"],
  };
  const [first, same, other] = [await drawn([REVIEW]), await drawn([REVIEW]), await drawn([done])];
  if (!first || !other) throw new Error("there is no picture");
  expect(same).toEqual(first);
  expect(other.url).not.toBe(first.url);
  expect(first.alt).toBe("Gennemgange i Faxe Kommune som søjler. Foråret 2027: 1 mangler endnu.");
  for (const url of [first.url, first.url.replace("light", "dark")]) {
    const png = Buffer.from(await (await fetch(`${address}${url}`)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
  }
  const periods = [{ period: REVIEW.period, reviews: [done] }];
  const words = (picture?: typeof other) => JSON.stringify(figuresCard(periods, setting, picture));
  expect(words(other)).toContain('"100 % · 1 af 1 holdt"');
  expect(words()).toContain('"▰▰▰▰▰▰▰▰▰▰ 100 % · 1 af 1 holdt"');
  expect(await drawn([])).toBeUndefined();
});
