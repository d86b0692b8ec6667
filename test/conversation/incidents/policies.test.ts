import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";
import type { Shapes } from "../../../src/store/rows.ts";
import { openTownHall } from "./town-hall.ts";
import { buttonsOn, quotesOn, wordsOn } from "./words-on.ts";

const NUMBER = "HÆN-2026-0001";
type Hall = Awaited<ReturnType<typeof openTownHall>>;

/** Takes it, assesses it, decides and tells about it, and closes it, as every municipality would. */
async function handle({ take, send, incident }: Hall, handler: string) {
  expect(wordsOn(await take(handler, NUMBER))).toContain("Du har den siden kl. 10.14.");
  const judged = { severity: "medium", personalData: "yes", sort: "wrong-recipient" };
  const risk = { risk: "risk", reason: "Modtageren har læst den", people: "1" };
  await send(handler, "judge", { ...judged, ...risk }, NUMBER);
  await send(handler, "authority", { notify: "yes", reason: "Risiko for borgeren" }, NUMBER);
  const sent = { report: "authority", day: "2026-11-21", time: "10:10" };
  await send(handler, "sent", sent, NUMBER);
  await send(handler, "concerned", { tell: "no", exemption: "removed", reason: "Slettet" }, NUMBER);
  await send(handler, "measure", { words: "Modtageren har slettet mailen" }, NUMBER);
  const end = { cause: "Forkert adresse valgt", lesson: "Tjek modtageren to gange" };
  const closed = await send(handler, "close", end, NUMBER);
  expect(buttonsOn(closed)).toEqual(["Genåbn", "Mere"]);
  expect(await incident(NUMBER)).toMatchObject({ state: "closed", responsible: handler });
}

/** The reporter has heard that somebody has it, and how it ended. */
function expectHeard({ told }: Hall, reporter: string): void {
  const heard = told(reporter).map(({ summary }) => summary);
  expect(heard).toEqual([`Nogen har taget ${NUMBER}.`, `${NUMBER} er afsluttet.`]);
  expect(wordsOn(told(reporter)[1])).toContain("Tjek modtageren to gange");
}

describe("from the report to the closed register", () => {
  test("Faxe: the data protection officer and the service desk, at once, by the clause", async () => {
    const hall = await openTownHall("faxe");
    const receipt = await hall.report("mette");
    const clause = "Proceduren sikrer, at DBR og IT-Servicedesk informeres umiddelbart";
    expect(receipt.summary).toBe(`Meldt. ${NUMBER}.`);
    expect(wordsOn(receipt)).toContain(
      "Databeskyttelsesrådgiveren (DBR) og IT-Servicedesk fik besked kl. 10.14.",
    );
    expect(wordsOn(receipt)).toContain("ring IT-Servicedesk 55 55 55 55");
    expect(quotesOn(receipt)).toEqual([clause]);
    for (const one of ["nadia", "sanne"]) {
      const [notice, ...others] = hall.told(one);
      expect(others).toEqual([]);
      expect(notice?.summary).toBe(
        `Ny hændelse ${NUMBER} · Sendt til en forkert modtager · personoplysninger: ja`,
      );
      expect(wordsOn(notice)).toContain("af en medarbejder i Dagplejen");
      expect(wordsOn(notice)).toContain("senest tirsdag 24. november kl. 10.14 (72 timer, lov)");
      expect(quotesOn(notice)).toEqual([clause]);
      expect(buttonsOn(notice)).toEqual(["Jeg har den", "Det er ikke et brud", "Mere"]);
    }
    // The finance committee hears of it on a running basis, and the leader follows up: neither is told now.
    for (const one of ["bodil", "ulla", "peter"]) expect(hall.told(one)).toEqual([]);
    await handle(hall, "nadia");
    expectHeard(hall, "mette");
    expect(hall.told("sanne").map(wordsOn)[0]).toContain(
      "Afsluttet kl. 10.14 af Nadia Kridtstrand.",
    );
  });

  test("Næstved, kept in files: the reporter's own management and the coordinator, and the officer by law", async () => {
    const dir = await mkdtemp(join(tmpdir(), "vogter-incidents-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const engine = (shapes: Shapes) => openJsonEngine(dir, shapes);
    const hall = await openTownHall("naestved", { engine });
    await hall.report("amina");
    expect(quotesOn(hall.told("marie")[0])).toEqual(["skal det meddeles til ledelsen"]);
    expect(quotesOn(hall.told("sofie")[0])).toEqual([
      "er ansvarlig for opfølgning på sikkerhedshændelser",
    ]);
    expect(wordsOn(hall.told("sune")[0])).toContain("GDPR art. 38(1)");
    // Others who belong to management lead other units.
    for (const one of ["gitte", "hans", "bjarne"]) expect(hall.told(one)).toEqual([]);
    await handle(hall, "sofie");
    expectHeard(hall, "amina");
  });

  test("Halsnæs: the reporter's daily leader; the council at once, to know, when it is a larger one", async () => {
    const hall = await openTownHall("halsnaes");
    await hall.report("laila");
    const clause =
      "Overtrædelse af informationssikkerheden skal rapporteres, og er den daglige leders ansvar.";
    expect(quotesOn(hall.told("mikkel")[0])).toEqual([clause]);
    expect(hall.told("steen")).toEqual([]);
    expect(hall.told("dorthe")).toEqual([]);
    await hall.take("mikkel", NUMBER);
    await hall.send("mikkel", "mark", { marks: "larger" }, NUMBER);
    for (const one of ["dorthe", "poul"]) {
      const [notice] = hall.told(one);
      expect(quotesOn(notice)).toEqual([
        "Ved større sikkerhedshændelser informeres Byrådet straks.",
      ]);
      expect(buttonsOn(notice)).toEqual([]);
      expect(wordsOn(notice)).not.toContain("borgers sag");
      expect(wordsOn(await hall.click(one, "incident.open", { number: NUMBER }))).toContain(
        "Den hændelse kan jeg ikke vise dig.",
      );
    }
    await hall.send("mikkel", "authority", { notify: "no", reason: "Ingen risiko" }, NUMBER);
    await hall.send("mikkel", "close", { cause: "Fejl", lesson: "Spørg" }, NUMBER);
    expect(await hall.incident(NUMBER)).toMatchObject({ state: "closed", isLarger: true });
  });

  test("Kalundborg names nobody: whom the municipality has chosen, and it is said so", async () => {
    const hall = await openTownHall("kalundborg");
    const receipt = await hall.report("ida");
    expect(wordsOn(receipt)).toContain("Lone Klitrose og Viggo Stjernefrø fik besked kl. 10.14.");
    expect(wordsOn(receipt)).toContain("Politikken nævner ingen, der skal have besked.");
    for (const one of ["lone", "viggo"]) {
      expect(wordsOn(hall.told(one)[0])).toContain(
        "Politikken nævner ingen, der skal have besked.",
      );
      expect(quotesOn(hall.told(one)[0])).toEqual([]);
    }
    await handle(hall, "lone");
    expectHeard(hall, "ida");
  });
});
