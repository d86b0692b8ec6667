import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { setStage } from "./stage.ts";

const stage = setStage();

test("a file that a card offers is kept by the browser, and the page stays", async () => {
  const { ask, page } = await stage.visit();
  await page.getByLabel("Kommune").selectOption("faxe");
  await page.locator("#person").selectOption("nadia");
  await ask("vis årshjulet");
  const link = page.getByRole("log").locator(".file").getByRole("link").last();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^aarshjul-\d{4}\.xlsx$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  expect(await page.getByRole("log").locator(".card").count()).toBe(1);
});
