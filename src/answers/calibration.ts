import { readFile } from "node:fs/promises";
import { VogterError } from "../shared/errors.ts";
import type { Thresholds } from "./decide.ts";
import { CLAUSE_SIGNS, SILENT_SIGNS } from "./evidence.ts";
import type { Weights } from "./ranking.ts";

/** What the answering was calibrated to; made by `npm run calibrate`. */
export interface Calibration {
  readonly weights: Weights;
  readonly thresholds: Thresholds;
}

/**
 * @throws VogterError `answers.calibration` when the file was made for other signs than the code reads
 */
export async function readCalibration(path: string): Promise<Calibration> {
  const calibration = JSON.parse(await readFile(path, "utf8")) as Calibration;
  const { clause, silent } = calibration.weights;
  if (clause.length !== CLAUSE_SIGNS.length || silent.length !== SILENT_SIGNS.length) {
    throw new VogterError({
      code: "answers.calibration",
      message: `${path} holds ${clause.length} and ${silent.length} weights where the code reads ${CLAUSE_SIGNS.length} and ${SILENT_SIGNS.length}`,
      mend: "Run npm run calibrate; it takes a few minutes.",
    });
  }
  return calibration;
}
