import type { Action, Block, Card } from "../../src/conversation/card.ts";
import type { Envelope, Handle } from "../../src/conversation/envelope.ts";

/** Cards as a municipality's would be, so that the page can be tried without the answering engine. */
export const fakeHandle: Handle = async (envelope) => {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return [{ card: reply(envelope) }];
};

function reply({ incoming, locale }: Envelope): Card {
  if (incoming.kind === "action") return incoming.data.topic === "owner" ? owner : answer;
  const text = incoming.kind === "message" ? incoming.text : "";
  if (locale === "en") return english;
  if (/adgangskode/.test(text)) return silence;
  if (/dispensation/.test(text)) return choices;
  if (/<|hændelse/.test(text)) return incident;
  return answer;
}

const source =
  "Informationssikkerheds- og Datapolitik (27. maj 2021) › Organisering og ansvar › Ledere";
const clause: Block = {
  kind: "quote",
  text: "Ansvarlig for at evt. tvivlsspørgsmål afklares hurtigst muligt (evt. med DBR) og at der løbende følges op på reglerne ved evt. sikkerhedsbrud i afdelingen. Minimum to gange om året på personalemøde gennemgå relevante regler og evt. pjecer/vejledninger om de vigtigste emner for afdelingen.",
  emphasis:
    "Minimum to gange om året på personalemøde gennemgå relevante regler og evt. pjecer/vejledninger om de vigtigste emner for afdelingen.",
  source,
};
const feedback: Action[] = [
  { id: "feedback", title: "Ja, det var det", data: { helped: "yes" } },
  { id: "feedback", title: "Nej, ikke helt", data: { helped: "no" } },
];

const answer = card(
  "Mindst to gange om året, på et personalemøde.",
  [clause, { kind: "text", text: "Var det svar på dit spørgsmål?", tone: "muted" }],
  feedback,
);

const english = card(
  "At least twice a year, at a staff meeting.",
  [clause, { kind: "text", text: "Did that answer your question?", tone: "muted" }],
  [],
);

const silence = card(
  "Det siger politikken ikke.",
  [
    {
      kind: "text",
      text: "Den slags står som regel i informationssikkerhedshåndbogen. Nærmest ligger:",
    },
    {
      kind: "quote",
      text: "Denne politik udbygges med instrukser og retningslinjer på områder, hvor der er behov for det.",
      source: "Informationssikkerhedspolitik (2023) › 2. Formål",
    },
    { kind: "text", text: "Spørg Informationssikkerhedskoordinatoren." },
  ],
  [{ id: "forward", title: "Send spørgsmålet videre", data: {}, style: "primary" }],
);

const choices = card(
  "Det kan betyde flere ting. Hvad tænker du på?",
  [
    {
      kind: "text",
      text: "Vælg det, der ligger tættest på. Du kan også skrive det med andre ord.",
    },
  ],
  [
    { id: "ask.choose", title: "Hvem der giver dispensation", data: { topic: "owner" } },
    {
      id: "ask.choose",
      title: "Hvad en ansøgning om dispensation skal indeholde",
      data: { topic: "form" },
    },
    { id: "ask.choose", title: "Hvor længe en dispensation gælder", data: { topic: "time" } },
  ],
);

const owner = card(
  "Det gør Informationssikkerhedsudvalget.",
  [
    {
      kind: "quote",
      text: "Hvis der opstår situationer, hvor kravene i Informationssikkerhedshåndbogen ikke kan efterleves, skal der skriftligt anmodes om dispensation i Informationssikkerhedsudvalget.",
      source: "Informationssikkerhedspolitik (2023) › 7. Dispensationer",
      emphasis: "skriftligt anmodes om dispensation i Informationssikkerhedsudvalget",
    },
  ],
  feedback,
);

const incident = card(
  "Meldt. HÆN-2026-0042.",
  [
    {
      kind: "facts",
      facts: [
        { label: "Hvad", value: "Mail til forkert modtager" },
        { label: "Fundet", value: "10.11 i dag" },
        { label: "Fik besked", value: "Databeskyttelsesrådgiveren og IT-Servicedesk" },
      ],
    },
    { kind: "text", text: "Gør det her nu:" },
    {
      kind: "list",
      items: [
        "Bed modtageren slette mailen og bekræfte det.",
        "Slet den ikke selv, heller ikke fra mappen med sendte mails, for sagen skal kunne følges bagefter.",
        "*Stjerner*, _streger_, <b>mærker</b> og {{DATE(2026-01-01T00:00:00Z)}} står, som de blev skrevet.",
      ],
    },
    { kind: "text", text: "Du hører fra os her. Haster det: ring 55 55 55 55.", tone: "muted" },
  ],
  [],
);

function card(heading: string, blocks: Block[], actions: Action[]): Card {
  return { summary: heading, blocks: [{ kind: "heading", text: heading }, ...blocks], actions };
}
