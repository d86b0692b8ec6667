import type { Ask, Choice, Citation, Outcome, Question } from "../../src/answers/outcome.ts";

/** A clause of a policy that nobody has. */
export const REPORTING: Citation = {
  policy: "faxe-2021",
  policyTitle: "Informationssikkerheds- og Datapolitik (27. maj 2021)",
  clause: "sikkerhedsbrud/1",
  heading: "Sikkerhedsbrud",
  text: "Brud meldes straks. DBR og IT-Servicedesk informeres umiddelbart.",
  quote: "DBR og IT-Servicedesk informeres umiddelbart.",
  parts: ["Brud meldes straks. DBR og IT-Servicedesk informeres umiddelbart."],
};

export const GUIDANCE: Citation = {
  ...REPORTING,
  clause: "organisering/3",
  heading: "Organisering og ansvar",
  text: "Databeskyttelsesrådgiver vejleder i politikken.",
  quote: "Databeskyttelsesrådgiver vejleder i politikken.",
  parts: ["Databeskyttelsesrådgiver vejleder i politikken."],
};

export const ANSWER: Extract<Outcome, { kind: "answer" }> = {
  kind: "answer",
  language: "da",
  topic: "incident-reporting",
  sentence: "Meld det straks til DBR og IT-Servicedesk.",
  citations: [REPORTING],
  owner: { name: "Databeskyttelsesrådgiveren", citation: GUIDANCE },
};

export const SILENCE: Extract<Outcome, { kind: "silent" }> = {
  kind: "silent",
  language: "da",
  topic: "passwords",
  sentence: "Det siger politikken ikke.",
  nearest: GUIDANCE,
  owner: { name: "Databeskyttelsesrådgiveren", citation: GUIDANCE },
};

const choice = (topic: string, title: string): Choice => ({
  policy: "faxe-2021",
  topic,
  clause: `${topic}/1`,
  title,
  text: `Alt om ${title}.`,
});

export const CHOICES: Extract<Outcome, { kind: "choices" }> = {
  kind: "choices",
  language: "da",
  choices: [
    choice("incident-reporting", "Sikkerhedsbrud"),
    choice("dispensation", "Dispensation"),
    choice("scope", "Hvem politikken gælder for"),
  ],
};

/** Answers by a word in the question, and keeps what it was asked. */
export function fakeAsk(): { ask: Ask; asked: Question[] } {
  const asked: Question[] = [];
  const ask: Ask = (question) => {
    asked.push(question);
    const { text, chosenTopic, previousTopic } = question;
    const language = /\bwho\b/i.test(text) ? "en" : "da";
    if (text.includes("sprængt")) throw new Error(`could not read "${text}"`);
    if (chosenTopic) return { ...ANSWER, language, topic: chosenTopic };
    if (/^og /.test(text) && previousTopic) return { ...ANSWER, topic: previousTopic };
    if (text.includes("adgangskode")) return SILENCE;
    if (text.includes("regler")) return CHOICES;
    if (text.includes("vejret")) {
      return { kind: "off-topic", language, sentence: "Det kan jeg ikke hjælpe med." };
    }
    return { ...ANSWER, language };
  };
  return { ask, asked };
}
