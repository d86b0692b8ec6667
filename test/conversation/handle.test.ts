import { describe, expect, test } from "vitest";
import { openDesk } from "./desk.ts";
import { inWords } from "./in-words.ts";

describe("someone who is not asking anything yet", () => {
  test.each(["hjælp", "Hjælp!", "?", "help", "HELP", "hvad kan du?"])(
    "%s shows what one can ask",
    async (text) => {
      const { say, asked } = openDesk();
      expect((await say(text)).card.actions.map(({ id }) => id)).toEqual(
        Array(3).fill("ask.example"),
      );
      expect(asked).toEqual([]);
    },
  );

  test("the help card, in words", async () => {
    const { say } = openDesk();
    expect(inWords((await say("hjælp")).card)).toMatchInlineSnapshot(`
      "# Det kan jeg hjælpe dig med
      Spørg om informationssikkerhedspolitikken i Faxe Kommune, som du ville spørge en kollega.
      - Du får svaret med politikkens egne ord, og du kan se, hvor de står.
      - Når politikken ikke svarer på dit spørgsmål, siger jeg det og nævner, hvem du kan spørge.
      - Du kan spørge videre, for eksempel »og hvem godkender den?«
      - Du kan skrive på dansk eller engelsk.
      Prøv for eksempel:
      [faxe-2021 da 1?] [faxe-2021 da 2?] [faxe-2021 da 3?]"
    `);
  });

  test("help on the test endpoint also tells how to change municipality", async () => {
    const { say } = openDesk();
    const { card } = await say("hjælp", { maySwitchTenant: true });
    expect(inWords(card)).toContain("Skriv »kommune faxe« for at skifte kommune.");
    expect(inWords((await say("hjælp")).card)).not.toContain("skifte kommune");
  });

  test("the words tell the language, not the client", async () => {
    const { say } = openDesk();
    expect(await say("help")).toMatchObject({ locale: "en" });
    expect(await say("hej", { locale: "en" })).toMatchObject({ locale: "da" });
    expect((await say("?", { locale: "en" })).card.summary).toBe(
      "This is what I can help you with",
    );
  });

  test("a greeting is greeted, in words", async () => {
    const { say } = openDesk();
    expect(inWords((await say("Hej!")).card)).toMatchInlineSnapshot(`
      "# Hej! Hvad vil du vide?
      Du kan spørge mig om informationssikkerhedspolitikken i Faxe Kommune.
      Prøv for eksempel:
      [faxe-2021 da 1?] [faxe-2021 da 2?] [faxe-2021 da 3?]"
    `);
  });

  test("an installation is welcomed, in words", async () => {
    const { reply } = openDesk();
    expect(inWords((await reply({ kind: "installed" })).card)).toMatchInlineSnapshot(`
      "# Hej, jeg er Vogter.
      Jeg svarer på spørgsmål om informationssikkerhedspolitikken i Faxe Kommune. Du får politikkens egne ord, og jeg siger det, når politikken ikke svarer på dit spørgsmål.
      Prøv for eksempel:
      [faxe-2021 da 1?] [faxe-2021 da 2?] [faxe-2021 da 3?]"
    `);
    const english = await reply({ kind: "installed" }, { locale: "en", tenant: "kalundborg" });
    expect(inWords(english.card)).toMatchInlineSnapshot(`
      "# Hi, I am Vogter.
      I answer questions about the information-security policy of Kalundborg Kommune. You get the policy’s own words, and I say so when the policy does not answer your question.
      For example:
      [kalundborg-2023 en 1?] [kalundborg-2023 en 2?] [kalundborg-2023 en 3?]"
    `);
  });

  test.each(["", "  \n\t ", "\u0000\u0007\u200b\u202e"])(
    "nothing written (%j) is asked for kindly",
    async (text) => {
      const { say, asked } = openDesk();
      expect((await say(text)).card.summary).toBe("Hvad vil du vide?");
      expect(asked).toEqual([]);
    },
  );
});

describe("someone who asks", () => {
  test("gets the answer from the policy in force in their municipality", async () => {
    const { say, asked, counted } = openDesk();
    const { card } = await say("hvem melder jeg et brud til?", { tenant: "kalundborg" });
    expect(card.summary).toBe("Meld det straks til DBR og IT-Servicedesk.");
    expect(asked).toEqual([{ text: "hvem melder jeg et brud til?", policy: "kalundborg-2023" }]);
    expect(counted).toEqual(["outcome answer", "turn message done"]);
  });

  test("control and direction characters never reach the question", async () => {
    const { say, asked } = openDesk();
    await say("hvem\u0000 \u202emelder\r\n\r\n  jeg\u200b til?");
    expect(asked[0]?.text).toBe("hvem melder jeg til?");
  });

  test("2,000 characters are read, one more and 100,000 are kindly refused", async () => {
    const { say, asked } = openDesk();
    await say("a".repeat(2_000));
    expect(asked).toHaveLength(1);
    for (const length of [2_001, 100_000]) {
      expect(inWords((await say("a".repeat(length))).card)).toContain("højst 2.000 tegn");
    }
    expect(asked).toHaveLength(1);
  });

  test("from a municipality that Vogter does not serve is told so, and asks no policy", async () => {
    const { say, asked } = openDesk();
    const { card } = await say("hvem melder jeg et brud til?", { tenant: "" });
    expect(card.summary).toBe("Jeg ved ikke, hvilken kommune du skriver fra.");
    expect(asked).toEqual([]);
  });
});

