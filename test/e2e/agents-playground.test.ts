import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { givenUpCard } from "../../src/conversation/small-cards.ts";
import { type AgentsPlayground, startPlayground } from "./agents-playground.ts";
import { launchChromium } from "./browser.ts";
import { openQuestions } from "./questions.ts";
import { tellEverybody } from "./tell-everybody.ts";
import { startVogter, type Vogter } from "./vogter.ts";

let dataDir: string;
let vogter: Vogter;
let playground: AgentsPlayground;
let browser: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "vogter-e2e-"));
  vogter = await startVogter(0, dataDir);
  playground = await startPlayground(vogter.address);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1_400, height: 1_000 } });
  page.setDefaultTimeout(10_000);
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
  await rm(dataDir, { recursive: true });
});

const cards = () => page.locator(".ac-adaptiveCard");
const dialog = () => page.getByRole("dialog");

/** With `SCREENSHOTS=<folder>`, for somebody to look at. */
async function picture(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `playground-${name}.png`) });
}

/** Writes to the bot, and waits for its answer. */
async function say(text: string): Promise<void> {
  const before = await cards().count();
  await page.locator("div[role=textbox][contenteditable=true]").first().click();
  await page.keyboard.type(text);
  await page.getByRole("button", { name: "Send Message" }).click();
  await cards().nth(before).waitFor();
}

/** Opens the dialog of a message extension on what was written last. */
async function extend(command: string): Promise<void> {
  // The answer to it has one too.
  await page.getByRole("button", { name: "Show more information" }).nth(-2).click();
  await page.getByRole("menuitem", { name: "Action Command" }).click();
  await dialog().getByRole("textbox").fill(command);
  await dialog().getByRole("button", { name: "Create" }).click();
  await dialog().locator(".ac-adaptiveCard").waitFor();
}

async function closeDialog(): Promise<void> {
  await dialog().getByRole("button", { name: "Close" }).click();
  await dialog().waitFor({ state: "detached" });
}

test("in Microsoft's own client Vogter introduces itself, offers choices, answers and takes a form", async () => {
  await cards().first().getByText("Hej, jeg er Vogter.").waitFor();
  await picture("1-installed");

  const { tenant, text } = (await openQuestions()).find("choices");
  await say(`kommune ${tenant}`);
  await say(text);
  const offered = await cards().last().innerText();
  await picture("2-choices");
  await cards().last().getByRole("button").first().click();
  await expect.poll(() => cards().last().innerText()).not.toBe(offered);
  expect(await cards().last().innerText()).toContain("›");
  await picture("3-chosen");

  await say("hvem kan give dispensation?");
  expect(await cards().last().innerText()).toMatch(/dispensation/i);
  await picture("4-answer");
  await cards().last().getByRole("button", { name: "Ja, det var det" }).click();
  await cards().last().getByText("Tak for dit svar.").waitFor();
  await picture("5-feedback");

  await say("politik");
  const form = cards().last();
  await picture("6-form");
  await form.locator("textarea").fill("hvem melder jeg et brud til?");
  await form.getByRole("button").last().click();
  await expect.poll(() => cards().last().locator("textarea").count()).toBe(0);
  expect(await cards().last().innerText()).toContain("?");
  await picture("7-form-sent");
}, 60_000);

test("a message is reported from the message itself, and a form is filled in in its dialog", async () => {
  await say("jeg kom til at sende klasselisten til en forkert");
  await extend("incident");
  expect(await dialog().innerText()).toMatch(/hændelse|incident/i);
  await picture("8-reported");
  await closeDialog();

  await extend("ask");
  await dialog().locator("textarea").fill("hvem kan give dispensation?");
  await picture("9-dialog");
  await dialog().locator(".ac-adaptiveCard").getByRole("button").last().click();
  await expect.poll(() => dialog().locator("textarea").count()).toBe(0);
  expect(await dialog().innerText()).toMatch(/dispensation/i);
  await picture("10-dialog-sent");
  await closeDialog();
}, 60_000);

test("what nobody asked for just now arrives, also from a process that never heard of the conversation", async () => {
  const { tenant } = (await openQuestions()).find("choices");
  const port = Number(new URL(vogter.address).port);
  await vogter.stop();
  const card = givenUpCard("da", { kind: "store.sweep", attempt: 8, fault: "store.failed" });
  expect(await tellEverybody(dataDir, tenant, { card })).toBeGreaterThan(0);
  const before = await cards().count();
  vogter = await startVogter(port, dataDir);
  await cards().nth(before).getByText(card.summary).waitFor();
  await picture("11-told");
  expect(await cards().count()).toBe(before + 1);
}, 60_000);
