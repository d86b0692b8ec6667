import { describe, expect, test } from "vitest";
import { tenantOf } from "../../demo.ts";
import { buttonsOn, quotesOn, wordsOn } from "../incidents/words-on.ts";
import { openWheelHall, pictureOn } from "./hall.ts";

/** The last weekday before the month. */
const MARCH = { now: new Date("2027-02-26T12:00:00Z") };
const MAY = { now: new Date("2027-04-30T12:00:00Z") };
const REPORT = "2027.council-report";
const DONE = { on: "2027-03-10", note: "Forelagt Byrådet", evidence: "Sag 27/1234" };

describe("Faxe", () => {
  test("whose task it is hears of it, reports it, and hears no more; everybody sees it anew", async () => {
    const hall = await openWheelHall("faxe", MARCH);
    await hall.until("2027-03-01T12:00:00Z");
    expect(hall.heard("nadia").at(-1)).toEqual(
      expect.stringContaining(
        "»Databeskyttelsesrådgiverens årsrapport til Byrådet« skal gøres i marts 2027",
      ),
    );
    const notice = hall.told("nadia").at(-1);
    expect(buttonsOn(notice)).toEqual(["Markér som udført", "Udskyd", "Vis årshjulet"]);
    expect(quotesOn(notice).join()).toContain("Byrådet informeres årligt");
    expect(wordsOn(notice)).toContain("Måneden er Vogters forslag; politikken nævner ingen måned.");

    const { form } = (await hall.opens("nadia", "done", REPORT)).form ?? {};
    expect(form?.title).toBe("Markér som udført");
    expect(form?.fields.map(({ id, required }) => `${id} ${required}`)).toEqual([
      ...["on true", "note true", "evidence false"],
    ]);
    await hall.until("2027-03-12T10:00:00Z");
    const receipt = await hall.act("nadia", "done", DONE, REPORT);
    expect(wordsOn(receipt)).toContain("✓ udført");
    expect(wordsOn(receipt)).toContain("10. marts 2027, registreret af Nadia Kridtstrand");
    expect(wordsOn(receipt)).toContain("Sag 27/1234");
    expect(wordsOn(hall.told("nadia").at(-1))).toContain("✓ udført");
    const before = hall.heard("nadia").length;
    await hall.until("2027-04-20T10:00:00Z");
    expect(hall.heard("nadia").slice(before).join()).not.toContain("årsrapport til Byrådet");
    expect(await hall.audited(REPORT)).toEqual(["wheel.done"]);
  });

  test("reminded again, one has one card that counts: the one before points to it", async () => {
    const hall = await openWheelHall("faxe", MARCH);
    await hall.until("2027-03-01T12:00:00Z");
    await hall.until("2027-04-01T12:00:00Z");
    const cards = hall.told("nadia").map(wordsOn);
    const counting = cards.filter((words) => words.includes("Byrådet informeres årligt"));
    expect(counting).toHaveLength(1);
    expect(counting[0]).toContain("skulle være gjort i marts 2027");
    expect(cards).toContain("Der er en nyere besked om opgaven herunder.");
  });

  test("a day that does not fit comes back in the form, a second click shows who did it", async () => {
    const hall = await openWheelHall("faxe", MARCH);
    await hall.until("2027-03-12T10:00:00Z");
    const late = await hall.sends("nadia", "done", { ...DONE, on: "2027-03-13" }, REPORT);
    expect(late.form?.errors).toEqual({ on: "Den dag er ikke kommet endnu." });
    await hall.act("nadia", "done", DONE, REPORT);
    const again = await hall.act("nadia", "done", { ...DONE, note: "Igen" }, REPORT);
    expect(wordsOn(again)).toContain(
      "Den er allerede registreret som udført 10. marts 2027 af Nadia",
    );
    const other = await hall.act("nadia", "defer", { to: "2027-05", words: "Nej" }, REPORT);
    expect(wordsOn(other)).toContain("allerede registreret");
    await hall.act("nadia", "correct", { ...DONE, on: "2027-03-09", words: "Forkert dag" }, REPORT);
    const reopened = await hall.act("nadia", "reopen", { words: "Ikke forelagt" }, REPORT);
    expect(wordsOn(reopened)).toContain("Ikke forelagt");
    expect(wordsOn(reopened)).toContain("forfalder nu");
  });

  test("put off, it names the months that the policy does not allow, and is reminded of then", async () => {
    const hall = await openWheelHall("faxe", MAY);
    await hall.until("2027-05-11T10:00:00Z");
    const control = "2027.systematic-control";
    const { form } = (await hall.opens("nadia", "defer", control)).form ?? {};
    const to = form?.fields.find(({ id }) => id === "to");
    const titles = to?.kind === "choice" ? to.options.map(({ title }) => title) : [];
    expect(titles[0]).toBe("juni 2027");
    expect(titles).toContain("december 2027");
    expect(titles).toContain("januar 2028 (over politikkens grænse)");
    const shown = await hall.act(
      "nadia",
      "defer",
      { to: "2028-02", words: "Revisor mangler" },
      control,
    );
    expect(wordsOn(shown)).toContain(
      "Over politikkens grænse. Politikken siger: Mindst hvert 2. år",
    );
    expect(wordsOn(shown)).toContain(
      "Fra maj 2027 til februar 2028 af Nadia Kridtstrand: Revisor mangler",
    );
  });

  test("the wheel is a picture with all of it in words, and stays up to date where it was shown", async () => {
    const hall = await openWheelHall("faxe", MARCH);
    await hall.until("2027-03-12T10:00:00Z");
    const said = await hall.does(
      "gunnar",
      { kind: "message", text: "vis årshjulet" },
      { back: { channel: "post", to: "gunnar" } },
    );
    expect(said.replies).toEqual([]);
    const [card] = hall.told("gunnar");
    if (!card) throw new Error("nothing was shown");
    expect(card.summary).toContain("Årshjul 2027 · Faxe Kommune");
    expect(wordsOn(card)).toContain(
      "9 opgaver: 1 over tid, 1 forfalder nu, 6 planlagt, 1 før Vogter.",
    );
    expect(wordsOn(card)).toContain("Vogters forslag til måneder; politikken nævner ingen måned.");
    const picture = pictureOn(card);
    expect(picture?.alt).toContain("marts 2027: DBR's årsrapport til Byrådet, forfalder nu.");
    expect(picture?.alt).not.toContain("Nadia");
    expect(picture?.url).toMatch(/^\/pictures\/[\w-]{22}\.light\.png$/);
    await hall.act("nadia", "done", DONE, REPORT);
    const [anew] = hall.told("gunnar");
    expect(wordsOn(anew)).toContain("1 udført, 1 over tid, 6 planlagt, 1 før Vogter");
    expect(anew && pictureOn(anew)?.url).not.toBe(picture?.url);
    expect(anew?.blocks.flatMap((block) => (block.kind === "file" ? [block.name] : []))).toEqual([
      ...["aarshjul-2027.ics", "aarshjul-2027.xlsx"],
    ]);
  });

  test("what waits stands on the home page and in the status, first what is overdue", async () => {
    const hall = await openWheelHall("faxe");
    await hall.until("2027-02-10T10:00:00Z");
    const status = await hall.say("thomas", "/vogter status");
    expect(wordsOn(status)).toContain("januar 2027 · ! over tid");
    expect(buttonsOn(status).filter((one) => one.startsWith("Åbn"))).toEqual([
      "Åbn: Opfølgning på sikkerhedsbrud i systemer",
      expect.stringMatching(/^Åbn: DBRs årsrapport, herunder .*…$/),
    ]);
    const home = await hall.does("thomas", { kind: "home" });
    expect(wordsOn(home.replies[0]?.card)).toContain("over tid");
    expect(wordsOn(await hall.say("mette", "/vogter status"))).not.toContain("over tid");
  });

  test("whoever has no part in it is told so kindly, with the clause it rests on", async () => {
    const hall = await openWheelHall("faxe");
    for (const person of ["mette", "peter", "nobody-we-know"]) {
      const card = await hall.say(person, "Vis mig årshjulet");
      expect(wordsOn(card)).toContain("Årshjulet er for dem, der har opgaver i det.");
      expect(quotesOn(card)[0]).toContain("Øverste sikkerhedsansvarlige har ansvaret");
      expect(pictureOn(card)).toBeUndefined();
    }
    expect(wordsOn(await hall.click("mette", "wheel.task", { task: REPORT }))).toContain(
      "Den opgave kan jeg ikke vise dig.",
    );
    expect(wordsOn(await hall.act("mette", "done", DONE, REPORT))).toContain(
      "Den opgave kan jeg ikke vise dig.",
    );
  });

  test("what cannot be reached is the coordinator's to know", async () => {
    const hall = await openWheelHall("faxe", { blocked: ["thomas"] });
    await hall.until("2027-01-05T12:00:00Z");
    expect(hall.heard("nadia").join()).toContain("men jeg kan ikke få fat i Thomas Stenbrohave");
  });

  test("question by question, where no form opens", async () => {
    const hall = await openWheelHall("faxe", MARCH);
    await hall.until("2027-03-12T10:00:00Z");
    const over = { back: { channel: "post", to: "nadia" } } as const;
    const last = () => wordsOn(hall.told("nadia").at(-1));
    await hall.does(
      "nadia",
      { kind: "action", action: "wheel.form", data: { task: REPORT, form: "done" } },
      over,
    );
    expect(last()).toContain("Hvad blev gjort?");
    for (const text of ["Forelagt Byrådet", "Sag 27/1"])
      await hall.does("nadia", { kind: "message", text }, over);
    // The day it is stands there already, and is shown before it is sent.
    expect(last()).toContain("Hvornår blev det gjort?");
    const send = hall.told("nadia").at(-1)?.actions[0];
    const { id: action = "", data = {} } = send ?? {};
    await hall.does("nadia", { kind: "action", action, data }, over);
    expect(hall.told("nadia").map(wordsOn).join()).toContain("✓ udført");
    expect(await hall.audited(REPORT)).toEqual(["wheel.done"]);
  });
});

