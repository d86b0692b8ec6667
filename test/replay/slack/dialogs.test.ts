import { expect, test, vi } from "vitest";
import type { FormReply, Said } from "../../../src/conversation/envelope.ts";
import { clickOn, DIRECT, openSlack } from "../../channels/slack/open-slack.ts";

const FORM: FormReply = {
  locale: "da",
  form: {
    id: "incident",
    title: "Meld en hændelse",
    intro: [],
    submit: "Meld",
    data: { step: "1" },
    fields: [
      {
        id: "what",
        kind: "text",
        lines: "many",
        max: 500,
        label: "Hvad skete der?",
        required: true,
      },
    ],
  },
};
const SHOWN: Said = { replies: [], form: FORM };

function submission(view: { private_metadata: string }, trigger = "9.t") {
  const state = { values: { what: { value: { type: "plain_text_input", value: "væk" } } } };
  return {
    ...{ type: "view_submission", user: { id: "U1" }, team: { id: "T1" }, trigger_id: trigger },
    view: { id: "V1", type: "modal", callback_id: "incident", state, ...view },
  };
}

test("a form opens as a dialog, and comes back with what was filled in and where it began", async () => {
  const { command, interact, envelopes, slack } = await openSlack((envelope) =>
    envelope.incoming.kind === "command" ? SHOWN : { replies: [] },
  );
  await command({ command: "/haendelse" });
  await vi.waitFor(() => expect(slack.called("views.open")).toHaveLength(1));
  const [{ trigger_id, view }] = slack.called("views.open") as [Record<string, never>];
  expect(trigger_id).toBe("1.trigger");
  const answer = await interact(submission(view as never));
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
  expect(envelopes[1]?.incoming).toEqual({
    ...{ kind: "form", form: "incident", data: { step: "1" } },
    filled: { what: "væk" },
  });
  expect(envelopes[1]?.back).toEqual(envelopes[0]?.back);
});

test("faults stand at their fields; what is mended is taken; the next form follows", async () => {
  const answers: Said[] = [
    SHOWN,
    { replies: [], form: { ...FORM, errors: { what: "Skriv lidt mere." } } },
    { replies: [], form: { ...FORM, form: { ...FORM.form, id: "second" } } },
  ];
  const { command, interact, slack } = await openSlack(() => answers.shift() ?? { replies: [] });
  await command();
  await vi.waitFor(() => expect(slack.called("views.open")).toHaveLength(1));
  const { view } = slack.called("views.open")[0] as never;
  expect(await (await interact(submission(view))).json()).toEqual({
    response_action: "errors",
    errors: { what: "Skriv lidt mere." },
  });
  expect(await (await interact(submission(view, "10.t"))).json()).toMatchObject({
    response_action: "update",
    view: { type: "modal", callback_id: "second" },
  });
});

test("a dialog that is sent twice is taken once, and again when it was not kept", async () => {
  let broken = true;
  const { interact, envelopes } = await openSlack(() => {
    if (broken) throw new Error("no");
    return { replies: [] };
  });
  const view = { private_metadata: JSON.stringify({ to: "T1/U1", data: {} }) };
  expect((await interact(submission(view))).status).toBe(500);
  broken = false;
  expect((await interact(submission(view, "10.t"))).status).toBe(200);
  expect((await interact(submission(view, "11.t"))).status).toBe(200);
  expect(envelopes).toHaveLength(2);
});

test("a dialog that is not of this person and workspace is taken quietly", async () => {
  const { interact, envelopes } = await openSlack();
  for (const to of ["T2/U1", "T1/U2"]) {
    await interact(submission({ private_metadata: JSON.stringify({ to, data: {} }) }));
  }
  await interact(submission({ private_metadata: "" }));
  expect(envelopes).toEqual([]);
});

test.each(["expired_trigger_id", "exchanged_trigger_id"])(
  "%s: the form waits behind a button, which opens it without asking again",
  async (error) => {
    const { command, interact, envelopes, slack } = await openSlack(() => SHOWN);
    slack.troubles["views.open"] = (nth) => (nth === 1 ? { error } : undefined);
    await command({ channel_id: "D1", response_url: `${slack.url}/commands/1` });
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    const { action_id, value } = slack.responses[0]?.body.blocks.at(-1).elements[0] ?? {};
    await interact(clickOn(action_id, value));
    await vi.waitFor(() => expect(slack.called("views.open")).toHaveLength(2));
    expect(slack.called("views.open")[1]).toMatchObject({ trigger_id: "2.trigger" });
    expect(envelopes).toHaveLength(1);
  },
);

test("a message opens no dialog, so the form waits behind a button", async () => {
  const { event, slack } = await openSlack(() => SHOWN);
  await event(DIRECT);
  await vi.waitFor(() => expect(slack.called("chat.postMessage")).toHaveLength(1));
  expect(JSON.stringify(slack.messages)).toContain("Åbn formularen");
});

test("64 people at once are acknowledged within three seconds while Slack takes two", async () => {
  const { command, slack } = await openSlack(() => SHOWN);
  for (const method of ["users.info", "views.open"]) {
    slack.troubles[method] = () => ({ delayMs: 2_000 });
  }
  const times = await Promise.all(
    Array.from({ length: 64 }, async (_, index) => {
      const start = performance.now();
      const { status } = await command({ user_id: `U9${index}`, trigger_id: `${index}.t` });
      expect(status).toBe(200);
      return performance.now() - start;
    }),
  );
  expect(Math.max(...times)).toBeLessThan(3_000);
});
