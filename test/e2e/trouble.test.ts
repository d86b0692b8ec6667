import { expect, test } from "vitest";
import { setStage } from "./stage.ts";
import { startVogter } from "./vogter.ts";

const stage = setStage();

test("when the server is gone the person is told, and a retry asks again when it is back", async () => {
  const gone = await startVogter();
  const { page, ask, complaints } = await stage.visit({}, gone.address);
  await ask("Hvem gælder politikken for?");
  await gone.stop();
  await page.getByLabel("Dit spørgsmål").fill("Hvem kan give dispensation?");
  await page.keyboard.press("Enter");
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("Jeg kan ikke få forbindelse til Vogter");
  await page.getByRole("button", { name: "Prøv igen" }).click();
  await alert.waitFor();

  const back = await startVogter(Number(new URL(gone.address).port));
  await page.getByRole("button", { name: "Prøv igen" }).click();
  await page.locator(".card").nth(1).waitFor({ timeout: 20_000 });
  expect(await alert.count()).toBe(0);
  expect(await page.locator(".you").count()).toBe(2);
  // It asks for news all the time, and would go on to complain.
  await page.close();
  await back.stop();
  for (const complaint of complaints.splice(0)) expect(complaint).toContain("net::ERR_");
});

test("nothing can be written or chosen before somebody listens: it would be lost", async () => {
  const { page } = await stage.visit();
  const held = Promise.withResolvers<void>();
  await page.route("**/local/tenants", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.reload();
  const controls = ["#question", "#attach", "#send"].map((id) => page.locator(id));
  for (const control of controls) expect(await control.isDisabled()).toBe(true);
  held.resolve();
  await page.getByLabel("Dit spørgsmål").fill("Hvem kan give dispensation?");
  for (const control of controls) expect(await control.isEnabled()).toBe(true);
});

test("a retry is the same message again, of a click too", async () => {
  const { page, ask, complaints } = await stage.visit();
  await ask("Hvem kan give dispensation?");
  await page.route("**/local/messages", (route) => route.abort(), { times: 1 });
  const [first] = await Promise.all([
    page.waitForRequest("**/local/messages"),
    page.getByRole("button", { name: "Ja, det var det" }).click(),
  ]);
  await page.getByRole("alert").waitFor();
  const [second] = await Promise.all([
    page.waitForRequest("**/local/messages"),
    page.getByRole("button", { name: "Prøv igen" }).click(),
  ]);
  await page.getByText("Tak for dit svar.").waitFor();
  expect(second.postDataJSON()).toEqual(first.postDataJSON());
  expect(complaints.splice(0)).toEqual([expect.stringContaining("net::ERR_FAILED")]);
});

test("what the server refuses is said in its own words", async () => {
  const { page, complaints } = await stage.visit();
  const error = { code: "local.unknown-tenant", message: "Kommunen findes ikke her." };
  await page.route("**/local/messages", (route) => route.fulfill({ status: 404, json: { error } }));
  await page.getByLabel("Dit spørgsmål").fill("Hvem kan give dispensation?");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("alert").innerText()).toContain(error.message);
  expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
});

test("an answer to a conversation that was left does not turn up in the next", async () => {
  const { page } = await stage.visit();
  await page.route("**/local/messages", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const answered = page.waitForResponse("**/local/messages");
  await page.getByLabel("Dit spørgsmål").fill("Hvem kan give dispensation?");
  await page.keyboard.press("Enter");
  await page.getByLabel("Kommune").selectOption("kalundborg");
  await (await answered).finished();
  await page.waitForTimeout(100);
  expect(await page.locator(".card").count()).toBe(0);
  expect(await page.getByRole("status").innerText()).toBe("");
});
