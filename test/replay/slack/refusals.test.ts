import { describe, expect, test } from "vitest";
import { DIRECT, MENTION, openSlack } from "../../channels/slack/open-slack.ts";
import { signed } from "../../channels/slack/sign.ts";

const JSON_TYPE = { "content-type": "application/json" };
const MINUTE = 60_000;

describe("a request that Slack did not sign is refused", () => {
  const body = JSON.stringify({ type: "event_callback", team_id: "T1", event: DIRECT });
  const now = Date.now();
  test.each([
    ["no signature", {}],
    ["a bad signature", { ...signed(body), "x-slack-signature": "v0=00" }],
    ["a signature of another version", { ...signed(body), "x-slack-signature": "v1=00" }],
    ["a signature of other words", signed(`${body} `)],
    ["another's secret", signed(body, now, "another")],
    ["an old signature", signed(body, now - 6 * MINUTE)],
    ["a signature of the future", signed(body, now + 6 * MINUTE)],
    ["a signature of ten years ahead", signed(body, now + 10 * 365 * 24 * 60 * MINUTE)],
    ["a time that is none", { ...signed(body), "x-slack-request-timestamp": "soon" }],
  ])("%s", async (_, headers) => {
    const { post, envelopes } = await openSlack();
    expect((await post(body, { ...JSON_TYPE, ...headers })).status).toBe(401);
    expect(envelopes).toEqual([]);
  });
});

describe("a signed body that is nothing Slack sends is refused, and the next one is handled", () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  test.each([
    ["null", "null"],
    ["an array", "[]"],
    ["a string", '"hej"'],
    ["nothing", ""],
    ["an empty object", "{}"],
    ["no JSON", "{"],
    ["a kind nobody knows", '{"type":"new"}'],
    ["an event without an event", '{"type":"event_callback","team_id":"T1"}'],
    ["an event that is null", '{"type":"event_callback","team_id":"T1","event":null}'],
    ["a click by nobody", '{"type":"block_actions","actions":[]}'],
    ["20,000 levels", deep],
    ["20,000 levels of an unknown kind", `{"type":"new","deep":${deep}}`],
  ])("%s", async (_, body) => {
    const { json, event, envelopes } = await openSlack();
    expect((await json(body)).status).toBe(400);
    expect((await event(DIRECT)).status).toBe(200);
    expect(envelopes).toHaveLength(1);
  });

  test.each(["text/plain", "", "application/xml", "multipart/form-data; boundary=x"])(
    "of content type %j",
    async (type) => {
      const { post } = await openSlack();
      const body = JSON.stringify({ type: "event_callback", event: DIRECT, team_id: "T1" });
      expect((await post(body, { ...signed(body), "content-type": type })).status).toBe(400);
    },
  );

  test("5 MB", async () => {
    const { post, event } = await openSlack();
    const body = `"${"x".repeat(5 * 1024 * 1024)}"`;
    const status = await post(body, { ...JSON_TYPE, ...signed(body) }).then(
      (answer) => answer.status,
      // Whoever is cut off while sending may not see the answer.
      () => 413,
    );
    expect(status).toBe(413);
    expect((await event(DIRECT)).status).toBe(200);
  });

  test("a payload that is no object", async () => {
    const { form } = await openSlack();
    for (const payload of ["null", "[]", "{", "7"]) {
      expect((await form({ payload })).status).toBe(400);
    }
  });

  test("an event nested 5,000 deep does no harm", async () => {
    const { json, envelopes } = await openSlack();
    const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
    const event = JSON.stringify(DIRECT).replace(/}$/, `,"blocks":${deep}}`);
    const body = `{"type":"event_callback","team_id":"T1","event":${event}}`;
    expect((await json(body)).status).toBe(200);
    expect(envelopes).toHaveLength(1);
  });
});

test("Slack's own checks are answered", async () => {
  const { json, form } = await openSlack();
  const challenge = await json({ type: "url_verification", challenge: "abc", token: "x" });
  expect([challenge.status, await challenge.json()]).toEqual([200, { challenge: "abc" }]);
  expect((await form({ ssl_check: "1", token: "x" })).status).toBe(200);
  expect((await json({ type: "app_rate_limited", team_id: "T1" })).status).toBe(200);
});

