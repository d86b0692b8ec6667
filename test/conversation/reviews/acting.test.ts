import { describe, expect, test } from "vitest";
import type { Card } from "../../../src/conversation/card.ts";
import { tenantOf } from "../../demo.ts";
import { withLeader } from "../../reviews/hands.ts";
import { buttonsOn, wordsOn } from "../incidents/words-on.ts";
import { openHall } from "./hall.ts";

const DAGPLEJEN = "2026-H1 dagplejen";
const HELD = { on: "2026-03-11", present: "14", otherTopics: "Skærmlås", followUps: "Nye koder" };

/** A morning in March: everybody has had the first reminder. */
async function inMarch(id = "faxe", otherwise: Parameters<typeof openHall>[1] = {}) {
  const hall = await openHall(id, { now: new Date("2026-02-26T00:30:00Z"), ...otherwise });
  await hall.until("2026-03-12");
  const opens = (person: string, form: string, review = DAGPLEJEN) =>
    hall.does(person, { kind: "action", action: "review.form", data: { form, review } });
  const sends = (person: string, form: string, filled: object, review = DAGPLEJEN) =>
    hall.does(person, {
      ...{ kind: "form", form: `review.${form}`, data: { form, review } },
      filled: filled as Record<string, string>,
    });
  const last = (person: string): Card | undefined => hall.told(person).at(-1);
  return { ...hall, opens, sends, last };
}

describe("one sentence", () => {
  test("is written down at once when it is sure, and its card everywhere shows it", async () => {
    const hall = await inMarch();
    const said = await hall.say("peter", "vi holdt gennemgangen i går, 14 deltog");
    expect(said.summary).toBe("Tak. Gennemgangen i Dagplejen er skrevet ned.");
    expect(buttonsOn(said)).toEqual(["Ret", "Den blev ikke holdt"]);
    expect(await hall.review("dagplejen")).toMatchObject({
      state: { is: "held", on: "2026-03-11", present: 14, by: "peter", late: false },
    });
    expect(wordsOn(hall.last("peter"))).toContain("Til stede: 14");
    expect(await hall.audited(DAGPLEJEN.replace(" ", "/"))).toContain("review.held");
  });

  test.each([
    ["vi holdt gennemgangen i går", { on: "2026-03-11" }],
    ["gennemgangen er holdt, 9 deltog", { present: "9" }],
  ])("%s: what is missing is asked for, and the rest stands there", async (text, known) => {
    const hall = await inMarch();
    const { form } = (await hall.does("peter", { kind: "message", text })).form ?? {};
    const values = form?.fields.flatMap(({ id, value }) => (value ? [[id, value]] : [])) ?? [];
    expect(Object.fromEntries(values)).toEqual(known);
    expect(await hall.review("dagplejen")).toMatchObject({ state: { is: "open" } });
  });

  test("after a reminder a short answer is one to that, and on another day it is not", async () => {
    const hall = await openHall("faxe", { now: new Date("2026-02-26T00:30:00Z") });
    const says = (text: string) => hall.does("peter", { kind: "message", text });
    for (let day = 26; day < 31 && hall.brought("peter") === 0; day++)
      await hall.until(new Date(Date.UTC(2026, 1, day)).toISOString().slice(0, 10));
    expect((await says("ikke endnu")).form?.form.id).toBe("review.snooze");
    await hall.until("2026-03-10");
    expect((await says("hej")).form).toBeUndefined();
  });

  test("what waits stands on the home page, and a card that is opened shows how it is now", async () => {
    const hall = await inMarch();
    const home = hall.shown(await hall.does("peter", { kind: "home" }));
    expect(wordsOn(home)).toContain("Gennemgang: Dagplejen: mangler, senest 30. juni");
    await hall.sends("peter", "plan", { on: "2026-03-19" });
    await hall.until("2026-03-19");
    const opened = await hall.does("peter", {
      ...{ kind: "action", action: "review.view", data: { review: DAGPLEJEN }, automatic: true },
    });
    expect(wordsOn(hall.shown(opened))).toContain("Blev gennemgangen holdt torsdag 19. marts?");
  });

  test("that it was not held writes nothing down", async () => {
    const hall = await inMarch();
    await hall.say("peter", "vi holdt ikke gennemgangen i går, kun 3 deltog i mødet");
    expect(await hall.review("dagplejen")).toMatchObject({ state: { is: "open" } });
  });

  test("of several units it is asked which, unless one is named", async () => {
    const tenant = withLeader(tenantOf("faxe"), "it-servicedesk", "peter");
    const hall = await inMarch("faxe", { tenant });
    expect(wordsOn(hall.last("peter"))).toContain("2 af dine enheder mangler forårets gennemgang");
    const text = "vi holdt gennemgangen i går, 14 deltog";
    const asked = await hall.does("peter", { kind: "message", text });
    const which = asked.form?.form.fields[0];
    expect(which).toMatchObject({ id: "which", required: true });
    expect(which).not.toHaveProperty("value");
    await hall.say("peter", "vi holdt gennemgangen i IT-Servicedesk i går, 5 deltog");
    expect(await hall.review("it-servicedesk")).toMatchObject({ state: { present: 5 } });
    expect(wordsOn(hall.told("peter")[0])).toContain("IT-Servicedesk: holdt 11. marts");
    const both = await hall.fills("peter", asked, { ...HELD, which: DAGPLEJEN });
    expect(hall.shown(both).summary).toContain("Gennemgangen i Dagplejen er skrevet ned.");
  });
});

