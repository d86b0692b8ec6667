import { expect, test } from "vitest";
import { t } from "../../src/shared/texts.ts";
import { setStage } from "./stage.ts";

const stage = setStage();

test("a form is filled in on a card, and answered like what is written", async () => {
  const { ask, page } = await stage.visit();
  await ask("/politik", "faxe");
  const log = page.getByRole("log");
  await log.getByLabel("Hvad vil du vide?").fill("hvem kan give dispensation?");
  await log.getByRole("button", { name: "Spørg", exact: true }).click();
  await log.getByRole("blockquote").first().waitFor();
  expect(await log.getByRole("blockquote").first().innerText()).toContain("dispensation");
});

test("a form that lacks something says so at the field, and loses nothing", async () => {
  const { ask, page } = await stage.visit();
  await ask("/politik", "faxe");
  const log = page.getByRole("log");
  await log.getByRole("button", { name: "Spørg", exact: true }).click();
  await log.getByText(t("da", "form.missing.text")).waitFor();
  expect(await page.locator(".card").count()).toBe(1);
});