describe("the others", () => {
  test("Næstved: the coordinator has both, for the policy names nobody", async () => {
    const annualWheel = [{ duty: "risk-assessment", month: 2 }];
    const tenant = { ...tenantOf("naestved"), annualWheel };
    const hall = await openWheelHall("naestved", { tenant });
    const card = await hall.shows("sofie", "2027");
    expect(wordsOn(card)).toContain("Sofie Brombærgaard (politikken nævner ingen)");
    await hall.until("2027-02-05T10:00:00Z");
    const task = "2027.risk-assessment";
    expect(hall.heard("sofie").join()).toContain("Opdatering af risikovurderingen");
    const filled = { on: "2027-02-04", note: "Godkendt i udvalget" };
    expect(wordsOn(await hall.act("sofie", "done", filled, task))).toContain("✓ udført");
    expect(wordsOn(await hall.click("hans", "wheel.task", { task }))).toContain(
      "Godkendt i udvalget",
    );
    expect(buttonsOn(await hall.click("hans", "wheel.task", { task }))).toEqual(["Vis årshjulet"]);
  });

  test("Halsnæs: the revision of the policy comes every fourth year, and what is not this year says when", async () => {
    const hall = await openWheelHall("halsnaes");
    const now = await hall.shows("anders");
    expect(wordsOn(now)).toContain("Revurdering af politikken");
    const later = await hall.shows("anders", "2028");
    expect(wordsOn(later)).toContain(
      "november 2030 · Mindst hvert 4. år, regnet fra Vogters første år",
    );
    expect(buttonsOn(later).at(-1)).toBe("Vis 2026");
  });

  test("Kalundborg: what is done all the time, and no date that the policy does not have", async () => {
    const hall = await openWheelHall("kalundborg");
    const card = await hall.say("lone", "årshjul");
    expect(wordsOn(card)).toContain("Politikken har ingen opgaver med en fast dato i 2026.");
    expect(wordsOn(card)).toContain("Opdateret overblik over proces-, system- og dataejerskab");
    expect(wordsOn(card)).not.toContain("Økonomiudvalget");
    await hall.until("2027-02-01T10:00:00Z");
    expect(hall.heard("lone")).toEqual([]);
  });
});

test("what asks for the wheel is not what asks about it", async () => {
  const hall = await openWheelHall("faxe");
  for (const text of [
    "Vis årshjulet",
    "årshjul 2027",
    "hvad skal vi nå i år?",
    "show the annual wheel",
  ])
    expect((await hall.say("nadia", text)).summary, text).toContain("202");
  for (const text of [
    "Hvad skal årshjulet indeholde?",
    "Hvem har ansvaret for årshjulet?",
    "hvad siger politikken om årshjul",
  ])
    expect((await hall.say("nadia", text)).summary, text).not.toContain("Årshjul 202");
});
