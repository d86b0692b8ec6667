import type { BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { openBrowser, type Visit } from "./browser.ts";

/** What a test file plays on: a browser, and a Vogter to visit with it. */
export interface Stage {
  /** Opens the page as someone who was never there before: the shared Vogter's, or the one at `address`. */
  visit(options?: BrowserContextOptions, address?: string): Promise<Visit>;
}

/** Sets the stage for the file's tests. After each test its pages must have done nothing they should not. */
export function setStage(): Stage {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  const visits: Visit[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async () => {
    const over = visits.splice(0);
    await Promise.all(over.map(({ page }) => page.context().close()));
    expect(over.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  return {
    async visit(options, address = inject("address")) {
      const visit = await browser.visit(address, options);
      visits.push(visit);
      return visit;
    },
  };
}
