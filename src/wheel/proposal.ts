import { z } from "zod";
import { readDataFile } from "../shared/data-file.ts";

const words = z.strictObject({ da: z.string().trim().min(1), en: z.string().trim().min(1) });
const month = z.int().min(1).max(12, "a month from 1 to 12");

const proposalShape = z.strictObject({
  /** For duties that nobody has thought of a month for. */
  otherwise: z.strictObject({ month, why: words }),
  duties: z.array(
    z.strictObject({
      duty: z.string(),
      /** Only under this policy; not given: wherever a policy has a rhythm of that id. */
      policy: z.string().optional(),
      month,
      why: words,
      /** What stands beside its mark in the picture. */
      short: words,
    }),
  ),
});

/** Vogter's own proposal of when in the year to do what: no policy names a month. */
export type Proposal = z.output<typeof proposalShape>;

/**
 * Reads the proposal from a file such as `data/annual-wheel.yaml`.
 * @throws VogterError `annual-wheel.invalid` with exit code 2 that names the file, the line and the mend.
 */
export function loadProposal(path: string): Promise<Proposal> {
  return readDataFile(path, proposalShape, {
    code: "annual-wheel.invalid",
    mend: 'Give each duty its "month" from 1 to 12, "why" and "short", in Danish and English.',
  });
}
