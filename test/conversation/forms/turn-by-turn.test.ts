import { describe, expect, test } from "vitest";
import { talk } from "./talk.ts";

test("a form is asked one question after the other, and shown before it is sent", async () => {
  const { begin, click, tell, shown, sent } = await talk();
  await begin();
  expect(shown()).toMatchInlineSnapshot(`
    "(Meld en hændelse · spørgsmål 1 af 6)
    Godt, du siger det.
    # Hvad skete der?
    [Annullér]"
  `);
  expect(await tell("Jeg sendte en mail til den forkerte")).toMatchInlineSnapshot(`
    "(Meld en hændelse · spørgsmål 2 af 6)
    # Hvilken dag?
    [Tilbage] [Annullér]"
  `);
  expect(await tell("i går")).toMatchInlineSnapshot(`
    "(Meld en hændelse · spørgsmål 3 af 6)
    # Hvad var klokken?
    [Spring over] [Tilbage] [Annullér]"
  `);
  expect(await tell("spring over")).toMatchInlineSnapshot(`
    "(Meld en hændelse · spørgsmål 4 af 6)
    # Er der oplysninger om personer i?
    [Ja] [Nej] [Ved ikke] [Tilbage] [Annullér]"
  `);
  await click("Ja");
  expect(shown()).toMatchInlineSnapshot(`
    "(Meld en hændelse · spørgsmål 5 af 6)
    # Hvor ligger det?
    [Mail] [Telefon] [Papir] [Spring over] [Tilbage] [Annullér]"
  `);
  await click("Papir");
  await click("Mail");
  expect(shown()).toMatchInlineSnapshot(`
    "(Meld en hændelse · spørgsmål 5 af 6)
    # Hvor ligger det?
    (Nu står der: Mail, Papir)
    [Telefon] [Færdig] [Spring over] [Tilbage] [Annullér]"
  `);
  await click("Færdig");
  expect(await tell("14 stykker")).toMatchInlineSnapshot(`
    "(Meld en hændelse)
    # Skal jeg sende det?
    (Hvad skete der?)
    Jeg sendte en mail til den forkerte
    (Hvilken dag?)
    torsdag den 12. marts 2026
    (Er der oplysninger om personer i?)
    Ja
    (Hvor ligger det?)
    Mail, Papir
    (Hvor mange?)
    14
    [Send] [Ret] [Annullér]"
  `);
  await click("Send");
  expect(shown()).toBe("");
  expect(sent).toEqual([
    {
      ...{ what: "Jeg sendte en mail til den forkerte", day: "2026-03-12", people: "yes" },
      ...{ where: "mail,paper", count: "14" },
    },
  ]);
});

test("in English it is answered in English", async () => {
  const { begin, tell, sent } = await talk("en");
  await begin();
  const summary = await tell("Lost my phone", "12 March", "2:30 pm", "don't know", "1", "keep");
  expect(summary).toMatchInlineSnapshot(`
    "(Report an incident)
    # Shall I send it?
    (What happened?)
    Lost my phone
    (Which day?)
    Thursday, 12 March 2026
    (What time was it?)
    14:30
    (Is it about people?)
    Ved ikke
    (Where is it?)
    Mail
    (How many?)
    3
    [Send] [Change] [Cancel]"
  `);
  await tell("send");
  expect(sent).toEqual([
    {
      ...{ what: "Lost my phone", day: "2026-03-12", time: "14:30", people: "unknown" },
      ...{ where: "mail", count: "3" },
    },
  ]);
});

describe("a mistake", () => {
  test("is told, and the question asked again", async () => {
    const { begin, tell } = await talk();
    await begin();
    expect(await tell("Noget", "engang i foråret")).toMatchInlineSnapshot(`
      "Den dag er jeg ikke sikker på. Skriv den for eksempel som 12. marts.
      (Meld en hændelse · spørgsmål 2 af 6)
      # Hvilken dag?
      [Tilbage] [Annullér]"
    `);
    expect(await tell("den 12. marts", "om formiddagen")).toContain(
      "Skriv det for eksempel som 9.30.",
    );
    expect(await tell("kl. 9", "måske")).toContain("Vælg en af mulighederne.");
    expect(await tell("spring over")).toContain("Her mangler et svar.");
  });

  test("that only the whole shows leads back to the question it is about", async () => {
    const { begin, tell, sent } = await talk();
    await begin();
    expect(
      await tell("tomt", "i dag", "nu", "nej", "spring over", "0", "send"),
    ).toMatchInlineSnapshot(`
      "Så er der intet at melde.
      (Meld en hændelse · spørgsmål 6 af 6)
      # Hvor mange?
      (Nu står der: 0)
      [Behold] [Spring over] [Tilbage] [Annullér]"
    `);
    expect(await tell("2", "send")).toBe("");
    expect(sent).toMatchObject([{ what: "tomt", time: "11:00", count: "2" }]);
  });
});

