import { connect } from "node:net";
import restify from "restify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mountLocalPage } from "../../../src/channels/local/index.ts";
import type { Card } from "../../../src/conversation/card.ts";
import type { Envelope, Locale, Reply } from "../../../src/conversation/envelope.ts";
import { fixedClock } from "../../../src/shared/clock.ts";
import { wholeCard } from "../cards/sample-cards.ts";

const now = new Date("2026-03-02T09:00:00Z");
const tenants = [
  {
    id: "faxe",
    name: "Faxe Kommune",
    people: [{ id: "mette", name: "Mette S.", title: "Leder" }],
    examples: (locale: Locale) => [`${locale}?`],
  },
];
const message = {
  conversation: "c1",
  tenant: "faxe",
  person: "mette",
  text: "Hvem giver dispensation?",
};

const server = restify.createServer();
let address: string;
let heard: Envelope[] = [];
let card: Card = wholeCard;
let how: Omit<Reply, "card"> = {};

beforeAll(async () => {
  mountLocalPage(server, {
    handle: async (envelope) => {
      heard.push(envelope);
      return { replies: [{ card, ...how }] };
    },
    tenants,
    clock: fixedClock(now),
  });
  await new Promise<void>((resolve) => {
    server.server.listen(0, "127.0.0.1", resolve);
  });
  address = `http://127.0.0.1:${server.address().port}`;
});
beforeEach(() => {
  heard = [];
  card = wholeCard;
  how = {};
});
afterAll(() => {
  server.server.closeAllConnections();
  server.close();
});

describe("a message", () => {
  test("goes in as an envelope and comes back as Adaptive Cards", async () => {
    const response = await post({ ...message, delivery: "d1" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ cards: [{ type: "AdaptiveCard", lang: "da" }] });
    expect(heard).toEqual([
      {
        back: "inside",
        deliveryId: "local:d1",
        tenant: "faxe",
        person: { id: "mette" },
        place: {
          ...{ conversation: "c1", kind: "personal" },
          ...{ open: false, guests: false, externals: false },
        },
        incoming: { kind: "message", text: message.text },
        receivedAt: now,
        locale: "da",
      },
    ]);
  });

  test("that is a click carries the button's data", async () => {
    const action = { id: "feedback", data: { id: "42", helped: "yes" } };
    await post({ ...message, text: undefined, action });
    expect(heard[0]?.incoming).toEqual({ kind: "action", action: "feedback", data: action.data });
  });

  test("has a delivery of its own unless it names one", async () => {
    await post(message);
    await post(message);
    expect(new Set(heard.map(({ deliveryId }) => deliveryId)).size).toBe(2);
  });

  test("is in the language that is asked for", async () => {
    const response = await post(message, { "accept-language": "en" });
    expect(await response.json()).toMatchObject({ cards: [{ lang: "en" }] });
    expect(heard[0]?.locale).toBe("en");
  });

  test("is answered in the language of the answer, which may take another's place", async () => {
    how = { locale: "en", replaces: true };
    expect(await read(await post(message))).toMatchObject({
      cards: [{ lang: "en" }],
      replaces: true,
    });
  });

  test("with an answer too long for one card gets several", async () => {
    card = { ...wholeCard, blocks: [{ kind: "text", text: "Et ord til. ".repeat(5_000) }] };
    const { cards } = await read(await post(message));
    expect(cards.length).toBeGreaterThan(1);
  });
});

