import { describe, expect, test } from "vitest";
import {
  ASIDES,
  BOT,
  called,
  direct,
  execute,
  FAXE,
  IN_GROUP,
  inChannel,
  installationUpdate,
  installed,
  METTE,
  report,
  submit,
} from "../../channels/teams/activities.ts";
import { openTeams } from "../../channels/teams/open-teams.ts";

describe("a message", () => {
  test("to Vogter alone is Mette's, of her municipality, and goes back where it was written", async () => {
    const { post, envelopes, serviceUrl } = await openTeams();
    expect((await post(direct("hvem melder jeg et brud til?"))).status).toBe(200);
    expect(envelopes).toMatchObject([
      {
        ...{ tenant: "faxe", person: { id: "mette" }, locale: "da" },
        place: { conversation: "a:1mEtTe-and-vogter", kind: "personal" },
        back: {
          ...{ channel: "teams", to: "a:1mEtTe-and-vogter", opensDialog: true },
          reference: { serviceUrl, bot: BOT.id, tenantId: FAXE, conversationType: "personal" },
        },
        incoming: { kind: "message", text: "hvem melder jeg et brud til?" },
      },
    ]);
  });

  test("in a channel is answered in its thread, and loses Vogter's mention and no one else's", async () => {
    const { post, envelopes } = await openTeams();
    const entities = [
      { type: "mention", text: "<at>Vogter</at>", mentioned: BOT },
      { type: "mention", text: "<at>Anna &lt;3</at>", mentioned: { id: "29:anna" } },
      ...[null, "x", { type: "mention" }, { type: "clientInfo" }],
    ];
    const text = "<at>Vogter</at>&nbsp;må <at>Anna &lt;3</at> give dispensation?\n";
    await post(called("", { text, entities }));
    const thread = "19:0f1e2d3c@thread.tacv2;messageid=1777000000001";
    expect(envelopes).toMatchObject([
      {
        place: { conversation: thread, kind: "channel" },
        back: { to: thread, opensDialog: false },
        incoming: { kind: "message", text: "må Anna <3 give dispensation?" },
      },
    ]);
  });

  test("in a group chat is one of a group, also where Teams only says that it is a group", async () => {
    const { post, envelopes } = await openTeams();
    await post(called("hvem?", IN_GROUP));
    await post(called("hvem?", { conversation: { id: "19:meeting@thread.v2", isGroup: true } }));
    expect(envelopes.map(({ place }) => place.kind)).toEqual(["group", "group"]);
  });

  test("with nulls for what it has not, no id, and no name is an empty one", async () => {
    const { post, envelopes } = await openTeams();
    const nothing = { id: null, text: null, value: null, locale: null, entities: null };
    const from = { id: METTE.id, aadObjectId: METTE.aadObjectId };
    await post(direct("", { ...nothing, attachments: null, from, name: null }));
    expect(envelopes).toMatchObject([
      { person: { id: "mette" }, locale: "da", incoming: { kind: "message", text: "" } },
    ]);
  });

  test("without an id is never taken for one that came before", async () => {
    const { post, asked } = await openTeams();
    await post(direct("hvem?", { id: undefined }));
    await post(direct("hvem?", { id: undefined }));
    expect(asked).toHaveLength(2);
  });

  test("with a value that is none of ours is its text", async () => {
    const { post, envelopes } = await openTeams();
    await post(direct("hvem?", { value: { type: "imBack", title: "Hvem?" } }));
    await post(direct("", { text: undefined, value: ["hvem?"] }));
    expect(envelopes.map(({ incoming }) => incoming)).toEqual([
      { kind: "message", text: "hvem?" },
      { kind: "message", text: "" },
    ]);
  });

  test("on an English client is English's", async () => {
    const { post, envelopes } = await openTeams();
    await post(direct("hi", { locale: "en-GB" }));
    expect(envelopes[0]?.locale).toBe("en");
  });

  test("by somebody the file does not name is an ordinary employee's", async () => {
    const { post, envelopes } = await openTeams();
    const guest = { id: "29:gUeSt", name: "Gæst", aadObjectId: "E0000000-0000-4000-8000-0" };
    await post(called("hvem?", { from: guest }));
    expect(envelopes).toMatchObject([
      { tenant: "faxe", person: { id: "aad:e0000000-0000-4000-8000-0" } },
    ]);
  });
});

