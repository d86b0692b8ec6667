import { describe, expect, test } from "vitest";
import { clickOn, DIRECT, MENTION, openSlack } from "../../channels/slack/open-slack.ts";

const PUBLIC = { is_channel: true, is_private: false, is_shared: false, is_ext_shared: false };
const PRIVATE = { ...PUBLIC, is_private: true };
const MEMBER = { team_id: "T1", is_restricted: false, is_ultra_restricted: false, profile: {} };

/** The real server, and a channel C1 with Mette and others in it. */
async function openChannel(info: object, others: Record<string, object> = {}) {
  const opened = await openSlack();
  const { slack } = opened;
  slack.users.U1 = { ...MEMBER, id: "U1" };
  for (const [id, over] of Object.entries(others)) slack.users[id] = { ...MEMBER, id, ...over };
  slack.channels.C1 = { info, members: ["U1", ...Object.keys(others)] };
  return opened;
}

/** Who reads along, of the last that was said. */
function readers({ envelopes }: Awaited<ReturnType<typeof openChannel>>) {
  const { conversation: _, ...rest } = envelopes.at(-1)?.place ?? {};
  return rest;
}

describe("who reads along", () => {
  test.each<[string, object, Record<string, object>, object]>([
    [
      "in a public channel",
      PUBLIC,
      { U2: {} },
      { kind: "channel", open: true, guests: false, externals: false },
    ],
    [
      "in a private one",
      PRIVATE,
      { U2: {} },
      { kind: "channel", open: false, guests: false, externals: false },
    ],
    [
      "in a group that looks like a channel",
      { ...PRIVATE, is_mpim: true },
      { U2: {} },
      { kind: "group", open: false, guests: false, externals: false },
    ],
    [
      "where a guest is",
      PRIVATE,
      { U2: {}, U3: { is_ultra_restricted: true } },
      { kind: "channel", open: false, guests: true, externals: false },
    ],
    [
      "where a stranger is",
      PRIVATE,
      { U2: { is_stranger: true } },
      { kind: "channel", open: false, guests: false, externals: true },
    ],
    [
      "where another workspace of the same organisation is",
      { ...PRIVATE, is_shared: true, is_org_shared: true },
      { U2: { team_id: "T5", enterprise_user: { id: "W2" } } },
      { kind: "channel", open: false, guests: false, externals: false },
    ],
  ])("%s", async (_, info, others, found) => {
    const opened = await openChannel(info, others);
    await opened.event(MENTION);
    expect(readers(opened)).toEqual(found);
  });

  test.each([
    ["shared", { is_shared: true, is_ext_shared: true }],
    ["about to be shared", { is_pending_ext_shared: true }],
    ["shared, Slack does not say how,", { is_shared: true, is_ext_shared: undefined }],
  ])("with a command in a channel that is %s with others", async (_, over) => {
    const opened = await openChannel({ ...PRIVATE, ...over });
    await opened.command({ text: "må det ligge her?" });
    expect(readers(opened)).toMatchObject({ externals: true });
  });

  test("where Slack says with the message that others do, nothing is asked of it", async () => {
    const opened = await openChannel(PUBLIC);
    await opened.event(MENTION, { is_ext_shared_channel: true });
    expect(readers(opened)).toEqual({ kind: "channel", externals: true });
    expect(opened.slack.called("conversations.info")).toEqual([]);
  });

  test("is nobody where Mette is alone with Vogter, and nothing is asked of Slack", async () => {
    const opened = await openChannel(PUBLIC);
    await opened.event(DIRECT);
    const alone = { open: false, guests: false, externals: false };
    expect(readers(opened)).toEqual({ kind: "personal", ...alone });
    expect(opened.slack.calls.filter(({ method }) => method.startsWith("conv"))).toEqual([]);
  });

  test("is not known of two people's own messages, where a command can be given too", async () => {
    const opened = await openChannel(PUBLIC);
    await opened.command({ channel_id: "D7", text: "må det ligge her?" });
    expect(readers(opened)).toEqual({ kind: "personal" });
  });
});

describe("what is not known counts for nothing", () => {
  test("of thousands nobody is gone through, unless a guest is known already", async () => {
    const opened = await openChannel(PUBLIC, { U9: { is_restricted: true } });
    const { slack, event } = opened;
    const many = Array.from({ length: 5_000 }, (_, nth) => `UMANY${nth}`);
    slack.channels.C1 = { info: PUBLIC, members: many };
    slack.channels.C2 = { info: PUBLIC, members: ["U9", ...many] };
    await event(MENTION);
    expect(readers(opened)).toEqual({ kind: "channel", open: true, externals: false });
    await event({ ...DIRECT, user: "U9" });
    await event({ ...MENTION, channel: "C2" });
    expect(readers(opened)).toEqual({
      kind: "channel",
      open: true,
      guests: true,
      externals: false,
    });
    expect(slack.called("users.info").map(({ user }) => user)).toEqual(["U1", "U9"]);
  });

  test("of whom Slack tells nothing it is not said that they are no guests", async () => {
    const opened = await openChannel(PRIVATE, { U2: {} });
    delete opened.slack.users.U2;
    await opened.event(MENTION);
    expect(readers(opened)).toEqual({ kind: "channel", open: false, externals: false });
  });

  test("a slow Slack holds nothing up, and its answer is there the next time", async () => {
    const opened = await openChannel(PUBLIC);
    const { slack, event } = opened;
    slack.troubles["conversations.info"] = () => ({ delayMs: 2_800 });
    const start = performance.now();
    expect((await event(MENTION)).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(readers(opened)).toEqual({ kind: "channel", externals: false });
    await event({ ...MENTION, ts: "1777000009.000100" });
    expect(readers(opened)).toMatchObject({ open: true, guests: false });
    expect(slack.called("conversations.info")).toHaveLength(1);
  });

  test.each(["missing_scope", "fatal_error"])("an error such as %s ends nothing", async (error) => {
    const opened = await openChannel(PUBLIC);
    opened.slack.troubles["conversations.members"] = () => ({ error });
    expect((await opened.event(MENTION)).status).toBe(200);
    expect(readers(opened)).toEqual({ kind: "channel", externals: false });
    expect(opened.lines.join()).toContain("who reads along could not be found out");
  });
});

test("it is asked for once in a while, and a click goes by what is known", async () => {
  const opened = await openChannel(PRIVATE);
  const { slack, event, interact } = opened;
  await event(MENTION);
  await event({ ...MENTION, ts: "1777000009.000100" });
  await interact(clickOn("feedback#0", "{}"));
  expect(readers(opened)).toMatchObject({ open: false, guests: false, externals: false });
  expect(slack.called("conversations.info")).toEqual([{ channel: "C1" }]);
});

test("a place that Vogter may not see is not asked about again and again", async () => {
  const opened = await openSlack();
  await opened.command({ text: "må det ligge her?" });
  await opened.command({ text: "og her?", trigger_id: "9.t" });
  expect(opened.envelopes[1]?.place).toEqual({ conversation: "T1/C1", kind: "channel" });
  expect(opened.slack.called("conversations.info")).toHaveLength(1);
});

test("what opens a dialog waits for nothing", async () => {
  const opened = await openChannel(PUBLIC);
  opened.slack.troubles["conversations.info"] = () => ({ delayMs: 500 });
  await opened.command({ text: "" });
  expect(readers(opened)).toEqual({ kind: "channel" });
});
