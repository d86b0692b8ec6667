import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser, type Visit } from "./browser.ts";
import { startFakeVogter, type Vogter } from "./fake-vogter.ts";

let vogter: Vogter;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let visit: Visit;

beforeAll(async () => {
  [vogter, browser] = await Promise.all([startFakeVogter(), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), vogter?.stop()]);
});
beforeEach(async () => {
  visit = await browser.visit(vogter);
});
afterEach(async () => {
  const { complaints, page } = visit;
  await page.context().close();
  // A violation of the content security policy is an error on the console.
  expect(complaints).toEqual([]);
});

describe("a conversation", () => {
  test("an example is one click away, and is answered with a quotation", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: "Hvad sker der, hvis jeg bryder reglerne?" }).click();
    const quote = page.getByRole("log").getByRole("blockquote");
    await expect
      .poll(() => quote.innerText())
      .toContain("Minimum to gange om året på personalemøde");
    expect(await quote.innerText()).toContain("› Ledere");
    expect(await quote.getAttribute("lang")).toBe("da");
    await expect
      .poll(() => page.getByRole("heading", { name: "Hvad vil du vide?" }).count())
      .toBe(0);
  });

  test("a choice is a button; focus goes on to its answer, whose buttons are the next stop", async () => {
    const { page } = visit;
    await visit.ask("hvem giver dispensation");
    await page.getByRole("button", { name: "Hvem der giver dispensation" }).click();
    await page.getByRole("heading", { name: "Det gør Informationssikkerhedsudvalget." }).waitFor();
    const focused = page.locator(":focus");
    expect(await focused.innerText()).toContain("Det gør Informationssikkerhedsudvalget.");
    await page.keyboard.press("Tab");
    expect(await focused.innerText()).toBe("Ja, det var det");
  });

  test("all of it can be done from the keyboard", async () => {
    const { page } = visit;
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Gå til spørgsmålsfeltet");
    await page.keyboard.press("Enter");
    await page.keyboard.type("hvem giver");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("dispensation?");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Hvor længe en dispensation gælder" }).waitFor();
    expect(await page.locator(".you").innerText()).toContain("hvem giver\ndispensation?");
    expect(await page.locator(":focus").getAttribute("id")).toBe("question");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".card").count()).toBe(2);
  });

  test("another municipality starts it anew and says so", async () => {
    const { page } = visit;
    await visit.ask("hvor tit?");
    await page.getByLabel("Kommune").selectOption({ label: "Næstved Kommune" });
    const log = page.getByRole("log");
    expect(await log.innerText()).toBe(
      "Ny samtale. Du spørger i Næstved Kommune som Amina Åkandesen.",
    );
    expect(await page.getByLabel("Du er").locator("option:checked").innerText()).toContain("Amina");
    const [request] = await Promise.all([
      page.waitForRequest("**/local/messages"),
      visit.ask("og hvem?"),
    ]);
    expect(request.postDataJSON()).toMatchObject({ tenant: "naestved", person: "amina" });
  });

  test("the page remembers who one is, and no question", async () => {
    const { page } = visit;
    await page.getByLabel("Kommune").selectOption("halsnaes");
    await page.getByLabel("Du er").selectOption({ index: 1 });
    const person = await page.getByLabel("Du er").inputValue();
    await visit.ask("hvor tit?");
    await page.reload();
    await expect.poll(() => page.getByLabel("Du er").inputValue()).toBe(person);
    expect(await page.getByLabel("Kommune").inputValue()).toBe("halsnaes");
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("hvor tit");
  });

  test("in English the page, the question and the answer are; the clause stays Danish", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel("Your question").fill("how often?");
    await page.keyboard.press("Enter");
    await page
      .getByRole("heading", { name: "At least twice a year, at a staff meeting." })
      .waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.getByRole("blockquote").getAttribute("lang")).toBe("da");
    expect(await page.title()).toBe("Vogter: ask the information security policy");
  });
});

describe("what was written is shown as it was written", () => {
  const markup = `<img src=x onerror="document.title='ramt'"> <b>fed</b> *stjerne* {{DATE(2020-01-01T00:00:00Z)}}`;

  test("by the person", async () => {
    const { page } = visit;
    await visit.ask(markup);
    expect(await page.locator(".you").innerText()).toContain(markup);
    expect(await page.locator(".you img, .you b").count()).toBe(0);
    expect(await page.title()).not.toBe("ramt");
  });

  test("and in a card: neither Markdown nor markup nor template", async () => {
    await visit.ask("meld en hændelse");
    const item = visit.page.getByRole("listitem").filter({ hasText: "Stjerner" });
    expect((await item.innerText()).replace("\u2060", "")).toBe(
      "• *Stjerner*, _streger_, <b>mærker</b> og {{DATE(2026-01-01T00:00:00Z)}} står, som de blev skrevet.",
    );
    expect(await visit.page.locator(".card b, .card em, .card strong").count()).toBe(0);
  });
});

describe("when the server does not answer", () => {
  test("the person is told, and a retry is the same message again", async () => {
    const { page, complaints } = visit;
    await page.route("**/local/messages", (route) => route.abort(), { times: 1 });
    const [first] = await Promise.all([
      page.waitForRequest("**/local/messages"),
      page.getByRole("button", { name: "Hvem kan give dispensation?" }).click(),
    ]);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("Jeg kan ikke få forbindelse til Vogter");
    const [second] = await Promise.all([
      page.waitForRequest("**/local/messages"),
      page.getByRole("button", { name: "Prøv igen" }).click(),
    ]);
    await page.getByRole("heading", { name: "Det kan betyde flere ting." }).waitFor();
    expect(second.postDataJSON()).toEqual(first.postDataJSON());
    expect(await alert.count()).toBe(0);
    expect(complaints.splice(0)).toEqual([expect.stringContaining("net::ERR_FAILED")]);
  });

  test("what it refuses is said in its own words", async () => {
    const { page, complaints } = visit;
    const error = { code: "local.unknown-tenant", message: "Kommunen findes ikke her." };
    await page.route("**/local/messages", (route) =>
      route.fulfill({ status: 404, json: { error } }),
    );
    await page.getByRole("button", { name: "Hvem kan give dispensation?" }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain(error.message);
    expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
  });

  test("an answer to a conversation that was left does not turn up in the next", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: "Hvem kan give dispensation?" }).click();
    await page.getByLabel("Kommune").selectOption("kalundborg");
    await page.waitForTimeout(400);
    expect(await page.locator(".card").count()).toBe(0);
    expect(await page.getByRole("status").innerText()).toBe("");
  });
});
