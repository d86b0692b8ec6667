import { expect, test } from "vitest";
import { driveAndSearch } from "./drive.ts";
import { foundIn } from "./search.ts";
import { CPR, IN_FILE, needles } from "./secrets.ts";

test("no CPR number and no file's content is anywhere once all that can be done was done, on files", async () => {
  const { found, pressed, log, keepsReports } = await driveAndSearch({});
  expect(found).toEqual([]);
  expect(keepsReports).toBe(true);
  expect(log).not.toContain("a turn failed");
  // It did press what there is to press.
  expect([...pressed.keys()]).toEqual(
    expect.arrayContaining([
      ...["storage.table", "storage.class", "storage.place"],
      ...["form.sent incident.report", "form.sent dispensation.request"],
      ...["form.sent review.held", "form.sent wheel.done"],
    ]),
  );
}, 240_000);

test("the search finds a number and a word in every writing it looks for", () => {
  expect(foundIn("x", Buffer.from(`xx${CPR[0].replace("-", "")}`))).toHaveLength(1);
  for (const encoding of ["utf8", "utf16le"] as const) {
    for (const before of ["", "a", "ab", "abc"]) {
      const text = Buffer.from(`${before}${IN_FILE}!`, encoding).toString("base64");
      expect(foundIn("x", Buffer.from(text)), `${encoding} ${before}`).not.toEqual([]);
    }
  }
  expect(needles().size).toBeGreaterThan(100);
});
