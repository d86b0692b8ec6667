import { describe, expect, test } from "vitest";
import type { Card } from "../../../src/conversation/card.ts";
import type { Incoming } from "../../../src/conversation/envelope.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { tenantOf } from "../../demo.ts";
import { buttonsOn, wordsOn } from "../incidents/words-on.ts";
import { NUMBER, openHall, REQUEST } from "./hall.ts";

describe("nobody decides by their own hand", () => {
  test("who asked for it hears why, and who has it now; that they tried is written down", async () => {
    const hall = await openHall("faxe");
    await hall.asks("thomas");
    await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
    for (const refused of [
      await hall.act("thomas", "grant", {}),
      hall.first(await hall.opens("thomas", "grant")),
    ])
      expect(refused.summary).toBe(
        `Du kan ikke behandle ${NUMBER}: du har selv søgt den. Den ligger hos Gunnar Havrevang.`,
      );
    expect(await hall.audited(NUMBER)).toContain("dispensation.refused");
    expect(await hall.dispensation()).toMatchObject({ state: { is: "requested" } });
  });

  test("a stranger hears that there is none, and sees nothing of its form", async () => {
    const hall = await openHall("faxe");
    await hall.asks("mette");
    for (const form of ["grant", "change", "answer"]) {
      const said = await hall.sends("sanne", form, {});
      expect(said.form).toBeUndefined();
      expect(hall.first(said).summary).toBe("Den kan jeg ikke finde.");
    }
  });
});

describe("two at once, and too late", () => {
  test("of two who decide, the first counts and the second sees what came of it", async () => {
    const hall = await openHall("faxe");
    await hall.asks("mette");
    await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
    const both = await Promise.all([
      hall.act("gunnar", "grant", {}),
      hall.act("thomas", "reject", { words: "For stor risiko" }),
    ]);
    const settled = both.filter(({ summary }) => summary.includes("er afsluttet"));
    expect(settled).toHaveLength(1);
    const { state, parts } = (await hall.dispensation()) ?? {};
    expect(parts?.filter(({ gave }) => gave !== "opinion")).toHaveLength(1);
    const standing = state?.is === "granted" ? "godkendt, gælder senere" : "afslået";
    for (const card of both) expect(wordsOn(card)).toContain(`${NUMBER} · ${standing}`);
    // The cards that both were told of it show the same, without buttons that decide.
    for (const one of ["gunnar", "thomas"])
      for (const card of hall.told(one)) {
        expect(wordsOn(card)).toContain(`${NUMBER} · ${standing}`);
        expect(buttonsOn(card)).not.toContain("Godkend");
      }
  });

  test("a text that changed after the assessment is assessed anew, and is not decided by the old one", async () => {
    const hall = await openHall("faxe");
    await hall.asks("mette");
    await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
    await hall.act("mette", "change", { ...REQUEST, what: "Slet ingen lås" });
    const refused = await hall.act("gunnar", "grant", {});
    expect(refused.summary).toContain("er ændret, siden du åbnede den");
    const early = await hall.act("gunnar", "grant", {}, { round: "2" });
    expect(early.summary).toContain("er ikke nået til dig");
    expect(wordsOn(hall.told("nadia").at(-1))).toContain("Slet ingen lås");
  });

  test("who lost the role hears that it is no longer theirs, and who has it", async () => {
    const tenant = structuredClone(tenantOf("faxe"));
    const hall = await openHall("faxe", { tenant });
    await hall.asks("mette");
    await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
    const gunnar = tenant.people.find(({ id }) => id === "gunnar") as { roles: readonly string[] };
    gunnar.roles = ["employee"];
    const refused = await hall.act("gunnar", "grant", {});
    expect(refused.summary).toBe(
      `${NUMBER} ligger ikke længere hos dig. Den ligger hos Thomas Stenbrohave.`,
    );
  });

  test("a request is withdrawn once its requester says so twice", async () => {
    const hall = await openHall("faxe");
    await hall.asks("mette");
    const asked = await hall.click("mette", "dispensation.withdraw", { number: NUMBER });
    expect(buttonsOn(asked)).toEqual(["Ja, træk den tilbage", "Nej, behold den"]);
    expect(wordsOn(asked)).toContain("Du kan altid søge igen.");
    const [, no] = asked.actions;
    expect(wordsOn(await hall.click("mette", no?.id ?? "", no?.data as never))).toContain("ansøgt");
    expect(await hall.dispensation()).toMatchObject({ state: { is: "requested" } });
    const [yes] = asked.actions;
    const gone = await hall.click("mette", "dispensation.withdraw", yes?.data as never);
    expect(wordsOn(gone)).toContain(`${NUMBER} · trukket tilbage`);
    expect(buttonsOn(gone)).toEqual(["Søg igen"]);
    const late = await hall.act("nadia", "assess", { opinion: "for", words: "Ja" });
    expect(late.summary).toContain("er afsluttet");
  });
});

