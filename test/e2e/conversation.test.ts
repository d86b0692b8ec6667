import { beforeAll, describe, expect, test } from "vitest";
import { openQuestions, type Questions } from "./questions.ts";
import { setStage } from "./stage.ts";

const stage = setStage();
let questions: Questions;
beforeAll(async () => {
  questions = await openQuestions();
});

test("a question is answered with the clause word for word, where it stands, and whom to ask", async () => {
  const { ask, page } = await stage.visit();
  const text = "Hvem kan give dispensation?";
  const outcome = questions.answerIn("naestved", text);
  if (outcome.kind !== "answer") throw new Error(`${text} is not answered`);
  await ask(text, "naestved");
  const log = page.getByRole("log");
  expect(await log.getByRole("heading").innerText()).toBe(outcome.sentence);
  const quote = log.getByRole("blockquote").first();
  expect(spaced(await quote.innerText())).toContain(spaced(outcome.citations[0].text));
  expect(await quote.innerText()).toContain("Næstved Kommune › Afvigelser");
  expect(await quote.getAttribute("lang")).toBe("da");
  expect(await log.innerText()).toContain(`Er du i tvivl, så spørg ${outcome.owner?.name}.`);
});

describe("an example on the empty page", () => {
  test.each(["faxe", "halsnaes", "kalundborg", "naestved"])(
    "is one click from a quotation in %s",
    async (municipality) => {
      const { page } = await stage.visit();
      await page.getByLabel("Kommune").selectOption(municipality);
      const examples = page.getByRole("list", { name: "Eksempler" }).getByRole("button");
      const count = await examples.count();
      expect(count).toBe(4);
      for (let n = 0; n < count; n++) {
        await examples.nth(n).click();
        await page.locator(".card").waitFor();
        expect(await page.getByRole("log").getByRole("blockquote").count()).toBeGreaterThan(0);
        expect(await page.getByRole("heading", { name: "Hvad vil du vide?" }).count()).toBe(0);
        await page.getByRole("button", { name: "Ny samtale" }).click();
      }
    },
  );
});

test("a choice is a button; focus goes on to its answer, whose buttons are the next stop", async () => {
  const { ask, page } = await stage.visit();
  const { tenant, policy, text, outcome } = questions.find("choices");
  await ask(text, tenant);
  const card = page.locator(".card").first();
  expect(await card.getByRole("button").allInnerTexts()).toEqual(
    outcome.choices.map(({ title }) => title),
  );
  const [choice] = outcome.choices;
  await card.getByRole("button").first().click();
  await page.locator(".card").nth(1).waitFor();
  const said = page.locator(".you").nth(1);
  expect(await said.innerText()).toContain(choice?.title);
  const chosen = questions.ask({ text, policy, chosenTopic: choice?.topic ?? "" });
  if (chosen.kind !== "answer") throw new Error("a choice must lead to an answer");
  const focused = page.locator(":focus");
  expect(await focused.innerText()).toContain(chosen.sentence);
  await page.keyboard.press("Tab");
  expect(await focused.evaluate((element) => element.tagName)).toBe("BUTTON");
});

describe("whether it helped", () => {
  test.each([
    ["Ja, det var det", "Tak for dit svar."],
    ["Nej, ikke helt", "Så ramte jeg ved siden af."],
  ])("%s is acknowledged in the answer's place, and only that is read out", async (say, thanks) => {
    const { ask, page } = await stage.visit();
    await ask("Hvem kan give dispensation?");
    const heading = await page.getByRole("log").getByRole("heading").innerText();
    await page.getByRole("button", { name: say }).click();
    await expect.poll(() => page.locator(":focus").innerText()).toContain(thanks);
    expect(await page.locator(".card").count()).toBe(1);
    expect(await page.getByRole("log").getByRole("heading").innerText()).toBe(heading);
    expect(await page.getByRole("button", { name: say }).count()).toBe(0);
    expect(await page.locator(".card").getAttribute("aria-live")).toBe("off");
  });
});

test("a follow-up keeps its topic", async () => {
  const { ask, page } = await stage.visit();
  await ask("hvad er håndbogen?", "faxe");
  await ask("og hvem godkender den?");
  const answer = page.locator(".card").nth(1);
  const heading = await answer.getByRole("heading").innerText();
  expect(heading).toMatch(/direktionen/i);
  expect(heading).toMatch(/håndbog/i);
  expect(await answer.getByRole("blockquote").first().innerText()).toMatch(/godkend/);
});

