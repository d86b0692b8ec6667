import { describe, expect, test } from "vitest";
import type { Envelope, Incoming } from "../../../src/conversation/envelope.ts";
import { dyingAfter, dyingBefore } from "../dying-store.ts";
import { openTownHall } from "./town-hall.ts";
import { wordsOn } from "./words-on.ts";

const NUMBER = "HÆN-2026-0001";

const form = (person: string, data = { draft: "the same" }): Incoming => ({
  ...{ kind: "form", form: "incident.report", data },
  filled: { what: `Mistet telefon (${person})`, found: "now", personalData: "yes" },
});

describe("two take it at once", () => {
  test("one has it, the other helps and is told so, and all cards agree", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    const takes = await Promise.all([hall.take("nadia", NUMBER), hall.take("sanne", NUMBER)]);
    const incident = await hall.incident(NUMBER);
    expect(incident?.handlers.toSorted()).toEqual(["nadia", "sanne"]);
    const second = takes.filter((card) => wordsOn(card).includes("tog den lige før dig"));
    expect(second).toHaveLength(1);
    expect(hall.told("mette").map(({ summary }) => summary)).toEqual([
      `Nogen har taget ${NUMBER}.`,
    ]);
    const [first] = incident?.handlers ?? [];
    expect(wordsOn(hall.told(first ?? "")[0])).toContain("Du har den siden");
  });

  test("a second click of the same person changes nothing, and is no error", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    await hall.take("nadia", NUMBER);
    expect(wordsOn(await hall.take("nadia", NUMBER))).toContain("Du har den siden");
    expect((await hall.incident(NUMBER))?.handlers).toEqual(["nadia"]);
  });
});

describe("what is sent twice", () => {
  test("is one incident, with one notice to each, and the same receipt", async () => {
    const hall = await openTownHall("faxe");
    const all = await Promise.all([1, 2, 3].map(() => hall.does("mette", form("mette"))));
    expect(all.map(({ replies }) => replies[0]?.card.summary)).toEqual(
      Array(3).fill(`Meldt. ${NUMBER}.`),
    );
    expect(hall.told("nadia")).toHaveLength(1);
    expect(await hall.incident("HÆN-2026-0002")).toBeUndefined();
  });

  test("and delivered again, is answered as it was", async () => {
    const hall = await openTownHall("faxe");
    const over = { deliveryId: "once" };
    const first = await hall.does("mette", form("mette", { draft: "a" }), over);
    const again = await hall.does("mette", form("mette", { draft: "b" }), over);
    expect(again).toEqual(first);
    expect(hall.told("nadia")).toHaveLength(1);
  });

  test("by somebody else is theirs, and shows nothing of the first", async () => {
    const hall = await openTownHall("faxe");
    await hall.does("mette", form("mette"));
    const { replies } = await hall.does("peter", form("peter"));
    expect(replies[0]?.card.summary).toBe("Meldt. HÆN-2026-0002.");
  });
});

describe("a process that dies", () => {
  /** A form that comes through the outbox, so that a platform delivers it again. */
  const sent: Partial<Envelope> = {
    ...{ deliveryId: "once", back: { channel: "post", to: "mette" } },
  };

  test.each([
    ["before the report is kept", dyingBefore],
    ["when it was, and nobody heard", dyingAfter],
  ])(
    "%s: delivered again, it is one incident with one notice and one receipt",
    async (_, through) => {
      const hall = await openTownHall("faxe", { through });
      await expect(hall.does("mette", form("mette"), sent)).rejects.toThrow("the power went");
      await hall.runner.runDue();
      // Nobody is told that it is registered before it is.
      const isKept = (await hall.incident(NUMBER)) !== undefined;
      expect(hall.told("mette").length).toBe(isKept ? 1 : 0);
      await hall.does("mette", form("mette"), sent);
      expect(hall.told("mette").map(({ summary }) => summary)).toEqual([`Meldt. ${NUMBER}.`]);
      expect(hall.told("nadia")).toHaveLength(1);
      expect(await hall.incident("HÆN-2026-0002")).toBeUndefined();
    },
  );
});

describe("who may not", () => {
  test("neither sees nor changes it, is told nothing of it, and that they tried is written down", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    for (const card of [
      await hall.click("peter", "incident.open", { number: NUMBER }),
      await hall.take("peter", NUMBER),
      await hall.send("peter", "close", { cause: "x", lesson: "y" }, NUMBER),
      await hall.click("peter", "incident.form", { number: NUMBER, form: "judge" }),
      await hall.click("peter", "incident.more", { number: NUMBER }),
      await hall.click("peter", "incident.open", { number: "HÆN-2026-0099" }),
    ])
      expect(card.summary).toBe("Den hændelse kan jeg ikke vise dig.");
    const refused = (await hall.audited(NUMBER)).filter((one) => one === "incident.refused");
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(await hall.incident(NUMBER)).toMatchObject({ state: "open", handlers: [] });
  });

  test("the reporter sees their own part, can add to it, and cannot handle it", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    await hall.send("mette", "add", { words: "Det var to borgere" }, NUMBER);
    expect(wordsOn(hall.told("nadia")[0])).toContain("Det var to borgere");
    await hall.send(
      "mette",
      "judge",
      { severity: "low", personalData: "no", sort: "other" },
      NUMBER,
    );
    expect(await hall.incident(NUMBER)).not.toHaveProperty("severity");
  });

  test("each look at a confidential one is written down, and it is gone for those it is not for", async () => {
    const hall = await openTownHall("naestved");
    await hall.report("amina", { personalData: "no" });
    await hall.take("sofie", NUMBER);
    await hall.send("sofie", "mark", { marks: "confidential" }, NUMBER);
    await hall.click("sofie", "incident.open", { number: NUMBER });
    expect((await hall.audited(NUMBER)).filter((one) => one === "incident.seen")).toHaveLength(1);
    await hall.send(
      "sofie",
      "judge",
      { severity: "high", personalData: "no", sort: "other" },
      NUMBER,
    );
    await hall.send("sofie", "close", { cause: "Hemmelig årsag", lesson: "Hemmelig lære" }, NUMBER);
    expect(hall.told("amina").map(wordsOn).join()).not.toContain("Hemmelig");
  });
});

test("what was written for an incident that is not theirs to see is given back to them", async () => {
  const hall = await openTownHall("faxe");
  await hall.report("mette");
  const reason = "Mailen kom kun ud til os selv";
  const late = await hall.sent("bodil", "not-breach", { reason }, NUMBER);
  expect(late.replies.every(({ onlyForAsker }) => onlyForAsker)).toBe(true);
  expect(wordsOn(late.replies[0]?.card)).toContain("Den hændelse kan jeg ikke vise dig.");
  expect(wordsOn(late.replies[0]?.card)).toContain(reason);
});
