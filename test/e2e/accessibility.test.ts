import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type Visit } from "./browser.ts";
import { startFakeVogter, type Vogter } from "./fake-vogter.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let vogter: Vogter;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [vogter, browser] = await Promise.all([startFakeVogter(), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), vogter?.stop()]);
});

test("what a screen reader gets: a log that announces, with names, roles and order", async () => {
  const { page, ask } = await browser.visit(vogter);
  const log = page.getByRole("log", { name: "Samtale" });
  expect(await log.getAttribute("aria-live")).toBe("polite");
  await page.getByLabel("Dit spørgsmål").fill("hvor lang skal min adgangskode være?");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.getByRole("status").innerText())
    .toBe("Vogter slår op i politikken …");
  await log.locator(".card").waitFor();
  expect(await page.getByRole("status").innerText()).toBe("");
  expect(await log.ariaSnapshot()).toBe(
    [
      '- log "Samtale":',
      '  - text: "Du skrev: hvor lang skal min adgangskode være? Vogter svarer:"',
      '  - heading "Det siger politikken ikke." [level=3]',
      '  - text: "Den slags står som regel i informationssikkerhedshåndbogen. Nærmest ligger:"',
      "  - blockquote: Denne politik udbygges med instrukser og retningslinjer på områder, hvor der er behov for det. Informationssikkerhedspolitik (2023) › 2. Formål",
      "  - text: Spørg Informationssikkerhedskoordinatoren.",
      '  - button "Send spørgsmålet videre"',
    ].join("\n"),
  );
  await ask("meld en hændelse");
  expect(await log.getByRole("list").getByRole("listitem").count()).toBe(3);
});

test("what a screen reader gets: every control has a name and says its state", async () => {
  const { page } = await browser.visit(vogter);
  const banner = await page.getByRole("banner").ariaSnapshot();
  expect(banner).toContain('- heading "Vogter" [level=1]');
  expect(banner).toContain('- group "Sprog":');
  expect(banner).toContain('- button "Dansk" [pressed]');
  expect(banner).toContain('- button "Mørkt tema"');
  const aside = await page.getByRole("complementary", { name: "Hvem spørger" }).ariaSnapshot();
  expect(aside).toContain('- combobox "Kommune":');
  expect(aside).toContain('- combobox "Du er":');
  await page.getByRole("button", { name: "Mørkt tema" }).click();
  expect(await page.getByRole("banner").ariaSnapshot()).toContain('"Mørkt tema" [pressed]');
});

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  test.each([
    ["desktop", { width: 1280, height: 860 }],
    ["phone", { width: 360, height: 640 }],
  ])("axe finds nothing, empty or full, on a %s", async (_device, viewport) => {
    const visit = await browser.visit(vogter, { colorScheme, viewport });
    expect(await violations(visit)).toEqual([]);
    await visit.ask("hvor tit?");
    await visit.ask("hvem giver dispensation");
    await visit.ask("hvor lang skal min adgangskode være?");
    await visit.ask("meld en hændelse");
    expect(await violations(visit)).toEqual([]);
    await visit.page.route("**/local/messages", (route) => route.abort());
    await visit.page.getByLabel("Dit spørgsmål").fill("er du der?");
    await visit.page.keyboard.press("Enter");
    await visit.page.getByRole("alert").waitFor();
    expect(await violations(visit)).toEqual([]);
  });
});

test("the theme follows the system until it is chosen, and is remembered from then on", async () => {
  const { page } = await browser.visit(vogter, { colorScheme: "dark" });
  const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
  const dark = await background();
  await page.getByRole("button", { name: "Mørkt tema" }).click();
  const light = await background();
  expect(light).not.toBe(dark);
  await page.reload();
  expect(await background()).toBe(light);
});

test.each([360, 375, 768])("nothing has to be scrolled sideways at %i px", async (width) => {
  const { page, ask } = await browser.visit(vogter, { viewport: { width, height: 700 } });
  const tooWide = () => page.evaluate("document.documentElement.scrollWidth > innerWidth");
  expect(await tooWide()).toBe(false);
  await ask("meld en hændelse");
  await ask(`hvem giver dispensation ${"ubrudt".repeat(60)}`);
  expect(await tooWide()).toBe(false);
});

test("on a phone an answer starts where it can be seen", async () => {
  const { page, ask } = await browser.visit(vogter, { viewport: { width: 375, height: 700 } });
  await ask("hvor lang skal min adgangskode være?");
  await ask("hvor tit?");
  const top = await page
    .locator(".card")
    .last()
    .evaluate((card) => card.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(56);
  expect(top).toBeLessThan(250);
});

/** axe runs in the page's own world: its console's policy lets no script in, the debugger's does. */
async function violations({ page }: Visit): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate("axe.run()");
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