test("silence says so first, and names whom to ask and why them", async () => {
  const { ask, page } = await stage.visit();
  const { tenant, text, outcome } = questions.find(
    "silent",
    ({ nearest, owner }) => nearest !== undefined && owner?.citation?.clause !== nearest.clause,
  );
  await ask(text, tenant);
  const card = page.locator(".card");
  expect(await card.getByRole("heading").innerText()).toBe("Det siger politikken ikke.");
  expect(await card.innerText()).toContain(`Spørg ${outcome.owner?.name}.`);
  expect(await card.getByRole("blockquote").count()).toBe(1);
  await card.getByRole("button", { name: "Hvorfor dem?" }).click();
  expect(spaced(await card.getByRole("blockquote").last().innerText())).toContain(
    spaced(outcome.owner?.citation?.text ?? "an owner without a clause"),
  );
});

test("what is off topic gets questions that are not, one click away", async () => {
  const { ask, page } = await stage.visit();
  const refusal = "Det kan jeg ikke hjælpe med.";
  // Too little to be a question is off topic too, and gets another sentence.
  const { tenant, text } = questions.find("off-topic", ({ sentence }) =>
    sentence.startsWith(refusal),
  );
  await ask(text, tenant);
  const card = page.locator(".card").first();
  expect(await card.getByRole("heading").innerText()).toBe(refusal);
  await card.getByRole("button").first().click();
  await page.locator(".card").nth(1).getByRole("blockquote").first().waitFor();
});

test("across municipalities each has its line, and the clauses there is no room for can be opened", async () => {
  const { ask, page } = await stage.visit();
  await ask("hvem har de strengeste krav til dispensation?");
  const card = page.locator(".card");
  for (const name of ["Faxe", "Halsnæs", "Kalundborg", "Næstved"])
    expect(await card.innerText()).toContain(`${name} Kommune: `);
  const shown = await card.getByRole("blockquote").count();
  const more = card.getByRole("button", { name: /\d+ steder? mere/ });
  await more.click();
  expect(await more.getAttribute("aria-expanded")).toBe("true");
  expect(await card.getByRole("blockquote").count()).toBeGreaterThan(shown);
  await more.click();
  expect(await card.getByRole("blockquote").count()).toBe(shown);
});

test("what has changed is counted, and what is new, gone and changed opens by itself", async () => {
  const { ask, page } = await stage.visit();
  await ask("hvad er ændret siden 2015?", "kalundborg");
  const card = page.locator(".card");
  expect(await card.getByRole("heading").innerText()).toMatch(/\d+ afsnit er nye/);
  await card.getByRole("button", { name: "Udgået" }).click();
  expect(await card.getByRole("blockquote").first().innerText()).toContain("2015");
});

describe("who asks", () => {
  test("another municipality starts it anew, says so, and answers from its own policy", async () => {
    const { ask, page } = await stage.visit();
    await ask("Hvem gælder politikken for?");
    await page.getByLabel("Kommune").selectOption({ label: "Næstved Kommune" });
    expect(await page.getByRole("log").innerText()).toMatch(
      /^Ny samtale\. Du spørger i Næstved Kommune som Amina /,
    );
    const [request] = await Promise.all([
      page.waitForRequest("**/local/messages"),
      ask("Hvem gælder politikken for?"),
    ]);
    expect(request.postDataJSON()).toMatchObject({ tenant: "naestved", person: "amina" });
    expect(await page.getByRole("blockquote").first().innerText()).toContain("Næstved Kommune");
  });

  test("another person starts it anew too, and is remembered; no question is", async () => {
    const { ask, page } = await stage.visit();
    await page.getByLabel("Kommune").selectOption("halsnaes");
    await page.getByLabel("Du er").selectOption({ index: 1 });
    const person = await page.getByLabel("Du er").inputValue();
    const [request] = await Promise.all([
      page.waitForRequest("**/local/messages"),
      ask("Hvem gælder politikken for?"),
    ]);
    expect(request.postDataJSON()).toMatchObject({ tenant: "halsnaes", person });
    await page.reload();
    await expect.poll(() => page.getByLabel("Du er").inputValue()).toBe(person);
    expect(await page.getByLabel("Kommune").inputValue()).toBe("halsnaes");
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("gælder");
  });
});

describe("in English", () => {
  test("the page, its examples and the answer are; the clause stays Danish", async () => {
    const { ask, page } = await stage.visit();
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.title()).toBe("Vogter: ask the information security policy");
    await page.getByRole("button", { name: "Who can grant a dispensation?" }).waitFor();
    await ask("Who does the policy apply to?");
    const card = page.locator(".card");
    expect(await card.innerText()).toContain("Did that answer your question?");
    expect(await card.getByRole("blockquote").first().getAttribute("lang")).toBe("da");
    await page.reload();
    await page.getByLabel("Your question").waitFor();
  });

  test("an English question on the Danish page gets an English card, marked as such", async () => {
    const { ask, page } = await stage.visit();
    await ask("Who does the policy apply to?");
    const english = page.locator(".card [lang=en]");
    expect(await english.innerText()).toContain("Did that answer your question?");
  });
});

/** White space apart: a clause's list stands on lines of its own. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ");
}
