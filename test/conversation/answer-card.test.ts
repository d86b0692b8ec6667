import { expect, test } from "vitest";
import { answerCard } from "../../src/conversation/answer-card.ts";
import { ANSWER, CHOICES, GUIDANCE, REPORTING, SILENCE } from "./fake-answers.ts";
import { inWords } from "./in-words.ts";

const ASKED = { question: "hvem melder jeg et brud til", policy: "faxe-2021" };

test("an answer: the sentence, the clause, whom to ask and by which clause, and whether it helped", () => {
  expect(inWords(answerCard(ANSWER, ASKED))).toMatchInlineSnapshot(`
    "# Meld det straks til DBR og IT-Servicedesk.
    "Brud meldes straks. DBR og IT-Servicedesk informeres umiddelbart."
      Informationssikkerheds- og Datapolitik (27. maj 2021) › Sikkerhedsbrud
    Er du i tvivl, så spørg Databeskyttelsesrådgiveren.
    (Var det svar på dit spørgsmål?)
    [Ja, det var det] [Nej, ikke helt]"
  `);
});

test("an answer in English has English labels and the policy's own words", () => {
  const english = { ...ANSWER, language: "en" as const, sentence: "Report it at once." };
  expect(inWords(answerCard(english, ASKED))).toMatchInlineSnapshot(`
    "# Report it at once.
    "Brud meldes straks. DBR og IT-Servicedesk informeres umiddelbart."
      Informationssikkerheds- og Datapolitik (27. maj 2021) › Sikkerhedsbrud
    If in doubt, ask Databeskyttelsesrådgiveren.
    (Did that answer your question?)
    [Yes, it did] [No, not quite]"
  `);
});

test("an answer that did or did not help keeps the answer and drops the buttons", () => {
  for (const helped of ["yes", "no"] as const) {
    const card = answerCard(ANSWER, ASKED, { helped });
    expect(card.actions).toEqual([]);
    expect(inWords(card)).toContain(ANSWER.sentence);
  }
  expect(inWords(answerCard(ANSWER, ASKED, { helped: "yes" }))).toContain("Tak for dit svar.");
  expect(inWords(answerCard(ANSWER, ASKED, { helped: "no" }))).toContain(
    "Så ramte jeg ved siden af.",
  );
});

test("a clause is quoted whole, with no emphasis when nothing in it is singled out", () => {
  const whole = { ...REPORTING, quote: REPORTING.text };
  const [quote] = answerCard({ ...ANSWER, citations: [whole] }, ASKED).blocks.filter(
    ({ kind }) => kind === "quote",
  );
  expect(quote).toEqual({
    kind: "quote",
    text: REPORTING.text,
    source: "Informationssikkerheds- og Datapolitik (27. maj 2021) › Sikkerhedsbrud",
  });
});

test("an answer across policies has a line for each, and quotes them", () => {
  const sentence = "Faxe Kommune: Til DBR.\nNæstved Kommune: Til ledelsen: straks.";
  const other = { ...REPORTING, policy: "naestved", policyTitle: "Næstved" };
  const { owner: _, ...answer } = ANSWER;
  const card = answerCard(
    { ...answer, sentence, citations: [REPORTING, other] },
    { ...ASKED, policy: "all" },
  );
  expect(inWords(card)).toMatchInlineSnapshot(`
    "# Det siger de enkelte politikker:
    Faxe Kommune: Til DBR.
    Næstved Kommune: Til ledelsen: straks.
    "Brud meldes straks. DBR og IT-Servicedesk informeres umiddelbart."
      Informationssikkerheds- og Datapolitik (27. maj 2021) › Sikkerhedsbrud
    "Brud meldes straks. DBR og IT-Servicedesk informeres umiddelbart."
      Næstved › Sikkerhedsbrud
    (Var det svar på dit spørgsmål?)
    [Ja, det var det] [Nej, ikke helt]"
  `);
  expect(card.actions[0]?.data.policy).toBe("all");
});

test("places there is no room for can be opened, and none is cut", () => {
  const long = { ...REPORTING, text: "Det er langt. ".repeat(40).trim() };
  const { owner: _, ...answer } = ANSWER;
  const card = answerCard({ ...answer, citations: [REPORTING, long, GUIDANCE] }, ASKED);
  const more = card.blocks.find((block) => block.kind === "more");
  expect(more?.parts).toMatchObject([
    { title: "2 steder mere", blocks: [{ text: long.text }, { text: GUIDANCE.text }] },
  ]);
});