describe("two at once, and too late", () => {
  test("who reports after the deputy sees by whom and when, and nothing that was typed is lost", async () => {
    const hall = await inMarch();
    await hall.sends("rikke", "held", { ...HELD, present: "9" });
    const late = hall.shown(await hall.sends("peter", "held", HELD));
    expect(late.summary).toBe(
      "Gennemgangen i Dagplejen er allerede meldt: holdt 11. marts, skrevet ned af Rikke Vintergæk 12. marts. Er noget forkert, så ret den.",
    );
    expect(wordsOn(late)).toContain(
      "Det, du skrev: 11. marts · 14 til stede · Skærmlås · Nye koder",
    );
    expect(buttonsOn(late)).toEqual(["Ret", "Den blev ikke holdt"]);
    expect(await hall.review("dagplejen")).toMatchObject({ state: { present: 9 } });
  });

  test("of two units the one that was meant is reported by another: the other one is not taken for it", async () => {
    const tenant = withLeader(tenantOf("faxe"), "it-servicedesk", "peter");
    const hall = await inMarch("faxe", { tenant });
    const asked = await hall.command("peter", "holdt");
    await hall.sends("rikke", "held", HELD);
    const late = await hall.fills("peter", asked, { ...HELD, which: DAGPLEJEN });
    expect(Object.keys(late.form?.errors ?? {})).toEqual(["which"]);
    expect(await hall.review("it-servicedesk")).toMatchObject({ state: { is: "open" } });
  });

  test("a double click on a day plans it once, and a click on an old day is told kindly", async () => {
    const hall = await inMarch();
    const data = { review: DAGPLEJEN, on: "2026-03-19" };
    const [one, other] = await Promise.all([
      hall.click("peter", "review.plan", data),
      hall.click("peter", "review.plan", data),
    ]);
    expect(one.summary).toBe("Aftalt: Dagplejen holder personalemøde torsdag 19. marts.");
    expect(other.summary).toBe(one.summary);
    await hall.until("2026-04-08");
    const late = await hall.click("peter", "review.plan", data);
    expect(late.summary).toContain("Den dag er gået.");
    expect(buttonsOn(late)).toContain("Ja");
  });

  test("a meeting that is yet to come cannot be reported, and the form comes back with it all", async () => {
    const hall = await inMarch();
    const said = await hall.sends("peter", "held", { ...HELD, on: "2026-03-20" });
    expect(Object.keys(said.form?.errors ?? {})).toEqual(["on"]);
    expect(said.form?.form.fields.find(({ id }) => id === "followUps")?.value).toBe("Nye koder");
  });
});

describe("moving it", () => {
  test("a day off is pointed out kindly, and counts all the same", async () => {
    const hall = await inMarch();
    const card = hall.shown(await hall.sends("peter", "plan", { on: "2026-05-14" }));
    expect(wordsOn(card)).toContain("Bemærk: den dag er fridag (Kristi himmelfartsdag).");
    expect(buttonsOn(card)).toContain("Flyt mødet");
  });

  test("it is put off only within the period", async () => {
    const hall = await inMarch();
    const form = (await hall.opens("peter", "snooze")).form?.form;
    const [until] = form?.fields ?? [];
    expect(until?.kind === "choice" && until.options.map(({ value }) => value)).toEqual([
      ...["2026-03-19", "2026-03-26", "2026-04-12"],
    ]);
    const late = await hall.say("peter", "vi holder det først i august");
    expect(late.summary).toBe("Det er for sent: gennemgangen skal holdes senest 30. juni.");
    await hall.say("peter", "udskyd gennemgangen to uger");
    const before = hall.brought("peter");
    await hall.until("2026-03-25");
    expect(hall.brought("peter")).toBe(before);
  });

  test("it is handed over, the other is told, and it is taken back", async () => {
    const hall = await inMarch();
    const form = (await hall.command("peter", "giv videre")).form?.form;
    const [to] = form?.fields ?? [];
    expect(to?.kind === "choice" && to.options.map(({ value }) => value)).toEqual([
      ...["rikke", "thomas"],
    ]);
    await hall.sends("peter", "hand-over", { to: "thomas" });
    expect(hall.last("thomas")?.summary).toContain(
      "Peter Mosekonge har bedt dig holde forårets gennemgang af sikkerhedsreglerne i Dagplejen",
    );
    expect(wordsOn(hall.last("peter"))).toContain("Thomas Stenbrohave holder den i stedet.");
    await hall.press("peter", "Tag den tilbage");
    expect((await hall.review("dagplejen"))?.handedTo).toBeUndefined();
    expect(buttonsOn(hall.last("thomas"))).toEqual([]);
  });
});

