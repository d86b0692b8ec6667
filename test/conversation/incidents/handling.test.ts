import { describe, expect, test } from "vitest";
import { openTownHall } from "./town-hall.ts";
import { wordsOn } from "./words-on.ts";

type Hall = Awaited<ReturnType<typeof openTownHall>>;
const last = (hall: Hall, who = "mette") => hall.told(who).at(-1);

describe("what waits", () => {
  test("is under status for those who can take it, with its deadline, until somebody else has it", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    for (const one of ["nadia", "sanne"])
      expect(wordsOn(await hall.say(one, "vogter status"))).toContain(
        "Anmeldelse til Datatilsynet senest tirsdag 24. november kl. 10.14",
      );
    await hall.take("nadia", "HÆN-2026-0001");
    expect((await hall.say("sanne", "vogter status")).summary).toBe("Du har intet åbent hos mig.");
    expect((await hall.say("mette", "vogter status")).summary).toBe("Du har intet åbent hos mig.");
  });
});

describe("a deadline that comes near", () => {
  test("is brought up once each time, and not after it was met", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    await hall.take("nadia", "HÆN-2026-0001");
    const told = () =>
      hall.told("nadia").filter(({ summary }) => summary.includes("senest tirsdag")).length;
    await hall.later(24 * 60);
    expect(told()).toBe(1);
    await hall.later(24 * 60);
    expect(told()).toBe(2);
    expect(hall.told("sanne").filter(({ summary }) => summary.includes("senest"))).toEqual([]);
    await hall.send("nadia", "authority", { notify: "yes", reason: "Risiko" }, "HÆN-2026-0001");
    await hall.later(25 * 60);
    expect(last(hall, "nadia")?.summary).toContain("fristen er overskredet");
    const sent = { report: "authority", day: "2026-11-24", time: "11:00" };
    const late = await hall.sent("nadia", "sent", sent, "HÆN-2026-0001");
    expect(late.form?.errors?.late).toContain("Skriv også, hvorfor det blev for sent");
    await hall.send("nadia", "sent", { ...sent, late: "Modtageren svarede sent" }, "HÆN-2026-0001");
    const before = hall.told("nadia").length;
    await hall.later(3 * 24 * 60);
    expect(hall.told("nadia")).toHaveLength(before);
  });
});

describe("duplicates", () => {
  test("go on as one, and each reporter hears how it ended", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    await hall.report("peter");
    const [one, other] = ["HÆN-2026-0001", "HÆN-2026-0002"];
    await hall.take("nadia", one);
    await hall.send("nadia", "merge", { number: one }, other);
    expect(await hall.incident(other)).toMatchObject({ state: "merged", mergedInto: one });
    expect(await hall.incident(one)).toMatchObject({ merged: [other] });
    await hall.send("nadia", "not-breach", { reason: "Intern mail" }, one);
    await hall.send("nadia", "close", { cause: "Fejl", lesson: "Tjek" }, one);
    expect(last(hall, "peter")?.summary).toBe(`${other} er afsluttet.`);
    expect(last(hall)?.summary).toBe(`${one} er afsluttet.`);
    await hall.send("nadia", "reopen", { words: "Der kom mere" }, one);
    expect(last(hall)?.summary).toBe(`${one} er genåbnet.`);
    const wrong = await hall.sent("nadia", "merge", { number: "HÆN-2026-0099" }, one);
    expect(wrong.form?.errors?.number).toContain("Den anden hændelse findes ikke");
  });
});

describe("a form that cannot be acted upon", () => {
  test("comes back with all that was written, and why at the question it is about", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    await hall.take("nadia", "HÆN-2026-0001");
    const end = { cause: "Forkert adresse valgt", lesson: "Tjek modtageren to gange" };
    const { replies, form } = await hall.sent("nadia", "close", end, "HÆN-2026-0001");
    expect(replies).toEqual([]);
    expect(form?.errors?.cause).toContain("Skriv først, om det er et brud");
    expect(form?.form.fields.map((field) => "value" in field && field.value)).toEqual([
      end.cause,
      end.lesson,
    ]);
    await hall.send("sanne", "not-breach", { reason: "Intern mail" }, "HÆN-2026-0001");
    await hall.send("sanne", "close", { cause: "x", lesson: "y" }, "HÆN-2026-0001");
    const note = { words: "En lang note om, hvad vi fandt ud af" };
    const meanwhile = await hall.sent("nadia", "note", note, "HÆN-2026-0001");
    expect(meanwhile.form?.errors?.words).toContain("Den er afsluttet");
    expect(JSON.stringify(meanwhile.form)).toContain(note.words);
    expect((await hall.incident("HÆN-2026-0001"))?.log.at(-1)?.did).toBe("closed");
  });
});
