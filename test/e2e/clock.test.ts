import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setStage } from "./stage.ts";
import { startVogter, type Vogter } from "./vogter.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const stage = setStage();
// Its own, because everybody who visits a Vogter shares its clock.
let vogter: Vogter;
beforeAll(async () => {
  vogter = await startVogter();
});
afterAll(() => vogter?.stop());

test("nobody has moved the clock: it tells the time, and no badge is there", async () => {
  const { page } = await stage.visit();
  expect(await opener(page).innerText()).toMatch(/\w+dag den \d+\. \w+ 20\d\d kl\. \d\d\.\d\d/);
  expect(await page.locator(".moved:visible").count()).toBe(0);
  expect(await page.getByRole("button", { name: "En uge frem" }).count()).toBe(0);
});

test("a year goes by from the keyboard, and the page says so", async () => {
  const { page } = await stage.visit({}, vogter.address);
  const focused = page.locator(":focus");
  const before = await shownTime(page);
  await opener(page).focus();
  await page.keyboard.press("Enter");
  expect(await opener(page).getAttribute("aria-expanded")).toBe("true");
  const names: (string | null)[] = [];
  for (const _ of ["day", "week", "month"]) {
    await page.keyboard.press("Tab");
    names.push(await focused.getAttribute("aria-label"));
  }
  expect(names).toEqual(["En dag frem", "En uge frem", "En måned frem"]);
  for (let month = 0; month < 12; month++) await page.keyboard.press("Enter");
  const year = 1_000 * 3_600 * 24 * 364;
  await expect.poll(async () => (await shownTime(page)) - before).toBeGreaterThan(year);
  expect(await page.locator("aside .moved").isVisible()).toBe(true);
  const log = page.getByRole("log");
  // One note, however often it was moved: a screen reader hears where it ended.
  const note = `Tiden er flyttet. Nu er det ${await page.locator("#clock-now").innerText()}.`;
  await expect.poll(() => log.innerText()).toBe(note);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("button", { name: "En uge frem" }).count()).toBe(0);
  expect(await focused.getAttribute("id")).toBe("clock-open");
});

test("the days go by one after the other, in the middle of the morning, until somebody has seen enough", async () => {
  const { page } = await stage.visit({}, vogter.address);
  await opener(page).click();
  const before = await shownTime(page);
  const play = page.getByRole("button", { name: "Lad tiden gå" });
  await play.click();
  expect(await play.getAttribute("aria-pressed")).toBe("true");
  const passed = async () => (await shownTime(page)) - before;
  await expect.poll(passed, { timeout: 20_000 }).toBeGreaterThan(3 * 86_400_000);
  await play.click();
  expect(await play.getAttribute("aria-pressed")).toBe("false");
  expect(await opener(page).innerText()).toContain("kl. 10.30");
  expect(await page.getByRole("log").getAttribute("aria-busy")).toBe("false");
});

test("it goes to a day and a time, but not back, and says what would take it back", async () => {
  const { page, complaints } = await stage.visit({}, vogter.address);
  await opener(page).click();
  const to = page.getByLabel("Eller vælg dag og klokkeslæt");
  expect(await to.inputValue()).toMatch(/^\d{4}-\d\d-\d\dT09:00$/);
  await to.fill("2040-12-24T09:00");
  await page.getByRole("button", { name: "Gå dertil" }).click();
  await page.getByRole("log").getByText("mandag den 24. december 2040 kl. 09.00").waitFor();

  await to.fill("2040-12-23T09:00");
  await page.getByRole("button", { name: "Gå dertil" }).click();
  const alert = page.getByRole("alert");
  await expect.poll(() => alert.innerText()).toContain("tiden kan kun gå frem");
  expect(complaints.splice(0)).toEqual([expect.stringContaining("409")]);
  await to.fill("");
  await page.getByRole("button", { name: "Gå dertil" }).click();
  await expect.poll(() => alert.innerText()).toContain("Vælg både en dag");
  expect(complaints.splice(0)).toEqual([expect.stringContaining("400")]);
  expect(await page.locator("#clock-panel").innerText()).toContain("skal Vogter startes igen");

  await page.getByRole("button", { name: "English" }).click();
  expect(await opener(page, "Time in Copenhagen").innerText()).toContain("24 December 2040 at 09:");
  expect(await alert.count()).toBe(0);
});

test("another page that is open learns of it", async () => {
  const [one, other] = [
    await stage.visit({}, vogter.address),
    await stage.visit({}, vogter.address),
  ];
  await opener(one.page).click();
  await one.page.getByRole("button", { name: "En dag frem" }).click();
  await one.page.getByRole("log").getByText("Tiden er flyttet").waitFor();
  await opener(other.page).click();
  const times = () => Promise.all([shownTime(one.page), shownTime(other.page)]);
  await expect.poll(async () => near(await times())).toBe(true);
});

test("a server that is gone is told of, and the time stays what it was", async () => {
  const { page, complaints } = await stage.visit({}, vogter.address);
  await opener(page).click();
  await page.route("**/local/clock", (route) => route.abort());
  await page.getByRole("button", { name: "En dag frem" }).click();
  await expect.poll(() => page.getByRole("alert").innerText()).toContain("ikke få forbindelse");
  expect(await page.getByRole("log").innerText()).toBe("");
  for (const complaint of complaints.splice(0)) expect(complaint).toContain("net::ERR_FAILED");
});

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  test.each([
    ["desktop", { width: 1280, height: 860 }],
    ["phone", { width: 360, height: 640 }],
  ])("axe finds nothing, open, moved and refused, on a %s", async (device, viewport) => {
    const { page, complaints } = await stage.visit({ colorScheme, viewport }, vogter.address);
    await opener(page).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "En uge frem" }).click();
    await page.getByRole("log").getByText("Tiden er flyttet").waitFor();
    await page.getByLabel("Eller vælg dag og klokkeslæt").fill("2020-01-01T09:00");
    await page.getByRole("button", { name: "Gå dertil" }).click();
    await page.getByRole("alert").waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
    // On a phone the settings scroll away; where one writes it can still be seen.
    const badges = await page.locator(".moved:visible").count();
    expect(badges).toBe(device === "phone" ? 2 : 1);
    expect(complaints.splice(0)).toEqual([expect.stringContaining("409")]);
  });
});

function opener(page: Page, name = "Tid i København") {
  return page.getByRole("button", { name });
}

/** The time the page shows, to the minute. */
async function shownTime(page: Page): Promise<number> {
  await opener(page).waitFor();
  return Date.parse((await page.locator("#clock-now").getAttribute("datetime")) ?? "");
}

function near([one = 0, other = 0]: number[]): boolean {
  return Math.abs(one - other) < 120_000;
}

/** axe runs in the page's own world: its console's policy lets no script in, the debugger's does. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate("axe.run()");
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
