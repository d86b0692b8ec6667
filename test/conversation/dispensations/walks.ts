import { expect } from "vitest";
import type { Fields, Surface } from "../incidents/surface.ts";

const NUMBER = "DIS-2026-0001";

/** What somebody gives to the chain in their turn. */
interface Step {
  readonly by: string;
  /** The clause by which it is theirs, word for word. */
  readonly clause: string;
  readonly button: string;
  readonly fields: Fields;
}

/** One municipality's way from a request to its end. */
export interface Walk {
  readonly town: string;
  readonly requester: string;
  /** Who leads the unit that it is for. */
  readonly leader: string;
  /** What the form asks in this municipality, and no other may be without. */
  readonly form: readonly string[];
  /** What is filled in besides what every municipality asks for. */
  readonly fields: Fields;
  /** What the policy requires: it is not sent without. */
  readonly required: readonly string[];
  readonly steps: readonly [Step, ...Step[]];
  /** What the card says once it is granted. */
  readonly granted: readonly string[];
  /** Who hears of it without having it. */
  readonly received: readonly string[];
  /** Who could be thought to be told, and is not. */
  readonly notTold: readonly string[];
  /** Somebody who may see the register. */
  readonly registrar: string;
}

const REFERENCE = { reference: "Håndbogens afsnit om skærmlås" };
const GOOD_PRACTICE = "God praksis, ikke et krav i politikken.";

export const WALKS: readonly Walk[] = [
  {
    ...{ town: "faxe", requester: "mette", leader: "peter", registrar: "nadia" },
    form: ["dispensation fra Informationssikkerhedshåndbogen i konkrete tilfælde", GOOD_PRACTICE],
    fields: REFERENCE,
    required: ["reference"],
    steps: [
      {
        ...{ by: "nadia", button: "Vurdér" },
        clause:
          "Datebeskyttelsesrådgiveren har ansvaret for sammen med fagdirektører at vurdere, om der",
        fields: { opinion: "for", words: "Det er forsvarligt" },
      },
      {
        ...{ by: "gunnar", button: "Godkend" },
        clause: "sammen med fagdirektører at vurdere, om der ud fra en risikobaseret betragtning",
        fields: { conditions: "Kun i køkkenet" },
      },
    ],
    granted: ["Betingelser: Kun i køkkenet", "Vurderingen er risikobaseret"],
    ...{ received: [], notTold: ["sanne", "bodil", "asger"] },
  },
  {
    ...{ town: "naestved", requester: "amina", leader: "bjarne", registrar: "sofie" },
    form: [
      "kravene i informationssikkerhedshåndbogen ikke kan efterleves",
      "der skal indføres alternative sikringsforanstaltninger og en udløbsdato",
    ],
    fields: { ...REFERENCE, measures: "De er låst inde", documentation: "Sag 26/1234" },
    required: ["measures", "documentation", "to"],
    steps: [
      {
        ...{ by: "hans", button: "Godkend" },
        clause: "skal der skriftligt anmodes om dispensation hos Kommunens formand",
        fields: { words: "Skabet er godt nok" },
      },
    ],
    granted: ["Sag 26/1234", "Skabet er godt nok"],
    ...{ received: [], notTold: ["gitte", "sune", "marie"] },
  },
  {
    ...{ town: "halsnaes", requester: "laila", leader: "mikkel", registrar: "anders" },
    form: ["Hvilket krav kan I ikke overholde?", GOOD_PRACTICE],
    fields: { clause: "overtraedelse/1" },
    required: ["clause"],
    steps: [
      {
        ...{ by: "anders", button: "Indstil" },
        clause: "efter indstilling fra den øverste daglige Informationssikkerhedsleder",
        fields: { opinion: "for", words: "Godt nok" },
      },
      {
        ...{ by: "birthe", button: "Godkend" },
        clause: "Chefgruppen kan efter indstilling fra den øverste daglige",
        fields: { tookPart: "birthe,steen" },
      },
    ],
    granted: ["Med i beslutningen: Birthe Hyldebær og Steen Lyngkrone", "enkeltstående tilfælde"],
    ...{ received: [], notTold: ["dorthe", "zahra"] },
  },
  {
    ...{ town: "kalundborg", requester: "ida", leader: "jens", registrar: "lone" },
    form: ["kravene i Informationssikkerhedshåndbogen ikke kan efterleves", GOOD_PRACTICE],
    fields: REFERENCE,
    required: ["reference"],
    steps: [
      {
        ...{ by: "karen", button: "Godkend" },
        clause: "skal der skriftligt anmodes om dispensation i Informationssikkerhedsudvalget",
        fields: { tookPart: "karen,inger,tove", aside: "ejnar" },
      },
    ],
    granted: [
      "Med i beslutningen: Karen Egeskygge, Inger Vestenvind og Tove Bøgeskær",
      "Trådte til side: Ejnar Kløvermark",
    ],
    ...{ received: ["inger", "tove", "lone"], notTold: ["viggo"] },
  },
];