test("what changed is counted first; what is new, gone and changed opens by itself", () => {
  const { owner: _, ...answer } = ANSWER;
  const card = answerCard(
    {
      ...answer,
      sentence: "1 afsnit er nyt, 2 er udgået.",
      citations: [
        { ...REPORTING, change: "added" },
        { ...GUIDANCE, change: "removed" },
        { ...REPORTING, change: "removed" },
      ],
    },
    ASKED,
  );
  expect(inWords(card)).toMatchInlineSnapshot(`
    "# 1 afsnit er nyt, 2 er udgået.
    Her er nogle af dem:
    + Nyt
      "Brud meldes straks. DBR og IT-Servicedesk informeres umiddelbart."
        Informationssikkerheds- og Datapolitik (27. maj 2021) › Sikkerhedsbrud
    + Udgået
      "Databeskyttelsesrådgiver vejleder i politikken."
        Informationssikkerheds- og Datapolitik (27. maj 2021) › Organisering og ansvar
      "Brud meldes straks. DBR og IT-Servicedesk informeres umiddelbart."
        Informationssikkerheds- og Datapolitik (27. maj 2021) › Sikkerhedsbrud
    (Var det svar på dit spørgsmål?)
    [Ja, det var det] [Nej, ikke helt]"
  `);
});

test("choices: three topics as buttons that carry topic, policy and question, and no clause in pieces", () => {
  const card = answerCard(CHOICES, ASKED);
  expect(inWords(card)).toMatchInlineSnapshot(`
    "# Det kan betyde flere ting. Hvad tænker du på?
    Vælg det, der ligger tættest på, så viser jeg, hvad politikken siger. Du kan også skrive det med andre ord.
    [Sikkerhedsbrud] [Dispensation] [Hvem politikken gælder for]"
  `);
  expect(card.actions[1]).toMatchObject({
    id: "ask.choose",
    data: { topic: "dispensation", policy: "faxe-2021", question: ASKED.question },
  });
});

test("silence: says so first, shows the nearest clause once, and names whom to ask", () => {
  expect(inWords(answerCard(SILENCE, ASKED))).toMatchInlineSnapshot(`
    "# Det siger politikken ikke.
    Nærmest ligger:
    "Databeskyttelsesrådgiver vejleder i politikken."
      Informationssikkerheds- og Datapolitik (27. maj 2021) › Organisering og ansvar
    Spørg Databeskyttelsesrådgiveren."
  `);
});

test("silence with neither a near clause nor an owner says just that", () => {
  const { nearest: _, owner: __, ...bare } = SILENCE;
  expect(inWords(answerCard(bare, ASKED))).toBe("# Det siger politikken ikke.");
});

test("an owner named by another clause comes with that clause, to open", () => {
  const card = answerCard({ ...SILENCE, nearest: REPORTING }, ASKED);
  expect(inWords(card)).toContain(
    `Spørg Databeskyttelsesrådgiveren.\n+ Hvorfor dem?\n  "${GUIDANCE.text}"`,
  );
});

test("off-topic: what it cannot do, and what one can ask instead", () => {
  const sentence = "Det kan jeg ikke hjælpe med. Jeg svarer på politikken.";
  const outcome = { kind: "off-topic", language: "da", sentence } as const;
  const examples = ["En?", "To?", "Tre?", "Fire?"];
  expect(inWords(answerCard(outcome, ASKED, { examples }))).toMatchInlineSnapshot(`
    "# Det kan jeg ikke hjælpe med.
    Jeg svarer på politikken.
    Prøv for eksempel:
    [En?] [To?] [Tre?]"
  `);
  expect(inWords(answerCard(outcome, ASKED))).toMatchInlineSnapshot(`
    "# Det kan jeg ikke hjælpe med.
    Jeg svarer på politikken."
  `);
});

test("a button carries at most 300 characters of the question, and never half an emoji", () => {
  const question = `${"a".repeat(299)}🙂${"b".repeat(2_000)}`;
  const carried = answerCard(ANSWER, { ...ASKED, question }).actions[0]?.data.question;
  expect(carried).toBe("a".repeat(299));
});
