import { describe, expect, test } from "vitest";
import { direct, execute, report, sendDialog } from "../../channels/teams/activities.ts";
import { openTeams } from "../../channels/teams/open-teams.ts";

const CARD = "application/vnd.microsoft.card.adaptive";

test('"report as an incident" opens a dialog in the answer', async () => {
  const { post, sent } = await openTeams();
  const response = await post(report("<p>Hej &amp; farvel</p>"));
  expect(await response.json()).toMatchObject({
    task: {
      type: "continue",
      value: { title: expect.stringMatching(/\w{3}/), card: { contentType: CARD } },
    },
  });
  expect(sent).toEqual([]);
});

describe("a dialog", () => {
  const data = (question: string) => ({
    ...{ id: "form.sent", form: "ask", data: {}, "field-question": question },
  });

  test("shows a form, with a button of the only kind that works in one", async () => {
    const { post, sent } = await openTeams();
    const text = await (await post(report("", { commandId: "ask" }))).text();
    expect(text).toContain('"type":"Input.Text"');
    expect(text).toContain('"type":"Action.Submit"');
    expect(text).not.toContain("Action.Execute");
    expect(sent).toEqual([]);
  });

  test("that was sent is answered in it, once", async () => {
    const { post, asked, sent } = await openTeams();
    const dialog = sendDialog(data("hvem melder jeg et brud til?"));
    const [first, second] = [await post(dialog), await post(dialog)];
    const answer = await first.json();
    expect(answer).toMatchObject({
      task: { type: "continue", value: { title: expect.any(String) } },
    });
    expect(JSON.stringify(answer)).toContain("Meld det straks");
    expect(await second.json()).toEqual(answer);
    expect([asked.length, sent.length]).toEqual([1, 0]);
  });

  test("that lacks something stays open, and says what", async () => {
    const { post, asked } = await openTeams();
    const text = await (await post(sendDialog(data("x".repeat(1_001))))).text();
    expect(text).toContain("for lang");
    expect(asked).toEqual([]);
  });

  test("of which nothing came back is refused", async () => {
    const { post } = await openTeams();
    expect((await post(sendDialog([]))).status).toBe(501);
    expect((await post(sendDialog({}, { value: null }))).status).toBe(501);
  });
});

describe("a form", () => {
  const filled = (question: string) =>
    execute("form.sent", {}, { form: "ask", "field-question": question });

  test("is a card to fill in, and what is sent is answered in its place", async () => {
    const { post, sent, asked } = await openTeams();
    await post(direct("politik"));
    const [{ activity: form } = {}] = sent;
    expect(form?.summary).toBe("Spørg politikken");
    expect(JSON.stringify(form?.attachments)).toContain("Input.Text");
    const response = await post(filled("hvem melder jeg?"));
    expect(await response.json()).toMatchObject({ value: { type: "AdaptiveCard" } });
    expect(asked.map(({ text }) => text)).toEqual(["hvem melder jeg?"]);
  });

  test("that lacks something comes back with what is wrong, and everything that was written", async () => {
    const { post, asked } = await openTeams();
    const written = "x".repeat(1_001);
    const text = await (await post(filled(written))).text();
    expect(text).toContain("for lang");
    expect(text).toContain(written);
    expect(asked).toEqual([]);
  });
});
