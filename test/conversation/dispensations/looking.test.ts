import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Ask } from "../../../src/answers/index.ts";
import { ANSWER, REPORTING } from "../fake-answers.ts";
import { buttonsOn, wordsOn } from "../incidents/words-on.ts";
import { NUMBER, openHall } from "./hall.ts";

const CITED = { ...REPORTING, policy: "faxe-2021", clause: "sikkerhedsbrud/1" };
const answering =
  (topic: string): Ask =>
  () => ({ ...ANSWER, topic, citations: [CITED] });

/** Somebody's unit is let off what a clause of the policy wants. */
async function withOneInForce() {
  const hall = await openHall("faxe", { ask: answering("storage.private-data") });
  await hall.asks("mette", {}, { clause: CITED.clause });
  await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
  await hall.act("gunnar", "grant", {});
  await hall.until("2026-03-05T10:00:00Z");
  return hall;
}

test("under the answer the unit's own see what is in force, with number and last day, until it is over", async () => {
  const hall = await withOneInForce();
  const line = `Dispensation ${NUMBER} gælder til og med 30. april 2026`;
  for (const one of ["mette", "peter"])
    expect(wordsOn(await hall.say(one, "Må jeg det?"))).toContain(line);
  for (const one of ["nadia", "gunnar", "sanne"])
    expect(wordsOn(await hall.say(one, "Må jeg det?"))).not.toContain(NUMBER);
  const place = { conversation: "all", kind: "channel" } as const;
  expect(wordsOn(await hall.say("mette", "Må jeg det?", { place }))).not.toContain(NUMBER);
  await hall.until("2026-05-01T10:00:00Z");
  expect(wordsOn(await hall.say("mette", "Må jeg det?"))).not.toContain(NUMBER);
});

test("where the policy lets off the handbook's rules, the button asks which rule, and the clause stands", async () => {
  const hall = await withOneInForce();
  const answer = await hall.say("mette", "Må jeg det?");
  const button = answer.actions.find(({ id }) => id === "dispensation.request");
  expect(button?.title).toBe("Søg dispensation fra en regel i håndbogen");
  const said = await hall.does("mette", {
    ...{ kind: "action", action: "dispensation.request", data: button?.data ?? {} },
  });
  const [first] = said.form?.form.fields ?? [];
  expect(first).toMatchObject({ id: "reference", required: true });
  expect(first?.value).toBeUndefined();
  const intro = JSON.stringify(said.form?.form.intro);
  expect(intro).toContain("Hvilken af håndbogens regler under det her");
  expect(intro).toContain("dispensation fra Informationssikkerhedshåndbogen i konkrete tilfælde");
  expect(await hall.dispensation()).toMatchObject({
    text: { requirement: { kind: "handbook", under: { clause: CITED.clause } } },
  });
  expect(wordsOn(await hall.say("mette", `/dispensation ${NUMBER}`))).toContain(
    "Reglen hører under det her afsnit i politikken, som stadig gælder:",
  );
});

test("where the policy lets off itself, the button asks from the clause that stands in the way", async () => {
  const cited = { ...REPORTING, policy: "halsnaes", clause: "overtraedelse/1" };
  const ask: Ask = () => ({ ...ANSWER, topic: "storage.private-data", citations: [cited] });
  const hall = await openHall("halsnaes", { ask });
  const answer = await hall.say("laila", "Må jeg det?");
  const button = answer.actions.find(({ id }) => id === "dispensation.request");
  expect(button?.title).toBe("Søg dispensation fra det her");
  const said = await hall.does("laila", {
    ...{ kind: "action", action: "dispensation.request", data: button?.data ?? {} },
  });
  const asked = said.form?.form.fields.map(({ id }) => id);
  expect(asked).not.toContain("reference");
  expect(asked).not.toContain("clause");
  expect(said.form?.form.intro.some(({ kind }) => kind === "quote")).toBe(true);
});

test("every answer with such a button is one that there is", () => {
  const read = (file: string) => parse(readFileSync(`data/${file}.yaml`, "utf8"));
  const topics = new Set(Object.keys(read("topics")));
  expect((read("requirements") as string[]).filter((one) => !topics.has(one))).toEqual([]);
});

test("an answer that asks nothing of people has no such button", async () => {
  const hall = await openHall("faxe", { ask: answering("policy.title") });
  expect(buttonsOn(await hall.say("mette", "Hvad hedder den?"))).toEqual([
    ...["Ja, det var det", "Nej, ikke helt"],
  ]);
});

test("who says that a rule cannot be kept is asked whether to apply, and begins with their own words", async () => {
  const hall = await openHall("faxe");
  const words = "Vi kan ikke låse skærmen, må vi få lov at lade være?";
  const offered = await hall.say("mette", words);
  expect(buttonsOn(offered)).toEqual(["Ja, søg", "Nej, jeg spørger bare"]);
  const said = await hall.does("mette", {
    ...{ kind: "action", action: "dispensation.request", data: offered.actions[0]?.data ?? {} },
  });
  expect(said.form?.form.fields[0]?.value).toBe(words);
});