/** What every municipality asks for. */
export const REQUESTED = {
  ...{ what: "Ingen skærmlås på stuens tablet", covers: "Tre tablets i stuen" },
  ...{ why: "Børnene bruger dem", risk: "Andre kan se billeder" },
  ...{ from: "2026-05-04", to: "2026-09-30" },
};

/** Walks all the way, and looks on the way at who was told what. */
export async function walk(walked: Walk, surface: Surface): Promise<void> {
  const { requester, steps, required, granted } = walked;
  const { begin, press, fill, write, shownTo } = surface;
  const form = await begin(requester, "dispensation");
  for (const words of walked.form) expect(form).toContain(words);
  const all: Fields = { ...REQUESTED, ...walked.fields };
  for (const field of required) {
    const without = Object.fromEntries(Object.entries(all).filter(([id]) => id !== field));
    expect(await fill(requester, without), field).not.toContain(NUMBER);
  }
  const receipt = await fill(requester, all);
  expect(receipt).toContain(`Den har nummer ${NUMBER}`);
  for (const words of Object.values(walked.fields).filter((one) => one.includes(" ")))
    expect(receipt).toContain(words);
  for (const person of walked.received)
    expect(await shownTo(person), person).toContain("Der er søgt om dispensation.");

  const [first] = steps;
  await expectTold(first, surface);
  await press(first.by, "Spørg ansøgeren");
  await fill(first.by, { words: "Hvor mange er det?" });
  expect(await shownTo(requester)).toContain(`Der er et spørgsmål til din ansøgning ${NUMBER}.`);
  await press(requester, "Svar");
  await fill(requester, { words: "Det er tre." });
  expect(await shownTo(first.by)).toContain("Det er tre.");

  for (const [at, step] of steps.entries()) {
    const { by, button, fields } = step;
    if (step !== first) await expectTold(step, surface);
    for (const later of steps.slice(at + 1))
      expect(await shownTo(later.by), later.by).not.toContain(NUMBER);
    await press(by, button);
    expect(await fill(by, fields), by).toContain(NUMBER);
  }
  expect(await shownTo(requester)).toContain(`Din ansøgning ${NUMBER} er godkendt.`);
  for (const words of granted) expect(await shownTo(requester)).toContain(words);
  await expectToEnd(walked, surface);

  expect(await press(requester, "Søg igen")).toContain(`der følger efter ${NUMBER}`);
  for (const person of walked.notTold) expect(await shownTo(person), person).not.toContain(NUMBER);
  expect(await write(walked.registrar, "/dispensation register")).toContain(NUMBER);
  expect(await write(walked.registrar, "/dispensation tal")).toContain("1 givet, 0 gælder, 1 søgt");
}

async function expectTold({ by, clause }: Step, { shownTo }: Surface): Promise<void> {
  expect(await shownTo(by), by).toContain(`${NUMBER} ligger hos dig nu.`);
  expect(await shownTo(by), by).toContain(clause);
}

/** The requester and the leader hear of it 30, 7 and 1 day before, and on the last day; then it is over. */
async function expectToEnd({ requester, leader }: Walk, surface: Surface): Promise<void> {
  const { on, shownTo, write } = surface;
  const ends: readonly (readonly [string, string])[] = [
    ["2026-08-31", `${NUMBER} udløber om en måned: 30. september 2026.`],
    ["2026-09-23", `${NUMBER} udløber om en uge: 30. september 2026.`],
    ["2026-09-29", `${NUMBER} udløber 30. september 2026.`],
    ["2026-09-30", `${NUMBER} gælder til og med i dag, 30. september 2026.`],
  ];
  for (const [day, words] of ends) {
    for (const person of [requester, leader])
      expect(await shownTo(person), person).not.toContain(words);
    await on(day);
    for (const person of [requester, leader])
      expect(await shownTo(person), person).toContain(words);
  }
  expect(await write(requester, "/dispensation 2026-1")).toContain(`${NUMBER} · gælder`);
  await on("2026-10-01");
  expect(await write(requester, "/dispensation 2026-1")).toContain(`${NUMBER} · udløbet`);
}
