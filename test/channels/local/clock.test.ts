import restify from "restify";
import { afterEach, describe, expect, test } from "vitest";
import { mountLocalPage } from "../../../src/channels/local/index.ts";
import { type Clock, fixedClock, movableClock } from "../../../src/shared/clock.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

test("without being moved the clock is the real one", async () => {
  const page = await serve();
  expect(await page.look()).toEqual({ now: "2026-03-02T09:00:00.000Z", moved: false });
});

describe("moved by", () => {
  test.each([
    ["a day", "day", "2026-03-02T09:00:00Z", "2026-03-03T09:00:00.000Z"],
    ["a week", "week", "2026-03-02T09:00:00Z", "2026-03-09T09:00:00.000Z"],
    ["a month", "month", "2026-03-02T09:00:00Z", "2026-04-02T08:00:00.000Z"],
    ["a month that has no such day", "month", "2026-01-31T09:00:00Z", "2026-02-28T09:00:00.000Z"],
    ["a day into summer time", "day", "2026-03-28T09:00:00Z", "2026-03-29T08:00:00.000Z"],
    ["a day out of summer time", "day", "2026-10-24T08:00:00Z", "2026-10-25T09:00:00.000Z"],
    ["a day, late in the evening", "day", "2026-03-02T23:30:00Z", "2026-03-03T23:30:00.000Z"],
  ])("%s, it is the same time of day in Copenhagen", async (_what, by, from, then) => {
    const page = await serve(new Date(from));
    expect(await page.move({ by })).toEqual([200, { now: then, moved: true }]);
    expect(await page.look()).toEqual({ now: then, moved: true });
  });

  test("a month twelve times, a year has gone", async () => {
    const page = await serve();
    for (let month = 0; month < 12; month++) await page.move({ by: "month" });
    expect(page.clock.now()).toEqual(new Date("2027-03-02T09:00:00Z"));
  });
});

