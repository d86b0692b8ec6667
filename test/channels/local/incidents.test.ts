import { expect, test } from "vitest";
import { openPage } from "./open-page.ts";

const NUMBER = "HÆN-2026-0001";

const REPORTED = {
  ...{ form: "incident.report", "field-what": "Mail til en forkert modtager" },
  ...{ "field-found": "now", "field-personalData": "yes" },
};

test("from the report to the end, each on their own page", async () => {
  const page = await openPage();
  const { news } = page;
  const send = async (person: string, what: object) =>
    JSON.stringify(await page.send(person, what));
  const act = (person: string, id: string, data: object, more: object = {}) =>
    send(person, { action: { id, data, ...more } });
  const form = await send("mette", { text: "/haendelse mail til en forkert" });
  expect(form).toContain("Hvornår opdagede du det?");
  const receipt = await act("mette", "form.sent", { draft: "one" }, REPORTED);
  expect(receipt).toContain(`Meldt. ${NUMBER}.`);
  const told = await news("nadia");
  expect(told.items).toHaveLength(1);
  expect(JSON.stringify(told)).toContain("Proceduren sikrer, at DBR og IT-Servicedesk");
  expect((await news("peter")).items).toEqual([]);

  await act("nadia", "incident.take", { number: NUMBER });
  const sannes = await news("sanne", told.next - 1);
  expect(JSON.stringify(sannes)).toContain("Nadia Kridtstrand har den siden");
  const [changed] = (await news("nadia", told.next)).items;
  expect(changed?.id).toBe(told.items[0]?.id);

  const decided = { form: "incident.not-breach", "field-reason": "Det var en prøve" };
  await act("nadia", "form.sent", { number: NUMBER }, decided);
  const end = { form: "incident.close", "field-cause": "Prøve", "field-lesson": "Sig det først" };
  expect(await act("nadia", "form.sent", { number: NUMBER }, end)).toContain("Afsluttet");
  expect(JSON.stringify(await news("mette"))).toContain("Det lærte vi: Sig det først");
});