describe("what was written in a form that comes too late is given back, to its writer alone", () => {
  test("when another decided first", async () => {
    const hall = await openHall("faxe");
    await hall.asks("mette");
    await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
    await hall.act("thomas", "reject", { words: "For stor risiko" });
    const late = await hall.sends("gunnar", "grant", {
      ...{ conditions: "Kun når stuen er låst", words: "Fordi de små bruger dem" },
    });
    expect(late.replies.every(({ onlyForAsker }) => onlyForAsker)).toBe(true);
    const card = wordsOn(late.replies[0]?.card);
    expect(card).toContain(`${NUMBER} · afslået`);
    expect(card).toContain("Det, du skrev, er ikke gemt.");
    expect(card).toContain("Er der betingelser?\n\nKun når stuen er låst");
    expect(card).toContain("Fordi de små bruger dem");
    // What is shown of it later does not take its place.
    expect(late.replies[0]?.about).toBeUndefined();
  });

  test("when the text they judged was changed, when they lost the role, and when they may not even see it", async () => {
    const tenant = structuredClone(tenantOf("faxe"));
    const hall = await openHall("faxe", { tenant });
    await hall.asks("mette");
    await hall.act("mette", "change", { ...REQUEST, what: "Slet ingen lås" });
    const words = "Det er forsvarligt, hvis de låses inde";
    const changed = await hall.act("nadia", "assess", { opinion: "for", words });
    expect(wordsOn(changed)).toContain("er ændret, siden du åbnede den");
    expect(wordsOn(changed)).toContain(words);
    await hall.act("nadia", "assess", { opinion: "for", words }, { round: "2" });
    const gunnar = tenant.people.find(({ id }) => id === "gunnar") as { roles: readonly string[] };
    gunnar.roles = ["employee"];
    const lost = await hall.act("gunnar", "reject", { words: "For risikabelt" }, { round: "2" });
    expect(wordsOn(lost)).toContain("ligger ikke længere hos dig");
    expect(wordsOn(lost)).toContain("For risikabelt");
    const stranger = await hall.act("sanne", "ask", { words: "Hvor mange er det?" });
    expect(stranger.summary).toBe("Den kan jeg ikke finde.");
    expect(wordsOn(stranger)).toContain("Hvor mange er det?");
  });

  test("when somebody else asked first, and of a change to what is decided", async () => {
    const hall = await openHall("faxe");
    await hall.asks("mette");
    await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
    await hall.act("thomas", "ask", { words: "Hvem låser?" });
    const second = await hall.act("gunnar", "ask", { words: "Hvornår er de tændt?" });
    expect(wordsOn(second)).toContain("mangler at svare på det sidste spørgsmål");
    expect(wordsOn(second)).toContain("Hvornår er de tændt?");
    await hall.act("thomas", "reject", { words: "Nej" });
    const changed = await hall.act("mette", "change", {
      ...REQUEST,
      why: "Vi har fået flere børn",
    });
    expect(wordsOn(changed)).toContain("Vi har fået flere børn");
    const answered = await hall.act("mette", "answer", { words: "Pedellen låser" });
    expect(wordsOn(answered)).toContain("Pedellen låser");
  });

  test("and nothing is said of it to who wrote nothing", async () => {
    const hall = await openHall("faxe");
    await hall.asks("mette");
    await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
    await hall.act("thomas", "reject", { words: "Nej" });
    expect(wordsOn(await hall.act("gunnar", "grant", {}))).not.toContain("Det, du skrev");
  });
});

test("what the decider may not give comes back with the form and all that was written", async () => {
  const hall = await openHall("faxe");
  await hall.asks("mette");
  await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
  const said = await hall.sends("gunnar", "grant", { to: "2027-12-31", words: "Fordi" });
  expect(said.form?.errors).toEqual({ to: "Du kan give mindre tid end ansøgt, ikke mere." });
  expect(said.form?.form.fields.find(({ id }) => id === "words")?.value).toBe("Fordi");
});

test("a request that is asked for step by step goes on after a restart", async () => {
  const hall = await openHall("faxe");
  const away = { back: { channel: "post", to: "mette" } } as const;
  const messages = (text: string) => hall.does("mette", { kind: "message", text }, away);
  await hall.does("mette", { kind: "command", command: "dispensation", text: "" }, away);
  await messages("Håndbogen 4.2");
  await messages("Ingen skærmlås");
  const again = createHandle({
    ...{ ask: () => ({ kind: "off-topic", language: "da", sentence: "Nej." }), policies: [] },
    ...{ examples: () => [], tenants: [hall.tenant], flows: [hall.dispensations.flow] },
    ...{ store: hall.store, log: hall.log, meter: hall.meter },
  });
  const goOn = async (incoming: Incoming) => {
    await again(hall.envelope("mette", incoming, away));
    await hall.runner.runDue();
    return hall.told("mette").at(-1);
  };
  let asked: Card | undefined;
  for (const text of ["Tre tablets i stuen", "Børnene bruger dem", "Andre kan se billeder"])
    asked = await goOn({ kind: "message", text });
  for (let step = 0; step < 10 && !asked?.summary.includes(NUMBER); step++) {
    const next = asked?.actions.find(({ data }) => /^(keep|skip|send)$/.test(data.do ?? ""));
    asked = await goOn({ kind: "action", action: "form.step", data: next?.data ?? {} });
  }
  for (const words of ["Håndbogen 4.2", "Ingen skærmlås", "Tre tablets i stuen"])
    expect(wordsOn(asked)).toContain(words);
});