describe("a click", () => {
  const data = { topic: "dispensation" };

  test("brings the button and its data, as either kind of client sends it", async () => {
    const { post, envelopes } = await openTeams();
    await post(execute("ask.choose", data));
    await post(submit("ask.choose", data));
    const incoming = { kind: "action", action: "ask.choose", data };
    expect(envelopes).toMatchObject([
      { incoming, back: "inside" },
      { incoming, back: {} },
    ]);
  });

  test("that sends a form brings what was filled in", async () => {
    const { post, envelopes } = await openTeams();
    const fields = { form: "ask", "field-question": "hvem?" };
    await post(execute("form.sent", {}, fields));
    expect(envelopes[0]?.incoming).toEqual({
      ...{ kind: "form", form: "ask", data: {}, filled: { question: "hvem?" } },
    });
  });
});

describe('"report as an incident"', () => {
  test.each<[string, string | null, string]>([
    ["a message", "<p>Hej &amp; farvel</p>", "Hej & farvel"],
    [
      "paragraphs, lines and links",
      '<p>Jeg sendte <a href="https://x.dk" title="x">listen</a><br>til</p><div>en&nbsp;forkert</div>',
      "Jeg sendte listen\ntil\nen forkert",
    ],
    ["somebody mentioned", '<at id="0">Anna Lund</at>, se her', "Anna Lund, se her"],
    [
      "something attached",
      '<p>listen</p><attachment id="0a1b"></attachment><img alt="x" src="https://x.dk/1">',
      "listen",
    ],
    [
      "written as numbers",
      "<p>&#39;v&#230;k&#39; &#x2013; &#128533; &#99999999;</p>",
      "'væk' – 😕 &#99999999;",
    ],
    ["brackets as they were written", "<p>1 &lt; 2 &amp;lt; 3</p>", "1 < 2 &lt; 3"],
    ["nothing", null, ""],
  ])("brings the words of %s", async (_, content, quoted) => {
    const { post, envelopes } = await openTeams();
    await post(report(content));
    expect(envelopes[0]?.incoming).toEqual({ kind: "shortcut", shortcut: "incident", quoted });
  });

  test.each([null, { body: null }, { body: { content: 7 } }, "x"])(
    "from where there is no message (%j) brings none",
    async (messagePayload) => {
      const { post, envelopes } = await openTeams();
      await post(report("", { messagePayload }));
      expect(envelopes).toMatchObject([{ incoming: { quoted: "" } }]);
    },
  );
});

describe("Vogter", () => {
  test("is installed, for a person alone and in a team", async () => {
    const { post, envelopes } = await openTeams();
    await post(installed());
    await post(installationUpdate("add"));
    await post(installed(inChannel()));
    expect(envelopes).toMatchObject([
      { incoming: { kind: "installed" }, place: { kind: "personal" } },
      { incoming: { kind: "installed" }, place: { kind: "channel" } },
    ]);
  });

  test("is removed, from a person alone and from a team", async () => {
    const { post, envelopes } = await openTeams();
    await post(installationUpdate("remove"));
    const membersRemoved = [{ id: BOT.id }];
    await post(installed({ ...inChannel(), membersAdded: null, membersRemoved }));
    expect(envelopes).toMatchObject([
      { incoming: { kind: "removed" }, place: { kind: "personal" } },
      { incoming: { kind: "removed" }, place: { kind: "channel" } },
    ]);
  });
});

test.each(ASIDES)("that %s is none of Vogter's business", async (_, activity) => {
  const { post, envelopes, sent } = await openTeams();
  expect((await post(activity)).status).toBe(200);
  expect([envelopes, sent]).toEqual([[], []]);
});