test("a workspace that nobody has is refused, and nothing is asked of Slack or kept", async () => {
  const { event, command, interact, envelopes, slack } = await openSlack();
  const authorizations = [{ team_id: "T9", user_id: "UBOT", is_bot: true }];
  expect((await event(DIRECT, { team_id: "T9", authorizations })).status).toBe(401);
  const click = { type: "block_actions", user: { id: "U1" }, team: { id: "T9" }, actions: [{}] };
  expect((await interact(click)).status).toBe(401);
  const refused = await command({ team_id: "T9" });
  expect(refused.status).toBe(200);
  expect(await refused.json()).toMatchObject({
    response_type: "ephemeral",
    text: expect.stringContaining("hvilken kommune"),
  });
  expect([envelopes, slack.calls, slack.responses]).toEqual([[], [], []]);
});

describe("who it is", () => {
  const member = {
    id: "U2",
    team_id: "T1",
    locale: "en-GB",
    profile: { email: "peter@faxe.example" },
  };

  test("is told by the e-mail address of a member, asked for once an hour", async () => {
    const { event, envelopes, slack } = await openSlack();
    slack.users.U2 = member;
    await event({ ...DIRECT, user: "U2" });
    await event({ ...DIRECT, user: "U2", ts: "1.2" });
    expect(envelopes).toMatchObject([
      { person: { id: "peter" }, locale: "en" },
      { person: { id: "peter" } },
    ]);
    expect(slack.called("users.info")).toHaveLength(1);
  });

  test.each([
    ["guest", { is_restricted: true }, { guests: true }],
    ["guest of one channel", { is_ultra_restricted: true }, { guests: true }],
    ["stranger", { is_stranger: true }, { externals: true }],
    ["person of another workspace", { team_id: "T7" }, { externals: true }],
  ])("is not told by the e-mail address of a %s", async (_, over, place) => {
    const { event, envelopes, slack } = await openSlack();
    slack.users.U2 = { ...member, ...over };
    await event({ ...MENTION, user: "U2" });
    expect(envelopes).toMatchObject([{ person: { id: "slack:T1:U2" }, place }]);
  });

  test("who writes from another organisation is nobody the municipality knows", async () => {
    const { event, envelopes, slack } = await openSlack();
    slack.users.U2 = member;
    await event(
      { ...MENTION, user: "U2", user_team: "T7" },
      { team_id: "T7", context_team_id: "T7", is_ext_shared_channel: true },
    );
    expect(envelopes).toMatchObject([
      { tenant: "faxe", person: { id: "slack:T1:U2" }, place: { externals: true } },
    ]);
    expect(slack.calls).toEqual([]);
  });

  test("does not hold up the answer when Slack is slow or down", async () => {
    const { event, envelopes, slack } = await openSlack();
    slack.troubles["users.info"] = () => ({ delayMs: 4_000 });
    const start = performance.now();
    expect((await event({ ...DIRECT, user: "U2" })).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(envelopes).toMatchObject([{ person: { id: "slack:T1:U2" } }]);
  });
});

test("two municipalities at once stay apart, each with its token", async () => {
  const { event, envelopes, send, slack } = await openSlack(undefined, ["xoxb-one", "xoxb-two"]);
  slack.teams["xoxb-one"] = "T1";
  slack.teams["xoxb-two"] = "T2";
  slack.users.U2 = { id: "U2", team_id: "T2", profile: {} };
  const authorizations = [{ team_id: "T2", user_id: "UBOT", is_bot: true }];
  await Promise.all([
    event(DIRECT),
    event({ ...DIRECT, user: "U2" }, { team_id: "T2", authorizations }),
  ]);
  expect(envelopes.map(({ tenant }) => tenant).sort()).toEqual(["faxe", "kalundborg"]);
  const card = { summary: "Hej", blocks: [], actions: [] };
  await Promise.all([send("T1/U1/C1", { card }), send("T2/U2/C2", { card })]);
  const posts = slack.calls.filter(({ method }) => method === "chat.postMessage");
  expect(posts.map(({ token, args }) => `${token} ${args.channel}`).sort()).toEqual([
    "xoxb-one C1",
    "xoxb-two C2",
  ]);
});