test("one sees one's own, what waits, and the last day as a calendar takes it", async () => {
  const hall = await openHall("faxe");
  await hall.asks("mette");
  expect(wordsOn(await hall.say("mette", "min dispensation"))).toContain(NUMBER);
  expect(buttonsOn(await hall.say("nadia", "/vogter status"))).toContain(`Åbn ${NUMBER}`);
  await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
  await hall.act("gunnar", "grant", {});
  const shown = await hall.say("mette", "/dispensation 2026-1");
  expect(buttonsOn(shown)).toEqual(["Søg igen", "Til kalenderen"]);
  const event = await hall.click("mette", "dispensation.event", { number: NUMBER });
  expect(wordsOn(event)).toContain("Den sidste dag er 30. april 2026.");
  expect(wordsOn(event)).toContain("DTSTART;VALUE=DATE:20260430");
});

test("to go on, one applies anew with the old text standing there", async () => {
  const hall = await withOneInForce();
  const said = await hall.does("mette", {
    ...{ kind: "action", action: "dispensation.renew", data: { number: NUMBER } },
  });
  const { form } = said.form ?? {};
  expect(form?.fields.find(({ id }) => id === "why")?.value).toBe("Børnene bruger dem");
  await hall.asks("mette", { from: "2026-05-01", to: "2026-06-30" }, { renews: NUMBER });
  expect(await hall.dispensation("DIS-2026-0002")).toMatchObject({ renews: NUMBER });
});

test("the register is for the chain, in the parts that its buttons show, and every look is written down", async () => {
  const hall = await withOneInForce();
  const shown = await hall.say("gunnar", "/dispensation register");
  expect(shown.summary).toBe("1 dispensation");
  const live = await hall.click("gunnar", "dispensation.list", { standing: "live" });
  expect(live.summary).toBe("1 dispensation gælder");
  expect(wordsOn(await hall.say("gunnar", "/dispensation tal"))).toContain("1 givet, 1 gælder");
  expect((await hall.say("mette", "/dispensation register")).summary).toContain(
    "Registret er for dem",
  );
  expect(await hall.audited("all")).toEqual(
    expect.arrayContaining(["dispensation.listed", "dispensation.refused"]),
  );
});

test("a register with nothing in it says so, whichever part is asked for", async () => {
  const hall = await openHall("faxe");
  const shown = async (part?: string) => {
    const card = part
      ? await hall.click("nadia", "dispensation.list", { standing: part })
      : await hall.say("nadia", "/dispensation register");
    return wordsOn(card);
  };
  expect(await shown()).toContain("Der er ikke søgt om dispensation endnu");
  expect(await shown("open")).toContain("Ingen ansøgninger venter");
  expect(await shown("live")).toContain("Ingen dispensationer gælder lige nu");
  expect(await shown("expired")).toContain("Ingen dispensationer er udløbet");
  expect(wordsOn(await hall.say("nadia", "/dispensation tal"))).toContain("Der er ikke søgt");
});

test("a long register is leafed through, and the figures lead to those of one requirement", async () => {
  const hall = await openHall("faxe");
  for (let i = 0; i < 12; i++) await hall.asks("mette", i < 2 ? { reference: "Håndbogen 7" } : {});
  const first = await hall.say("nadia", "/dispensation register");
  expect(wordsOn(first)).toContain("1 til 10 af 12");
  expect(wordsOn(first)).toContain("Skriv »/dispensation« og nummeret for at åbne en.");
  const [more] = first.actions;
  const rest = await hall.click("nadia", more?.id ?? "", more?.data as never);
  expect(wordsOn(rest)).toContain("11 til 12 af 12");
  expect(wordsOn(rest)).toContain("DIS-2026-0001");
  expect(buttonsOn(rest)).not.toContain("Vis flere");
  const figures = await hall.say("nadia", "/dispensation tal");
  const button = figures.actions.find(({ title }) => title === "Vis: Håndbogen 7");
  // A button carries no words of anybody's.
  expect(JSON.stringify(button?.data)).not.toContain("Håndbogen");
  const theirs = await hall.click("nadia", button?.id ?? "", button?.data as never);
  expect(theirs.summary).toBe("2 dispensationer");
  const open = theirs.actions.find(({ title }) => title === "Dem, der venter");
  expect((await hall.click("nadia", open?.id ?? "", open?.data as never)).summary).toBe(
    "2 ansøgninger venter",
  );
});

test("who goes on with one sees which it follows, and so does everybody who has it", async () => {
  const hall = await withOneInForce();
  // The leader of the unit may go on with it when its requester is not there.
  const shown = await hall.say("peter", "/dispensation 2026-1");
  const renew = shown.actions.find(({ title }) => title === "Søg igen");
  const said = await hall.does("peter", {
    ...{ kind: "action", action: renew?.id ?? "", data: renew?.data ?? {} },
  });
  const form = said.form?.form;
  expect(JSON.stringify(form?.intro)).toContain(`en ny ansøgning, der følger efter ${NUMBER}`);
  expect(form?.fields.find(({ id }) => id === "why")?.value).toBe("Børnene bruger dem");
  await hall.asks("peter", { to: "2026-12-31" }, { renews: NUMBER });
  const card = await hall.say("nadia", "/dispensation 2026-2");
  expect(wordsOn(card)).toContain(NUMBER);
  expect(buttonsOn(card)).toEqual(["Vurdér", "Spørg ansøgeren", `Åbn ${NUMBER}`]);
});