describe("is refused, and handled by nobody:", () => {
  const cases: [string, string, Record<string, string>, number, string][] = [
    ["broken JSON", "{", {}, 400, "local.unreadable"],
    ["JSON that is no message", "null", {}, 400, "local.incomplete"],
    ["neither text nor action", body({ text: undefined }), {}, 400, "local.incomplete"],
    [
      "an action that is not ours",
      body({ text: undefined, action: { id: 1 } }),
      {},
      400,
      "local.incomplete",
    ],
    ["a text that is no text", body({ text: ["x"] }), {}, 400, "local.incomplete"],
    ["an unknown tenant", body({ tenant: "__proto__" }), {}, 404, "local.unknown-tenant"],
    ["an unknown person", body({ person: "x" }), {}, 404, "local.unknown-person"],
    [
      "a form",
      "text=x",
      { "content-type": "application/x-www-form-urlencoded" },
      415,
      "local.not-json",
    ],
    [
      "text that only starts as JSON's type",
      "{}",
      { "content-type": "application/jsonx" },
      415,
      "local.not-json",
    ],
    ["another site's page", body({}), { origin: "https://ond.example" }, 403, "local.foreign-page"],
    ["another port's page", body({}), { origin: "http://127.0.0.1:1" }, 403, "local.foreign-page"],
    ["a page without an origin", body({}), { origin: "null" }, 403, "local.foreign-page"],
    [
      "a request from another site",
      body({}),
      { "sec-fetch-site": "cross-site" },
      403,
      "local.foreign-page",
    ],
    ["too much", body({ text: "x".repeat(70_000) }), {}, 413, "local.too-large"],
  ];

  test.each(cases)("%s", async (_what, body, headers, status, code) => {
    const response = await post(body, headers);
    const { error } = await read(response);
    expect([response.status, error.code]).toEqual([status, code]);
    expect(error.message).toMatch(/^[A-ZÆØÅ].*\.$/);
    expect(heard).toEqual([]);
  });

  test("too much, in pieces whose sum nobody told beforehand", async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 100; sent++)
          controller.enqueue(new TextEncoder().encode("x".repeat(1_000)));
        controller.close();
      },
    });
    const response = await post(pieces);
    expect(response.status).toBe(413);
    expect(heard).toEqual([]);
  });

  test("a name that was made to point at this machine", async () => {
    expect(await rawPost("ond.example")).toContain("403 Forbidden");
    expect(await rawPost("127.0.0.1.ond.example")).toContain("403 Forbidden");
    expect(await rawPost("localhost:3978")).toContain("200 OK");
  });

  test("in the language that is asked for", async () => {
    const [danish, english] = await Promise.all(
      ["da", "en"].map(async (language) => read(await post("{", { "accept-language": language }))),
    );
    expect(danish?.error.message).toBe("Beskeden er ikke gyldig JSON.");
    expect(english?.error.message).toBe("The message is not valid JSON.");
  });
});

describe("the page", () => {
  test("comes with a policy that lets in only our own files", async () => {
    const response = await fetch(address);
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("is Danish before any script has run, and names only files that are there", async () => {
    const html = await (await fetch(address)).text();
    expect(html).toContain("Hvad vil du vide?");
    expect(html).not.toMatch(/\{\{|style=|<script>|\son\w+=/);
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
    expect(files.length).toBeGreaterThan(6);
    for (const path of files) expect((await fetch(`${address}${path}`)).status).toBe(200);
  });

  test("is not sent again to a browser that has it", async () => {
    const etag = (await fetch(address)).headers.get("etag") ?? "";
    const again = await fetch(address, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("gives no file beyond its own", async () => {
    for (const path of ["tsconfig.json", "..%2findex.ts", "index.html", "nothing.js"])
      expect((await fetch(`${address}/local/page/${path}`)).status).toBe(404);
  });

  test("knows the municipalities, who one can be and what one can ask there, and nothing more", async () => {
    expect(await read(await fetch(`${address}/local/tenants`))).toEqual({
      tenants: tenants.map((tenant) => ({ ...tenant, examples: { da: ["da?"], en: ["en?"] } })),
    });
  });

  test("has its texts in both languages, and only its own", async () => {
    const { da, en } = await read(await fetch(`${address}/local/texts`));
    expect(Object.keys(da)).toEqual(Object.keys(en));
    expect(Object.keys(da).every((key) => key.startsWith("page."))).toBe(true);
  });
});

function body(change: object): string {
  return JSON.stringify({ ...message, ...change });
}

function post(body: string | object, headers: Record<string, string> = {}): Promise<Response> {
  const raw = typeof body === "string" || body instanceof ReadableStream;
  return fetch(`${address}/local/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: raw ? body : JSON.stringify(body),
    duplex: "half",
  });
}

interface Answer {
  readonly cards: readonly object[];
  readonly error: { readonly code: string; readonly message: string };
  readonly da: object;
  readonly en: object;
}

/** Whatever part of it the answer has: what is not there fails the test. */
async function read(response: Response): Promise<Answer> {
  return (await response.json()) as Answer;
}

/** `fetch` writes the host itself, so this writes the request. */
function rawPost(host: string): Promise<string> {
  const json = body({});
  return new Promise((resolve, reject) => {
    const socket = connect(server.address().port, "127.0.0.1", () => {
      socket.write(
        `POST /local/messages HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n` +
          `content-length: ${Buffer.byteLength(json)}\r\nconnection: close\r\n\r\n${json}`,
      );
    });
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
