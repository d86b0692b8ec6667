import { expect, test } from "vitest";
import { mountLocalPage, openUploads } from "../../../src/channels/local/index.ts";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import { fixedClock } from "../../../src/shared/clock.ts";
import { openServer } from "../../http/open-server.ts";

const bounds = { maxBytes: 100, signal: new AbortController().signal };
const person = { id: "mette", name: "Mette S.", title: "Leder" };
const message = { conversation: "c", tenant: "faxe", person: "mette", text: "må jeg?" };

/** The page's server, and what of a message's files was there while it was answered. */
async function openPage() {
  const uploads = openUploads();
  const heard: Envelope[] = [];
  const fetched: unknown[] = [];
  const { address } = await openServer((server) =>
    mountLocalPage(server, {
      handle: async (envelope) => {
        heard.push(envelope);
        const { incoming } = envelope;
        for (const ref of incoming.kind === "message" ? (incoming.files ?? []) : [])
          fetched.push(await uploads.files.fetch("faxe", ref, bounds));
        return { replies: [] };
      },
      tenants: [{ id: "faxe", name: "Faxe", people: [person], examples: () => [] }],
      ...{ clock: fixedClock(new Date("2026-03-02T09:00:00Z")), uploads },
    }),
  );
  const post = (path: string, files: readonly object[]) =>
    fetch(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...message, files }),
    });
  return { uploads, heard, fetched, post };
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

test("files that come with a message are there while it is answered, and gone after", async () => {
  const { uploads, heard, fetched, post } = await openPage();
  expect((await post("/local/files", [{ name: "a.txt", bytes: base64("løn") }])).status).toBe(200);
  const [incoming] = heard.map((one) => one.incoming);
  if (incoming?.kind !== "message") throw new Error("it is a message");
  expect(incoming).toMatchObject({ text: "må jeg?", files: [{ name: "a.txt", bytes: 4, at: {} }] });
  expect(fetched).toEqual([{ outcome: "fetched", bytes: new TextEncoder().encode("løn") }]);
  const [ref] = incoming.files ?? [];
  expect(ref && (await uploads.files.fetch("faxe", ref, bounds))).toMatchObject({ why: "gone" });
});

test("a file larger than is read is not read", async () => {
  const { fetched, post } = await openPage();
  await post("/local/files", [{ name: "a.txt", bytes: base64("x".repeat(101)) }]);
  expect(fetched).toEqual([{ outcome: "unfetched", why: "too-large" }]);
});

test("a message without files has no more room than before", async () => {
  const { post } = await openPage();
  const large = [{ name: "a.txt", bytes: base64("x".repeat(100_000)) }];
  expect((await post("/local/messages", large)).status).toBe(413);
  expect((await post("/local/files", large)).status).toBe(200);
  expect((await post("/local/files", [{ name: "a".repeat(256), bytes: "" }])).status).toBe(400);
});
