import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Visit } from "./browser.ts";
import { openQuestions, type Questions } from "./questions.ts";
import { setStage } from "./stage.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const stage = setStage();
let questions: Questions;
beforeAll(async () => {
  questions = await openQuestions();
});

describe("what a screen reader gets", () => {
  test("a log that announces what was said and answered, with roles and in order", async () => {
    const { page, ask } = await stage.visit();
    const text = "Hvem kan give dispensation?";
    await ask(text, "kalundborg");
    const outcome = questions.answerIn("kalundborg", text);
    if (outcome.kind !== "answer") throw new Error(`${text} is not answered`);
    const log = page.getByRole("log", { name: "Samtale" });
    expect(await log.getAttribute("aria-live")).toBe("polite");
    const snapshot = await log.ariaSnapshot();
    expect(snapshot).toContain(`- heading "${outcome.sentence}" [level=3]`);
    expect(outline(snapshot)).toEqual([
      "log",
      "paragraph",
      "text",
      "heading",
      ...outcome.citations.slice(0, 1).map(() => "blockquote"),
      "text",
      "button",
      "button",
      "button",
    ]);
  });

  test("that it is being looked up, and when it is no longer", async () => {
    const { page, ask } = await stage.visit();
    await page.route("**/local/messages", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    const answered = ask("Hvem kan give dispensation?");
    const status = page.getByRole("status");
    await expect.poll(() => status.innerText()).toBe("Vogter slår op i politikken …");
    await answered;
    expect(await status.innerText()).toBe("");
  });

  test("a list as a list", async () => {
    const { page, ask } = await stage.visit();
    await ask("hjælp");
    const items = page.getByRole("log").getByRole("list").getByRole("listitem");
    expect(await items.count()).toBe(4);
  });

  test("every control with a name and its state", async () => {
    const { page } = await stage.visit();
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

  test("on a button that opens more, whether it is open and what it opens", async () => {
    const { page, ask } = await stage.visit();
    const { text, tenant } = questions.find("silent", ({ owner }) => owner !== undefined);
    await ask(text, tenant);
    // A second card: what a button opens is in its own.
    await ask(text);
    const why = page.locator(".card").nth(1).getByRole("button", { name: "Hvorfor dem?" });
    expect(await why.getAttribute("aria-expanded")).toBe("false");
    const opens = page.locator(`#${await why.getAttribute("aria-controls")}`);
    expect(await opens.isVisible()).toBe(false);
    await why.click();
    expect(await why.getAttribute("aria-expanded")).toBe("true");
    expect(await opens.getByRole("blockquote").isVisible()).toBe(true);
    const ids = await page.evaluate<string[]>(
      "Array.from(document.querySelectorAll('[id]'), ({ id }) => id)",
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

test("all of it can be done from the keyboard", async () => {
  const { page } = await stage.visit();
  const focused = page.locator(":focus");
  await page.keyboard.press("Tab");
  expect(await focused.innerText()).toBe("Gå til spørgsmålsfeltet");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Hvem kan give");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("dispensation?");
  await page.keyboard.press("Enter");
  await page.locator(".card").waitFor();
  expect(await page.locator(".you").innerText()).toContain("Hvem kan give\ndispensation?");
  expect(await focused.getAttribute("id")).toBe("question");
  await page.keyboard.press("Shift+Tab");
  expect(await focused.getAttribute("aria-label")).toBe("Vedhæft filer");
  await page.keyboard.press("Shift+Tab");
  expect(await focused.innerText()).toBe("Søg om dispensation");
  await page.keyboard.press("Shift+Tab");
  expect(await focused.innerText()).toBe("Nej, ikke helt");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused.innerText()).toContain("Tak for dit svar.");
  for (const _ of ["apply", "attach", "question"]) await page.keyboard.press("Tab");
  expect(await focused.getAttribute("id")).toBe("question");
  await page.keyboard.type("hvem har de strengeste krav til dispensation?");
  await page.keyboard.press("Enter");
  await page.locator(".card").nth(1).waitFor();
  for (const _ of ["attach", "apply", "no", "yes", "more"]) await page.keyboard.press("Shift+Tab");
  expect(await focused.getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.press("Enter");
  expect(await focused.getAttribute("aria-expanded")).toBe("true");
});

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  test.each([
    ["desktop", { width: 1280, height: 860 }],
    ["phone", { width: 360, height: 640 }],
  ])("axe finds nothing, empty or full, on a %s", async (_device, viewport) => {
    const visit = await stage.visit({ colorScheme, viewport });
    const { page, ask } = visit;
    expect(await violations(visit)).toEqual([]);
    const unclear = questions.find("choices");
    await ask(unclear.text, unclear.tenant);
    await ask(questions.find("silent", (_, { tenant }) => tenant === unclear.tenant).text);
    await ask("hvem har de strengeste krav til dispensation?");
    await ask("Hvem kan give dispensation?");
    await ask("hjælp");
    await openAll(page);
    expect(await violations(visit)).toEqual([]);
    await page.route("**/local/messages", (route) => route.abort());
    await page.getByLabel("Dit spørgsmål").fill("er du der?");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await violations(visit)).toEqual([]);
    expect(visit.complaints.splice(0)).toEqual([expect.stringContaining("net::ERR_FAILED")]);
  });
});

test("the theme follows the system until it is chosen, and is remembered from then on", async () => {
  const { page } = await stage.visit({ colorScheme: "dark" });
  const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
  const dark = await background();
  await page.getByRole("button", { name: "Mørkt tema" }).click();
  const light = await background();
  expect(light).not.toBe(dark);
  await page.reload();
  expect(await background()).toBe(light);
});

describe("on a narrow screen", () => {
  test.each([360, 375, 768])("nothing has to be scrolled sideways at %i px", async (width) => {
    const { page, ask } = await stage.visit({
      viewport: { width, height: 700 },
    });
    const tooWide = () => page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(await tooWide()).toBe(false);
    await ask("hvem har de strengeste krav til dispensation?");
    await openAll(page);
    await ask(`hvem giver dispensation ${"ubrudt".repeat(60)}`);
    expect(await tooWide()).toBe(false);
  });

  test("an answer starts where it can be seen, and an ordinary one fits the screen", async () => {
    const { page, ask } = await stage.visit({
      viewport: { width: 375, height: 740 },
    });
    await ask("Hvem gælder politikken for?", "kalundborg");
    await ask("Hvad sker der, hvis jeg bryder reglerne?");
    const card = await page.locator(".card").last().boundingBox();
    const composer = await page.locator("#composer").boundingBox();
    expect(card?.y).toBeGreaterThan(0);
    expect(card?.y).toBeLessThan(150);
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThan(composer?.y ?? 0);
  });
});

/** The roles in a snapshot, in order. */
function outline(snapshot: string): string[] {
  return Array.from(snapshot.matchAll(/^\s*- (\w+)/gm), ([, role = ""]) => role);
}

/** Opens whatever can be opened on the cards. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator(".card button[aria-expanded=false]");
  while ((await closed.count()) > 0) await closed.first().click();
}

/** axe runs in the page's own world: its console's policy lets no script in, the debugger's does. */
async function violations({ page }: Visit): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate("axe.run()");
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
