import { describe, expect, test } from "vitest";
import { openBot } from "./open-bot.ts";

describe("a body that is no activity is refused, and the next message is answered", () => {
  const nothing = { from: { id: "u" }, conversation: { id: "c" } };
  test.each([
    ["null", "null", 400, "teams.not-an-activity"],
    ["an array", "[]", 400, "teams.not-an-activity"],
    ["a string", '"hej"', 400, "teams.not-an-activity"],
    ["an empty object", "{}", 400, "teams.not-an-activity"],
    ["no type", { ...nothing, serviceUrl: "http://localhost:1/" }, 400, "teams.not-an-activity"],
    ["a type that is no word", { type: 7 }, 400, "teams.not-an-activity"],
    ["no serviceUrl", { ...nothing, type: "message" }, 400, "teams.not-an-activity"],
    ["invalid JSON", "{", 400, "http.invalid-json"],
    ["300 KB", `"${"x".repeat(300 * 1024)}"`, 413, "http.too-large"],
  ])("%s", async (_, body, status, code) => {
    const { post, activity, sent } = await openBot();
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: { code, message: expect.stringMatching(/\w{4}/) },
    });
    expect((await post(activity({ text: "hej" }))).status).toBe(200);
    expect(sent).toHaveLength(1);
  });

  test("a missing field is named", async () => {
    const { post } = await openBot();
    const response = await post({ ...nothing, type: "message" });
    expect(await response.text()).toContain("serviceUrl");
  });
});

describe("a serviceUrl elsewhere is refused, and nothing is asked or sent", () => {
  test.each([
    "https://smba.trafficmanager.net/emea/",
    "http://evil.dk/",
    "http://127.0.0.1.evil.dk/",
    "http://localhost@evil.dk/",
    "http://169.254.169.254/",
    "file:///etc/passwd",
    "//evil.dk",
    "127.0.0.1",
    "",
  ])("%s", async (serviceUrl) => {
    const { post, activity, asked } = await openBot();
    const response = await post(activity({ text: "hvem?", serviceUrl }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "teams.foreign-service-url" } });
    expect(asked).toEqual([]);
  });
});

test("a value nested 20,000 deep does no harm", async () => {
  const { post, activity } = await openBot();
  const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
  const body = JSON.stringify(activity({ value: 0, channelData: 1 }))
    .replace('"value":0', `"value":${deep}`)
    .replace('"channelData":1', `"channelData":${"[".repeat(20_000)}${"]".repeat(20_000)}`);
  expect((await post(body)).status).toBe(200);
});

test("100,000 characters are kindly refused", async () => {
  const { post, activity, sent } = await openBot();
  expect((await post(activity({ text: "æ".repeat(100_000) }))).status).toBe(200);
  expect(sent[0]?.activity.summary).toBe("Den besked er for lang til mig.");
});