describe("putting it right", () => {
  test("needs a reason, and is written in the log with it", async () => {
    const hall = await inMarch();
    await hall.sends("peter", "held", HELD);
    const without = await hall.sends("peter", "correct", { ...HELD, present: "15" });
    expect(Object.keys(without.form?.errors ?? {})).toEqual(["why"]);
    const right = { ...HELD, present: "15", why: "Talte forkert" };
    const card = hall.shown(await hall.sends("peter", "correct", right));
    expect(wordsOn(card)).toContain("Til stede: 15");
    expect(await hall.audited(DAGPLEJEN.replace(" ", "/"))).toContain("review.corrected");
    await hall.sends("peter", "undo", { why: "Det var den forkerte enhed" });
    expect(await hall.review("dagplejen")).toMatchObject({ state: { is: "open" } });
    expect((await hall.review("dagplejen"))?.log.at(-1)).toMatchObject({
      ...{ did: "undone", why: "Det var den forkerte enhed", was: { present: 15 } },
    });
  });
});

describe("who may", () => {
  test("whoever leads above sees it, and cannot report it", async () => {
    const hall = await inMarch();
    const seen = await hall.click("thomas", "review.open", { review: DAGPLEJEN });
    expect(seen.summary).toBe("Dagplejen · foråret 2026");
    expect(buttonsOn(seen)).toEqual([]);
    const refused = hall.shown(await hall.sends("thomas", "held", HELD));
    expect(refused.summary).toBe("Det er ikke din gennemgang at melde eller flytte.");
    expect(await hall.review("dagplejen")).toMatchObject({ state: { is: "open" } });
  });

  test("an employee hears who does it and when it was held, and nothing else", async () => {
    const hall = await inMarch();
    await hall.sends("peter", "held", HELD);
    const own = hall.shown(await hall.command("mette", ""));
    expect(wordsOn(own)).toContain("Peter Mosekonge holder gennemgangen i Dagplejen.");
    expect(wordsOn(own)).toContain("Den blev sidst holdt 11. marts 2026.");
    for (const card of [
      await hall.click("mette", "review.open", { review: DAGPLEJEN }),
      hall.shown(await hall.sends("mette", "held", HELD)),
    ])
      expect(card.summary).toBe("Den gennemgang kan jeg ikke vise dig.");
    const list = hall.shown(await hall.command("mette", "register"));
    expect(list.summary).toContain("Oversigten viser kun det, der er dit.");
  });

  test("the coordinator corrects, and reports nothing", async () => {
    const hall = await inMarch("kalundborg");
    const review = "2026-H1 boern-og-familier";
    const refused = hall.shown(await hall.sends("lone", "held", HELD, review));
    expect(refused.summary).toBe("Det er ikke din gennemgang at melde eller flytte.");
    await hall.sends("jens", "held", HELD, review);
    const right = { ...HELD, present: "3", why: "Aftalt med Jens" };
    expect(wordsOn(hall.shown(await hall.sends("lone", "correct", right, review)))).toContain(
      "Til stede: 3",
    );
  });
});

test("who has nowhere to be told is shown as out of reach, and the data protection officer hears of it", async () => {
  const hall = await inMarch("faxe", { away: ["peter"] });
  expect((await hall.review("dagplejen"))?.unreached).toEqual(["peter"]);
  expect(hall.told("nadia").map(({ summary }) => summary)).toContain(
    "Jeg kan ikke få fat i lederen af 1 enhed, som mangler forårets gennemgang",
  );
  expect(hall.told("nadia").map(wordsOn).join()).toContain("Peter Mosekonge kan ikke nås");
  const list = hall.shown(await hall.command("nadia", "register"));
  expect(wordsOn(list)).toContain("Dagplejen · Peter Mosekonge: mangler, senest 30. juni");
});

test("the wheel is shown by the same command", async () => {
  const hall = await inMarch();
  expect(hall.shown(await hall.command("nadia", "årshjul")).summary).toContain("2026");
  expect(hall.shown(await hall.command("nadia", "hvad kan du?")).summary).toBe(
    "Gennemgang på personalemødet: skriv",
  );
});
