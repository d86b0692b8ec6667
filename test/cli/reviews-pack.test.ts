import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../src/cli/reviews.ts";
import { countAsked } from "../../src/reviews/index.ts";
import { partsOf, textsIn } from "../incidents/opened.ts";
import { runCommand } from "./run-command.ts";
import { environment, withStore } from "./stored.ts";

const pack = (...args: string[]) =>
  runCommand(command, "pack", "--tenant", "faxe", "--unit", "dagplejen", ...args);

/** A store of its own in which enough was asked last month. */
async function filled(): Promise<string> {
  const dir = environment();
  const lastMonth = new Date(Date.now() - 31 * 86_400_000);
  await withStore(
    (store) =>
      store.transact(async (tx) => {
        for (let n = 0; n < 5; n += 1) await countAsked(tx, "faxe", undefined, "goal.uptime");
      }),
    lastMonth,
  );
  return dir;
}

test("pack prints what a unit goes through, in either language", async () => {
  await filled();
  const { out } = await pack();
  expect(out).toMatch(/^Mødepakke til Dagplejen\n/);
  expect(out).toContain("Stabil drift og høj oppetid");
  expect((await pack("--language", "en")).out).toMatch(/^Meeting pack for Dagplejen\n/);
});

test("pack writes a Word document for its owner alone, and never over another file", async () => {
  const path = join(await filled(), "pack.docx");
  await pack("--output", path);
  const document = partsOf(readFileSync(path)).get("word/document.xml");
  expect(textsIn(document, "w:t")).toContain("Mødepakke til Dagplejen");
  expect((await pack("--output", path)).error).toMatchObject({ code: "file.not-written" });
});

test("pack says which units there are", async () => {
  await filled();
  const { error } = await runCommand(command, "pack", "--tenant", "faxe", "--unit", "dagpleje");
  expect(error).toMatchObject({
    code: "reviews.no-such-unit",
    mend: expect.stringContaining("Did you mean dagplejen?"),
  });
});
