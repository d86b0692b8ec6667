import { z } from "zod";

const count = z.int().nonnegative();

/** What a picture of the figures shows: how many units held theirs, and no person. */
export const figuresPictureShape = z.strictObject({
  municipality: z.string(),
  locale: z.enum(["da", "en"]),
  /** A bar each; `period` as one calls it. */
  rows: z.array(
    z.strictObject({ period: z.string(), held: count, late: count, open: count, overdue: count }),
  ),
});
export type FiguresPicture = z.output<typeof figuresPictureShape>;

/** What a unit's review can be, in the order in which a bar shows it. */
export const PARTS = ["held", "late", "open", "overdue"] as const;
export type Part = (typeof PARTS)[number];