describe("one may go back", () => {
  test("keep what one said, or say something else", async () => {
    const { begin, tell } = await talk();
    await begin();
    expect(await tell("Noget", "i dag", "tilbage", "tilbage")).toContain("(Nu står der: Noget)");
    expect(await tell("behold", "i går")).toContain("# Hvad var klokken?");
    expect(await tell("tilbage")).toContain("(Nu står der: torsdag den 12. marts 2026)");
  });

  test("before the first question there is nothing", async () => {
    const { begin, tell, shown } = await talk();
    await begin();
    const first = shown();
    expect(await tell("tilbage")).toBe(first);
  });

  test("and put one answer right at the end, by its button, its number or its words", async () => {
    const { begin, tell, click, shown } = await talk();
    await begin();
    await tell("Noget", "i dag", "kl. 9", "nej", "mail", "behold");
    await click("Ret");
    expect(shown()).toMatchInlineSnapshot(`
      "# Hvad vil du rette?
      [Hvad skete der?] [Hvilken dag?] [Hvad var klokken?] [Er der oplysninger om personer i?] [Hvor ligger det?] [Hvor mange?] [Annullér]"
    `);
    await click("Hvilken dag?");
    expect(await tell("i går")).toContain("torsdag den 12. marts 2026");
    expect(await tell("ret 3", "spring over")).not.toContain("Hvad var klokken?");
    expect(await tell("hvad var klokken?", "ret")).toContain("# Hvad vil du rette?");
    expect(await tell("1", "tilbage")).toContain("# Skal jeg sende det?");
    expect(await tell("tilbage")).toContain("# Hvor mange?");
  });
});

describe("one may stop", () => {
  test.each(["annullér", "Annuller det her.", "glem det", "cancel", "stop"])(
    "with %j, and nothing is kept",
    async (word) => {
      const { begin, tell, kept, say } = await talk();
      await begin();
      await tell("Noget, som ikke skulle have været sagt");
      expect(await tell(word)).toMatch(/^# Annulleret\.\nJeg har sendt ingenting/);
      expect(await kept()).toBeUndefined();
      expect(await say("i dag")).toBeUndefined();
    },
  );

  test("but not by telling what happened", async () => {
    const { begin, tell } = await talk();
    await begin();
    const long = "Annullér-knappen slettede alle sager fra i går";
    expect(await tell(long, "tilbage")).toContain(`(Nu står der: ${long})`);
  });
});

test("it goes on after a restart, and begins again where it was", async () => {
  const { begin, tell, reopen, shown, sent } = await talk();
  await begin();
  await tell("Noget", "i går");
  await reopen();
  expect(await tell("kl. 9")).toContain("# Er der oplysninger om personer i?");
  await reopen();
  await begin();
  expect(shown()).toMatch(/^Vi fortsætter, hvor du slap\./);
  await tell("nej", "mail", "behold", "ja");
  expect(sent).toMatchObject([{ what: "Noget", day: "2026-03-12", time: "09:00" }]);
});

test("another form takes its place, and says so", async () => {
  const { begin, tell, shown, kept } = await talk();
  await begin();
  await tell("Noget");
  await begin({ clause: "another" });
  expect(shown()).toMatch(/^Det, du var i gang med før, har jeg slettet\./);
  expect(JSON.stringify(await kept())).not.toContain("Noget");
});

test("once it is sent, nothing of it is kept, and its buttons do nothing", async () => {
  const { begin, tell, card, click, kept, sent } = await talk();
  await begin();
  await tell("Noget", "i dag", "nu", "nej", "mail", "behold");
  const summary = card();
  await click("Send");
  expect(await kept()).toBeUndefined();
  expect(await click("Send", summary)).toBeUndefined();
  expect(sent).toHaveLength(1);
});

test("a button of a question that was left asks the one that was come to", async () => {
  const { begin, tell, card, click, shown } = await talk();
  await begin();
  await tell("Noget", "i dag", "nu");
  const question = card();
  await click("Ja");
  await click("Nej", question);
  expect(shown()).toMatch(/^Det har du svaret på\. Vi er nået hertil:\n.*\n# Hvor ligger det\?/);
  expect(await tell("tilbage")).toContain("(Nu står der: Ja)");
});

describe("a question in the middle of it", () => {
  test.each(["hvad er en hændelse?", "hjælp", "Må jeg melde anonymt?"])(
    "such as %j leaves it where it was",
    async (text) => {
      const { begin, say, shown } = await talk();
      await begin();
      const first = shown();
      expect(await say(text)).toMatchObject({ aside: true });
      expect(shown()).toBe(first);
    },
  );

  test("is none where it answers", async () => {
    const { begin, tell } = await talk();
    await begin();
    expect(await tell("Jeg sendte noget, mon det var forkert?")).toContain("# Hvilken dag?");
    expect(await tell("i går?")).toContain("# Hvad var klokken?");
  });
});

test("who is in the middle of nothing is left alone", async () => {
  const { say } = await talk();
  expect(await say("hej")).toBeUndefined();
});
