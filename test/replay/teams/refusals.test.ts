import { describe, expect, test } from "vitest";
import { microsoftServiceUrl } from "../../../src/channels/teams/service-url.ts";
import { direct } from "../../channels/teams/activities.ts";
import { openTeams } from "../../channels/teams/open-teams.ts";

const NONE = "teams.not-an-activity";
const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

async function openRefusing() {
  const opened = await openTeams();
  const { post, asked, envelopes, summaries } = opened;
  return {
    ...opened,
    /** Nothing came of what was refused, and the next message is answered. */
    async stillAnswers() {
      expect([asked, envelopes]).toEqual([[], []]);
      expect((await post(direct("hej"))).status).toBe(200);
      expect(summaries()).toEqual(["Hej! Hvad vil du vide?"]);
    },
  };
}

describe("a body that is no activity is refused, and the next message is answered", () => {
  const { serviceUrl: _, ...whole } = { serviceUrl: "", ...direct("hej") };
  test.each<[string, unknown, number, string]>([
    ["null", "null", 400, NONE],
    ["an array", "[]", 400, NONE],
    ["an array of activities", [direct("hej")], 400, NONE],
    ["a string", '"hej"', 400, NONE],
    ["a number", "7", 400, NONE],
    ["nothing", "", 400, "http.invalid-json"],
    ["an empty object", "{}", 400, NONE],
    ["no type", { ...direct("hej"), type: undefined, serviceUrl: "http://x" }, 400, NONE],
    ["a type that is no word", { ...direct("hej"), type: 7, serviceUrl: "http://x" }, 400, NONE],
    ["no serviceUrl", whole, 400, NONE],
    ["a serviceUrl that is null", { ...whole, serviceUrl: null }, 400, NONE],
    ["nobody it is from", { ...whole, serviceUrl: "http://x", from: null }, 400, NONE],
    ["no conversation", { ...whole, serviceUrl: "http://x", conversation: {} }, 400, NONE],
    ["an id of 3,000", { ...whole, serviceUrl: "http://x", id: "1".repeat(3_000) }, 400, NONE],
    ["invalid JSON", "{", 400, "http.invalid-json"],
    ["300 KB", `"${"x".repeat(300 * 1024)}"`, 413, "http.too-large"],
    ["5 MB", `"${"x".repeat(5 * 1024 * 1024)}"`, 413, "http.too-large"],
    ["20,000 levels", deep(20_000), 400, NONE],
  ])("%s", async (_, body, status, code) => {
    const { deliver, stillAnswers } = await openRefusing();
    const response = await deliver(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: { code, message: expect.stringMatching(/\w{4}/) },
    });
    await stillAnswers();
  });

  test("a missing field is named", async () => {
    const { deliver } = await openTeams();
    expect(await (await deliver(whole)).text()).toContain("serviceUrl");
  });

  test.each([
    ["text/plain", {}],
    ["application/x-www-form-urlencoded", {}],
    ["multipart/form-data; boundary=x", {}],
    ["application/jsonx", {}],
    ["", {}],
    ["application/json", { "content-encoding": "gzip" }],
  ])("content type %j, %j", async (type, more) => {
    const { deliver, serviceUrl, stillAnswers } = await openRefusing();
    const headers = { "content-type": type, ...more };
    const response = await deliver({ ...direct("hej"), serviceUrl }, headers);
    expect(response.status).toBe(415);
    await stillAnswers();
  });
});

describe("a serviceUrl elsewhere is refused, though the token is good, and nothing is asked or sent", () => {
  test.each([
    "http://evil.dk/",
    "http://127.0.0.1:1/",
    "http://127.0.0.1.evil.dk/",
    "http://smba.trafficmanager.net@evil.dk/",
    "http://169.254.169.254/",
    "file:///etc/passwd",
    "//evil.dk",
    "smba.trafficmanager.net",
    "",
  ])("%s", async (serviceUrl) => {
    const { post, stillAnswers } = await openRefusing();
    const response = await post(direct("hvem?", { serviceUrl }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "teams.foreign-service-url" } });
    await stillAnswers();
  });

  test("only Microsoft's are not", () => {
    const teams = ["https://smba.trafficmanager.net/emea/", "https://webchat.botframework.com/"];
    const others = [
      "http://smba.trafficmanager.net/",
      "https://evil.trafficmanager.net/",
      "https://botframework.com.evil.dk/",
      "https://evilbotframework.com/",
      "https://smba.trafficmanager.net:8443/",
      "http://127.0.0.1:3978/",
    ];
    expect(teams.filter(microsoftServiceUrl)).toEqual(teams);
    expect(others.filter(microsoftServiceUrl)).toEqual([]);
  });
});

test("what is nested 20,000 deep in an activity does no harm", async () => {
  const { deliver, serviceUrl, envelopes } = await openTeams();
  const body = JSON.stringify({ ...direct("hej"), serviceUrl, value: 0, entities: [1] })
    .replace('"value":0', `"value":${deep(20_000)}`)
    .replace('"entities":[1]', `"entities":[${deep(20_000)}]`);
  expect((await deliver(body)).status).toBe(200);
  expect(envelopes).toHaveLength(1);
});
