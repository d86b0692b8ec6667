import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { Vogter } from "./fake-vogter.ts";

/** A page of Vogter's in a browser, and everything it did that it should not have. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors and requests to other machines. */
  readonly complaints: string[];
  ask(question: string): Promise<void>;
}

export async function openBrowser() {
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
    args: [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
  return {
    close: () => browser.close(),
    async visit({ address }: Vogter, options: BrowserContextOptions = {}): Promise<Visit> {
      const context = await browser.newContext({
        locale: "da-DK",
        reducedMotion: "reduce",
        ...options,
      });
      context.setDefaultTimeout(5_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        if (new URL(request.url()).origin !== address && !request.url().startsWith("data:"))
          complaints.push(`asked for ${request.url()}`);
      });
      await page.goto(address);
      await page.getByLabel("Kommune").locator("option").first().waitFor({ state: "attached" });
      return { page, complaints, ask: (question) => askOn(page, question) };
    },
  };
}

async function askOn(page: Page, question: string): Promise<void> {
  const cards = page.getByRole("log").locator(".card");
  const before = await cards.count();
  await page.getByLabel("Dit spørgsmål").fill(question);
  await page.keyboard.press("Enter");
  await cards.nth(before).waitFor();
}
