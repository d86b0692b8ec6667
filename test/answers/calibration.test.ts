import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readCalibration } from "../../src/answers/calibration.ts";
import { CALIBRATION } from "./invented.ts";

function read(calibration: unknown) {
  const folder = mkdtempSync(join(tmpdir(), "vogter-calibration-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "answering.json"), JSON.stringify(calibration));
  return readCalibration(join(folder, "answering.json"));
}

test("weights and thresholds are read as they were learned", async () => {
  expect(await read(CALIBRATION)).toEqual(CALIBRATION);
});

test("weights that were learned for other signs are refused, with the mend that makes new ones", async () => {
  const { clause } = CALIBRATION.weights;
  const short = { ...CALIBRATION, weights: { ...CALIBRATION.weights, clause: clause.slice(1) } };
  await expect(read(short)).rejects.toMatchObject({
    code: "answers.calibration",
    message: expect.stringContaining(`${clause.length - 1}`),
    mend: expect.stringContaining("npm run calibrate"),
  });
});

test("the mend can be followed: there is such a command", () => {
  const { scripts } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"),
  );
  expect(scripts).toHaveProperty("calibrate");
});
