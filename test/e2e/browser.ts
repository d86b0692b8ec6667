import { type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** A page of Vogter's in a browser, and everything it did that it should not have. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings (a violation of the CSP is one), uncaught errors, requests to other machines. */
  readonly complaints: string[];
  /** Asks as someone in `tenant`, or in the municipality that is chosen already, and waits for the answer. */
  ask(question: string, tenant?: string): Promise<void>;
}

/** Chromium without a window, that calls nobody by itself. */
export function launchChromium() {
  return chromium.launch({
    ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
    args: [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}

export async function openBrowser() {
  const browser = await launchChromium();
  return {
    close: () => browser.close(),
    async visit(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
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
      return { page, complaints, ask: (question, tenant) => askOn(page, question, tenant) };
    },
  };
}

async function askOn(page: Page, question: string, tenant?: string): Promise<void> {
  const municipality = page.locator("#municipality");
  if (tenant && (await municipality.inputValue()) !== tenant)
    await municipality.selectOption(tenant);
  const cards = page.getByRole("log").locator(".card");
  const before = await cards.count();
  await page.locator("#question").fill(question);
  await page.keyboard.press("Enter");
  await cards.nth(before).waitFor();
}
