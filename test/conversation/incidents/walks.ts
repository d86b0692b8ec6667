import { expect } from "vitest";
import type { Surface } from "./surface.ts";

const NUMBER = "HÆN-2026-0001";

/** One municipality's way from the report to the closed register. */
export interface Walk {
  readonly town: string;
  readonly reporter: string;
  /** Who is told at once, and what of the policy, the law or the municipality's own choice each is told it by. */
  readonly told: Readonly<Record<string, string>>;
  /** Who could be thought to be told, and is not. */
  readonly notTold: readonly string[];
  readonly handler: string;
  /** What those whom the policy wants told of larger incidents hear then. */
  readonly larger?: Readonly<Record<string, string>>;
  /** Somebody who may see the register. */
  readonly registrar: string;
}

const CHOSEN = "Politikken nævner ingen, der skal have besked.";
const BY_LAW = "GDPR art. 38(1)";

export const WALKS: readonly Walk[] = [
  {
    ...{ town: "faxe", reporter: "mette", handler: "sanne", registrar: "nadia" },
    told: {
      nadia: "Proceduren sikrer, at DBR og IT-Servicedesk informeres umiddelbart",
      sanne: "Proceduren sikrer, at DBR og IT-Servicedesk informeres umiddelbart",
    },
    notTold: ["peter", "bodil", "thomas", "asger"],
  },
  {
    ...{ town: "naestved", reporter: "amina", handler: "sofie", registrar: "sofie" },
    told: {
      marie: "skal det meddeles til ledelsen",
      sofie: "er ansvarlig for opfølgning på sikkerhedshændelser",
      sune: BY_LAW,
    },
    notTold: ["bjarne", "gitte", "hans"],
  },
  {
    ...{ town: "halsnaes", reporter: "laila", handler: "mikkel", registrar: "zahra" },
    told: {
      mikkel:
        "Overtrædelse af informationssikkerheden skal rapporteres, og er den daglige leders ansvar.",
      zahra: BY_LAW,
    },
    notTold: ["steen", "birthe"],
    larger: {
      dorthe: "Ved større sikkerhedshændelser informeres Byrådet straks.",
      poul: "Ved større sikkerhedshændelser informeres Byrådet straks.",
    },
  },
  {
    ...{ town: "kalundborg", reporter: "ida", handler: "viggo", registrar: "lone" },
    told: { lone: CHOSEN, viggo: CHOSEN },
    notTold: ["jens", "karen", "omar", "tove"],
  },
];

export const REPORTED = {
  what: "Jeg har sendt en mail med en borgers sag til en forkert modtager",
  ...{ found: "now", personalData: "yes" },
};

/** Walks all the way, and looks on the way at who was told what. */
export async function walk(walked: Walk, surface: Surface): Promise<void> {
  const { reporter, told, notTold, handler, larger = {}, registrar } = walked;
  const { report, press, fill, write, shownTo } = surface;
  expect(await report(reporter, REPORTED)).toContain(`Meldt. ${NUMBER}.`);
  for (const [person, why] of Object.entries(told)) {
    expect(await shownTo(person), person).toContain(`Ny hændelse ${NUMBER}`);
    expect(await shownTo(person), person).toContain(why);
  }
  const others = [...notTold, ...Object.keys(larger)];
  for (const person of others) expect(await shownTo(person), person).not.toContain(NUMBER);

  await press(handler, "Jeg har den");
  expect(await shownTo(handler)).toContain("Du har den siden");
  for (const person of Object.keys(told).filter((one) => one !== handler))
    expect(await shownTo(person), person).toContain("har den siden kl.");
  expect(await shownTo(reporter)).toContain(`Nogen har taget ${NUMBER}.`);

  const act = async (title: string, fields: Record<string, string>, ...way: string[]) => {
    for (const button of [...way, title]) await press(handler, button);
    return fill(handler, fields);
  };
  const judged = { severity: "medium", personalData: "yes", sort: "wrong-recipient" };
  await act("Vurdér", { ...judged, risk: "risk", reason: "Modtageren har læst den" });
  await act("Skal det anmeldes?", { notify: "yes", reason: "Risiko for borgeren" });
  const sent = { report: "authority", day: "2026-05-01", time: "11:00" };
  await act("Anmeldelse er sendt", sent, "Mere");
  const untold = { tell: "no", exemption: "removed", reason: "Slettet ulæst" };
  await act("De berørte", untold, "Mere");
  await act("Det har vi gjort", { words: "Modtageren har slettet mailen" }, "Mere");
  if (walked.larger) await act("Mærk hændelsen", { marks: "larger" }, "Mere", "Andet");
  for (const [person, why] of Object.entries(larger))
    expect(await shownTo(person), person).toContain(why);
  const end = { cause: "Forkert adresse valgt", lesson: "Tjek modtageren to gange" };
  expect(await act("Afslut", end)).toContain("Afsluttet kl.");

  expect(await shownTo(reporter)).toContain(`${NUMBER} er afsluttet.`);
  expect(await shownTo(reporter)).toContain("Tjek modtageren to gange");
  for (const person of notTold) expect(await shownTo(person), person).not.toContain(NUMBER);
  expect(await write(registrar, "/haendelse register lukkede")).toContain(NUMBER);
}
