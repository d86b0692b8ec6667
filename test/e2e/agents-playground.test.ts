import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AgentsPlayground, startPlayground } from "./agents-playground.ts";
import { launchChromium } from "./browser.ts";
import { openQuestions } from "./questions.ts";
import { startVogter, type Vogter } from "./vogter.ts";

let vogter: Vogter;
let playground: AgentsPlayground;
let browser: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;

beforeAll(async () => {
  vogter = await startVogter();
  playground = await startPlayground(vogter.address);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1_400, height: 1_000 } });
  // Nothing but this machine.
  await page.route("**/*", (route) =>
    new URL(route.request().url()).hostname === "localhost" ? route.continue() : route.abort(),
  );
  await page.goto(playground.address, { waitUntil: "domcontentloaded" });
});
afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await vogter?.stop();
});

const cards = () => page.locator(".ac-adaptiveCard");

/** Writes to the bot, and waits for its answer. */
async function say(text: string): Promise<void> {
  const before = await cards().count();
  await page.locator("div[role=textbox][contenteditable=true]").first().click();
  await page.keyboard.type(text);
  await page.getByRole("button", { name: "Send Message" }).click();
  await cards().nth(before).waitFor();
}

test("in Microsoft's own client Vogter introduces itself, offers choices, answers and takes a form", async () => {
  await cards().first().getByText("Hej, jeg er Vogter.").waitFor();

  const { tenant, text } = (await openQuestions()).find("choices");
  await say(`kommune ${tenant}`);
  await say(text);
  const offered = await cards().last().innerText();
  await cards().last().getByRole("button").first().click();
  await expect.poll(() => cards().last().innerText()).not.toBe(offered);
  expect(await cards().last().innerText()).toContain("›");

  await say("hvem kan give dispensation?");
  expect(await cards().last().innerText()).toMatch(/dispensation/i);
  await cards().last().getByRole("button", { name: "Ja, det var det" }).click();
  await cards().last().getByText("Tak for dit svar.").waitFor();

  await say("politik");
  const form = cards().last();
  await form.locator("textarea").fill("hvem melder jeg et brud til?");
  await form.getByRole("button").last().click();
  await expect.poll(() => cards().last().locator("textarea").count()).toBe(0);
  expect(await cards().last().innerText()).toContain("?");
}, 60_000);
