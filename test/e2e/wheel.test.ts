import { expect, test } from "vitest";
import { setStage } from "./stage.ts";

const stage = setStage();

test("the year's wheel is there from the start, as a picture that fits the page's theme", async () => {
  const { page, ask } = await stage.visit({ colorScheme: "light" });
  await page.getByLabel("Kommune").selectOption("faxe");
  await page.getByLabel("Du er").selectOption("thomas");
  await ask("/gennemgang årshjul");
  const picture = page.locator(".card img").first();
  expect(await picture.getAttribute("alt")).toContain("Årshjul");
  expect(await picture.getAttribute("src")).toMatch(/\.light\.png$/);
  const isShown = () =>
    picture.evaluate((image) => "naturalWidth" in image && Number(image.naturalWidth) > 0);
  await expect.poll(isShown, { timeout: 10_000 }).toBe(true);
  await page.locator("#theme").click();
  expect(await picture.getAttribute("src")).toMatch(/\.dark\.png$/);
  await expect.poll(isShown, { timeout: 10_000 }).toBe(true);
});
