import { z } from "zod";
import { anyJson } from "../json.ts";

/** Counts up when a file of today could not be read by the Vogter of yesterday. */
export const FORMAT = 1;

/** The first line, which is never sealed. */
export const header = z.object({
  vogterBackup: z.int().positive(),
  takenAt: z.iso.datetime(),
  /** What the key is called that the other lines are sealed with. */
  key: z.string().optional(),
});

export type Header = z.infer<typeof header>;

/** One of the lines between. */
export const rowLine = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.int().positive(),
  z.int().positive(),
  anyJson,
]);

/** The last line: how many rows there must be, and SHA-256 over every byte before it. */
export const footer = z.strictObject({ rows: z.int().nonnegative(), sha256: z.string() });

/** Where a sealed line belongs; a line of another backup, or of another place in this one, does not open. */
export function placeOf({ takenAt }: Header, line: number | "end"): string {
  return `backup ${takenAt} ${line}`;
}