describe("a follow-up", () => {
  test("keeps the topic of the question before", async () => {
    const { say, asked } = openDesk();
    await say("hvem melder jeg et brud til?");
    await say("og hvem godkender den?");
    expect(asked[1]).toMatchObject({ previousTopic: "incident-reporting" });
  });

  test("keeps the topic that was chosen", async () => {
    const { say, click, asked } = openDesk();
    await say("hvad er reglerne? regler");
    await click("ask.choose", { topic: "dispensation", policy: "faxe-2021", question: "regler" });
    await say("og hvem godkender den?");
    expect(asked[2]).toMatchObject({ previousTopic: "dispensation" });
  });

  test.each([
    ["by someone else", { person: { id: "peter" } }],
    ["elsewhere", { place: { conversation: "other", kind: "personal" as const } }],
    ["about another municipality", { tenant: "kalundborg" }],
  ])("%s starts afresh", async (_, over) => {
    const { say, asked } = openDesk();
    await say("hvem melder jeg et brud til?");
    await say("og hvem godkender den?", over);
    expect(asked[1]).not.toHaveProperty("previousTopic");
  });

  test("after half an hour starts afresh", async () => {
    const { say, asked, time } = openDesk();
    await say("hvem melder jeg et brud til?");
    time.now = new Date("2026-05-01T10:30:00Z");
    await say("og hvem godkender den?");
    expect(asked[1]).not.toHaveProperty("previousTopic");
  });
});

describe("a click", () => {
  test("on a choice shows that topic's clause, from the choice's policy", async () => {
    const { click, asked } = openDesk();
    await click("ask.choose", { topic: "scope", policy: "kalundborg-2015", question: "regler" });
    expect(asked).toEqual([{ text: "regler", policy: "kalundborg-2015", chosenTopic: "scope" }]);
  });

  test("on an example asks it", async () => {
    const { click, asked } = openDesk();
    await click("ask.example", { question: "Hvem gælder politikken for?" });
    expect(asked).toMatchObject([{ text: "Hvem gælder politikken for?" }]);
  });

  test.each(["yes", "no"])(
    "on whether it helped (%s) counts and keeps the answer",
    async (helped) => {
      const { click, counted } = openDesk();
      const data = { topic: "scope", policy: "faxe-2021", question: "who?", helped };
      const { card, replaces, locale } = await click("feedback", data);
      expect(counted).toContain(`feedback ${helped}`);
      expect(counted).not.toContain("outcome answer");
      expect(card.summary).toBe("Meld det straks til DBR og IT-Servicedesk.");
      expect({ replaces, locale }).toEqual({ replaces: true, locale: "en" });
    },
  );

  test.each([
    ["a button nobody knows", "incident.close", {}],
    ["a choice of nothing", "ask.choose", {}],
    ["a policy nobody knows", "ask.choose", { topic: "scope", policy: "../secret" }],
    ["an example of nothing", "ask.example", { question: " " }],
    ["feedback of a third kind", "feedback", { topic: "scope", helped: "maybe" }],
  ])("on %s says that the button no longer works", async (_, action, data) => {
    const { click, asked } = openDesk();
    expect((await click(action, data)).card.summary).toBe("Den knap virker ikke længere.");
    expect(asked).toEqual([]);
  });
});

describe("a delivery", () => {
  test("that comes again gets the same replies and has no other effect", async () => {
    const { handle, envelope, asked, counted } = openDesk();
    const twice = envelope({ kind: "message", text: "hvem melder jeg et brud til?" });
    const [first, second] = await Promise.all([handle(twice), handle(twice)]);
    expect(second).toEqual(first);
    expect(asked).toHaveLength(1);
    expect(counted).toHaveLength(2);
  });

  test("that fails says so, logs no word of it, and is handled anew when it comes again", async () => {
    const { handle, envelope, asked, counted, lines } = openDesk();
    const failing = envelope({ kind: "message", text: "sprængt 010190-1234" });
    const [reply] = (await handle(failing)).replies;
    expect(reply?.card.summary).toContain("Noget gik galt");
    expect(counted).toEqual(["turn message failed"]);
    expect(lines.join()).toContain("a turn failed");
    expect(lines.join()).not.toContain("010190");
    await handle(failing);
    expect(asked).toHaveLength(2);
  });
});
