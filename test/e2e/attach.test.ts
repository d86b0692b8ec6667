import { expect, test } from "vitest";
import { setStage } from "./stage.ts";

const stage = setStage();

const SICK = {
  name: "klasse.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("Diagnose: skizofreni. Eleven 010190-1234 er indlagt."),
};

test("a file that is attached is read, answered and forgotten, by keyboard alone", async () => {
  const { page } = await stage.visit();
  // Listened for well before the key: Chromium is told of it meanwhile, and nothing waits for that.
  const chooser = page.waitForEvent("filechooser");
  await page.getByLabel("Dit spørgsmål").fill("må jeg gemme den her på onedrive?");
  await page.keyboard.press("Shift+Tab");
  expect(await page.locator(":focus").getAttribute("id")).toBe("attach");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles([SICK]);
  const attached = page.getByRole("list", { name: "Filer, der sendes med" });
  expect(await attached.innerText()).toContain("klasse.txt");
  await page.getByRole("button", { name: "Send" }).click();
  const card = page.locator(".card").first();
  await card.waitFor();
  expect(await card.getByRole("heading").innerText()).toBe(
    "Nej, ikke på dit OneDrive på arbejdet.",
  );
  expect(await card.innerText()).toContain("Jeg har kun læst filen i hukommelsen. Intet er gemt.");
  expect(await attached.isVisible()).toBe(false);
  expect(await page.locator(".you").innerText()).toContain("klasse.txt");
});

test("what is attached can be taken away again, and too much is refused in words", async () => {
  const { page } = await stage.visit({ viewport: { width: 360, height: 700 } });
  const choose = async (...files: (typeof SICK)[]) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Vedhæft filer" }).click();
    await (await chooser).setFiles(files);
  };
  await choose(SICK);
  await page.getByRole("button", { name: "Fjern klasse.txt" }).click();
  expect(await page.getByRole("button", { name: "Fjern klasse.txt" }).count()).toBe(0);
  await choose(...Array.from({ length: 11 }, (_, n) => ({ ...SICK, name: `${n}.txt` })));
  expect(await page.locator("#attach-problem").innerText()).toContain("højst 10 filer");
  const isWide = await page.locator("html").evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(isWide).toBe(false);
});
