import { describe, expect, test } from "vitest";
import { inWords } from "../in-words.ts";
import { IN_CHANNEL, INSTEAD_AND_GROUNDS, openStage } from "./stage.ts";

const { place } = IN_CHANNEL;

describe("an advice, in words", () => {
  test("no: why, where instead, what it rests on, whom to ask", async () => {
    const { say } = await openStage();
    const { card } = await say("må jeg lægge lægeerklæringen her?", { place });
    expect(inWords(card)).toBe(
      [
        "# Nej, ikke her.",
        "Det regner jeg som følsomme oplysninger eller CPR-numre, fordi du nævner »lægeerklæring«. Kanalen er åben for alle i kommunen.",
        INSTEAD_AND_GROUNDS,
        "[Vis hele tabellen]",
      ].join("\n"),
    );
  });

  test("yes if: the condition comes first", async () => {
    const { say } = await openStage();
    const [heading, condition] = inWords(
      (await say("må jeg lægge vagtplanen her", { place })).card,
    ).split("\n");
    expect(heading).toBe("# Ja, her, hvis …");
    expect(condition).toBe("Skriv så lidt som muligt, og journalisér det, der hører til en sag.");
  });

  test("ask: the clause that leaves it to the leader is quoted", async () => {
    const { say } = await openStage();
    const { card } = await say("can I put income data in work copilot?");
    expect(inWords(card)).toMatchInlineSnapshot(`
      "# Ask before it goes in the municipality's own Copilot.
      I count it as confidential information, because you mention »indkomst«.
      Use instead:
      - the case system
      - the shared drive: Only people who need it have access, it has a named owner, and no guests are in.
      Basis: your leader decides. The municipality's storage table (proposal, the municipality has not approved it) leaves it to the leader.
      "Ledere (fortsat)
      Ansvarlig for at instruere medarbejderne i, hvor data må opbevares og behandles samt sikre, at medarbejderne ikke opbevarer private data i kommunens systemer."
        Informationssikkerheds- og Datapolitik, Faxe Kommune (27 May 2021) › Organisering og ansvar › Ledere (fortsat)
      Ask your leader.
      [Show the whole table]"
    `);
  });

  test("yes: nothing to be better off than", async () => {
    const { say } = await openStage();
    const words = inWords((await say("må jeg lægge lønsedler i fagsystemet")).card);
    expect(words).toContain("# Ja, i fagsystemet eller ESDH.");
    expect(words).not.toContain("stedet");
  });

  test("law: it says so, and no clause of the policy", async () => {
    const { say } = await openStage();
    const { card } = await say("må jeg lægge lægeerklæringen i ChatGPT?");
    expect(inWords(card)).toContain("Grundlag: lov.");
    expect(card.blocks.some(({ kind }) => kind === "quote")).toBe(false);
  });

  test("what only the table says cites no policy", async () => {
    const { say } = await openStage();
    const { card } = await say("må jeg lægge straffeattester i et lukket team?");
    expect(card.blocks.some(({ kind }) => kind === "quote")).toBe(false);
    expect(inWords(card)).toContain(
      "Grundlag: kommunens opbevaringstabel (forslag, kommunen har ikke godkendt det).",
    );
  });
});

describe("what is known of a conversation", () => {
  test.each([
    [{ guests: true }, "Her læser gæster med."],
    [{ externals: true }, "Her læser folk uden for kommunen med."],
    [
      { guests: undefined },
      "Jeg kan ikke se, om gæster eller folk uden for kommunen læser med her",
    ],
    [{ open: false }, "Kanalen er lukket og uden gæster."],
    [{ open: undefined }, "Jeg kan ikke se, om kanalen er lukket"],
    [{}, "Kanalen er åben for alle i kommunen."],
  ])("%j is said", async (facts, words) => {
    const { say } = await openStage();
    const told = Object.fromEntries(
      Object.entries({ ...place, ...facts }).filter(([, fact]) => fact !== undefined),
    ) as unknown as typeof place;
    expect(inWords((await say("må jeg lægge vagtplanen her?", { place: told })).card)).toContain(
      words,
    );
  });
});

describe("the question back", () => {
  test("asks for the class, and a click answers with it", async () => {
    const { say, click } = await openStage();
    const { card } = await say("må jeg gemme den på c-drevet");
    expect(card.summary).toBe("Hvad er det for oplysninger?");
    expect(card.actions).toHaveLength(4);
    const secret = card.actions.find(({ data }) => data.class === "sensitive");
    const answered = await click("storage.class", secret?.data ?? {});
    expect(answered.card.summary).toMatch(/^Nej, ikke på pc'en selv/);
    expect(answered.replaces).toBe(true);
  });

  test("asks for the place, and after the place for the class", async () => {
    const { say, click } = await openStage();
    const { card } = await say("må jeg gemme den her");
    expect(card.summary).toBe("Hvor skal det ligge?");
    const [first] = card.actions;
    expect(Object.keys(first?.data ?? {}).sort()).toEqual(["place", "question"]);
    const drive = card.actions.find(({ data }) => data.place === "network_drive");
    const next = await click("storage.place", drive?.data ?? {});
    expect(next.card.summary).toBe("Hvad er det for oplysninger?");
    const [open] = next.card.actions;
    expect((await click("storage.class", open?.data ?? {})).card.summary).toMatch(
      /^Ja, på fællesdrevet/,
    );
  });

  test("is answered for a day, and after that says that the button is old", async () => {
    const { click } = await openStage();
    const { card } = await click("storage.class", { question: "constructor", class: "public" });
    expect(card.summary).toBe("Den knap virker ikke længere.");
  });
});

test("the whole table can be asked for, and has every place and every condition", async () => {
  const { say, click } = await openStage();
  const words = inWords((await say("vis opbevaringstabellen")).card);
  expect(words).toContain("kommunens egen Copilot");
  expect(words).toContain("B12: Telefonen er styret af kommunen");
  expect(inWords((await click("storage.table", {})).card)).toBe(words);
});
