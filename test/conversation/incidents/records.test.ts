import { expect, test } from "vitest";
import { cardToText } from "../../../src/channels/cards/card-to-text.ts";
import type { Card } from "../../../src/conversation/card.ts";
import { openTownHall, SATURDAY } from "./town-hall.ts";

async function command(
  town: Awaited<ReturnType<typeof openTownHall>>,
  person: string,
  text: string,
) {
  const { replies } = await town.does(person, { kind: "command", command: "incident", text });
  expect(replies.every(({ onlyForAsker }) => onlyForAsker)).toBe(true);
  return replies[0]?.card as Card;
}

test("the register is opened and filtered by a word after the command", async () => {
  const town = await openTownHall("faxe");
  await town.report("mette");
  await town.report("peter", { what: "Jeg har mistet min telefon", personalData: "no" });
  expect((await command(town, "nadia", "register")).summary).toBe("Registret: 2 hændelser");
  const filtered = await command(town, "nadia", "register personoplysninger");
  expect(cardToText(filtered)).toContain("Registret: 1 hændelse (personoplysninger)");
  expect((await command(town, "mette", "register")).summary).toContain("Registret er for");
});

test("the button leads to the next page", async () => {
  const town = await openTownHall("faxe");
  for (let count = 0; count < 12; count++) await town.report("mette");
  const [more] = (await command(town, "nadia", "register åbne")).actions;
  const page = await town.click("nadia", more?.id ?? "", { ...more?.data });
  expect(cardToText(page).match(/HÆN-2026-\d+/g)).toEqual(["HÆN-2026-0002", "HÆN-2026-0001"]);
});

test("the figures are for management and the committees, and not for all", async () => {
  const town = await openTownHall("faxe");
  expect((await command(town, "bodil", "tal 2026")).summary).toBe(
    "Hændelser i Faxe Kommune, januar–oktober 2026",
  );
  expect((await command(town, "mette", "tal")).summary).toContain("Tallene er for");
});

test("a draft is given to whoever handles it, in either language, and to nobody else", async () => {
  const town = await openTownHall("faxe");
  await town.report("mette");
  const number = "HÆN-2026-0001";
  const draft = await town.click("nadia", "incident.draft", { number });
  expect(cardToText(draft)).toContain("a) Bruddets karakter (art. 33, stk. 3, litra a)");
  const [concerned, english] = draft.actions;
  expect((await town.click("nadia", concerned?.id ?? "", { ...concerned?.data })).summary).toBe(
    `Udkast til besked om ${number}`,
  );
  expect((await town.click("nadia", english?.id ?? "", { ...english?.data })).summary).toBe(
    `Draft notification of ${number}`,
  );
  expect(cardToText(await town.click("mette", "incident.draft", { number }))).not.toContain(
    "Bruddets karakter",
  );
  expect(cardToText(await town.click("peter", "incident.draft", { number }))).not.toContain(
    "Bruddets karakter",
  );
});

const DAY = 24 * 60;

test("the finance committee hears the figures on the first business day at nine, with the clause, once", async () => {
  const town = await openTownHall("faxe", { now: new Date("2026-12-28T09:00:00Z") });
  for (let count = 1; count <= 6; count++) {
    await town.report("mette", { personalData: "no" });
    await town.take("nadia", `HÆN-2026-000${count}`);
  }
  await town.later(4 * DAY);
  // New Year's Day is a Friday: Monday the 4th is the first business day.
  expect(town.clock.now().toISOString()).toBe("2027-01-01T09:00:00.000Z");
  const figures = () =>
    town.told("bodil").filter(({ summary }) => summary.startsWith("Hændelser i"));
  expect(figures()).toEqual([]);
  await town.later(3 * DAY - 90);
  expect(figures()).toEqual([]);
  await town.later(60);
  const [card, ...more] = figures();
  expect(more).toEqual([]);
  const text = card ? cardToText(card) : "";
  expect(text).toContain("Hændelser i Faxe Kommune, 2026");
  expect(text).toContain("6 hændelser er meldt.");
  expect(text).toContain("Økonomiudvalget informeres løbende om de registrerede sikkerhedsbrud.");
  await town.later(10 * DAY);
  expect(figures()).toHaveLength(1);
  expect(await town.audited("2027-01")).toEqual(["incident.figures-told"]);
});

test("where the policy wants nobody told on a running basis, nobody is", async () => {
  const town = await openTownHall("naestved", { now: SATURDAY });
  await town.later(14 * DAY);
  const told = town.tenant.people.flatMap(({ id }) => town.told(id));
  expect(told.filter(({ summary }) => summary.startsWith("Hændelser i"))).toEqual([]);
});