test.each([
  ["in winter", "2026-12-24T09:00", "2026-12-24T08:00:00.000Z"],
  ["in summer", "2026-07-01T09:00", "2026-07-01T07:00:00.000Z"],
  ["in the hour that is skipped", "2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
  ["on the last evening", "2099-12-31T23:59", "2099-12-31T22:59:00.000Z"],
])("moved to a time in Copenhagen, %s", async (_when, to, then) => {
  const page = await serve();
  expect(await page.move({ to })).toEqual([200, { now: then, moved: true }]);
});

test("whoever waits for an hour hears of the move, and the page of one made elsewhere", async () => {
  const page = await serve();
  let heard = 0;
  page.clock.onMove(() => heard++);
  await page.move({ by: "day" });
  expect(heard).toBe(1);

  const other = await serve();
  other.clock.moveBy(60_000);
  expect(await other.look()).toEqual({ now: "2026-03-02T09:01:00.000Z", moved: true });
});

describe("is refused, and the clock stays:", () => {
  const cases: [string, string, Record<string, string>, number, string][] = [
    ["broken JSON", "{", {}, 400, "local.unreadable"],
    ["nothing to do", "{}", {}, 400, "local.clock-incomplete"],
    ["no order at all", "null", {}, 400, "local.clock-incomplete"],
    ["both ways at once", body({ by: "day", to: "2026-12-24T09:00" }), {}, 400, incomplete()],
    ["a step there is none of", body({ by: "year" }), {}, 400, incomplete()],
    ["a step of the language's own", body({ by: "constructor" }), {}, 400, incomplete()],
    ["a time that is no text", body({ to: 5 }), {}, 400, incomplete()],
    ["an empty field", body({ to: "" }), {}, 400, "local.clock-not-a-time"],
    ["a day without a time", body({ to: "2026-12-24" }), {}, 400, "local.clock-not-a-time"],
    ["a day there is none of", body({ to: "2027-02-29T09:00" }), {}, 400, "local.clock-not-a-time"],
    [
      "a time there is none of",
      body({ to: "2026-12-24T24:00" }),
      {},
      400,
      "local.clock-not-a-time",
    ],
    ["a time elsewhere", body({ to: "2026-12-24T09:00-08:00" }), {}, 400, "local.clock-not-a-time"],
    ["a year of five digits", body({ to: "20260-01-01T09:00" }), {}, 400, "local.clock-not-a-time"],
    ["too far ahead", body({ to: "2100-01-01T00:00" }), {}, 400, "local.clock-too-far"],
    ["yesterday", body({ to: "2026-03-01T10:00" }), {}, 409, "local.clock-backwards"],
    ["a minute ago", body({ to: "2026-03-02T09:59" }), {}, 409, "local.clock-backwards"],
    [
      "a form",
      "by=day",
      { "content-type": "application/x-www-form-urlencoded" },
      415,
      "local.not-json",
    ],
    ["another site's page", step(), { origin: "https://ond.example" }, 403, "local.foreign-page"],
    ["another port's page", step(), { origin: "http://127.0.0.1:1" }, 403, "local.foreign-page"],
    ["another site", step(), { "sec-fetch-site": "cross-site" }, 403, "local.foreign-page"],
    ["too much", body({ to: "x".repeat(70_000) }), {}, 413, "local.too-large"],
  ];

  test.each(cases)("%s", async (_what, sent, headers, status, code) => {
    const page = await serve();
    for (const language of ["da", "en"]) {
      const response = await page.post(sent, { "accept-language": language, ...headers });
      const { error } = await read(response);
      expect([response.status, error.code]).toEqual([status, code]);
      expect(error.message).toMatch(/^[A-ZÆØÅ].*\.$/);
    }
    expect(await page.look()).toEqual({ now: "2026-03-02T09:00:00.000Z", moved: false });
  });

  test("a step beyond the last day", async () => {
    const page = await serve(new Date("2099-12-20T09:00:00Z"));
    const [status, { error }] = await page.move({ by: "month" });
    expect([status, error.code]).toEqual([400, "local.clock-too-far"]);
    expect(error.message).toContain("2100");
  });

  test("in the language that is asked for, with how to get back", async () => {
    const page = await serve();
    const sent = body({ to: "2026-03-01T10:00" });
    const [danish, english] = await Promise.all(
      ["da", "en"].map(async (language) =>
        read(await page.post(sent, { "accept-language": language })),
      ),
    );
    expect(danish?.error.message).toContain("start Vogter igen for at komme tilbage til nu");
    expect(english?.error.message).toContain("start Vogter again to return to the present");
  });
});

test("a clock that cannot be moved is not there to be moved", async () => {
  const address = await listen(fixedClock(new Date()));
  expect((await fetch(`${address}/local/clock`)).status).toBe(404);
});

async function serve(start = new Date("2026-03-02T09:00:00Z")) {
  const clock = movableClock(start);
  const url = `${await listen(clock)}/local/clock`;
  const post = (sent: string, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: sent,
    });
  return {
    clock,
    post,
    look: async () => read(await fetch(url)),
    async move(order: object) {
      const response = await post(body(order));
      return [response.status, await read(response)] as const;
    },
  };
}

async function listen(clock: Clock): Promise<string> {
  const server = restify.createServer();
  const handle = async () => ({ replies: [] });
  mountLocalPage(server, { handle, tenants: [], clock });
  await new Promise<void>((resolve) => {
    server.server.listen(0, "127.0.0.1", resolve);
  });
  stops.push(() => {
    server.server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

function body(order: object): string {
  return JSON.stringify(order);
}

function step(): string {
  return body({ by: "day" });
}

function incomplete(): string {
  return "local.clock-incomplete";
}

interface Answer {
  readonly now: string;
  readonly moved: boolean;
  readonly error: { readonly code: string; readonly message: string };
}

/** Whatever part of it the answer has: what is not there fails the test. */
async function read(response: Response): Promise<Answer> {
  return (await response.json()) as Answer;
}
