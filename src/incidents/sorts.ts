import { z } from "zod";
import { readDataFile } from "../shared/data-file.ts";
import { INCIDENT_SORTS, type IncidentSort } from "./incident.ts";

const words = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });

const sort = z.strictObject({
  id: z.enum(INCIDENT_SORTS),
  ...words.shape,
  cues: z.array(z.string().min(1)),
  /** One of these must stand there too: a phone is no incident, a lost one is. */
  needs: z.array(z.string().min(1)).optional(),
  now: z.array(words).min(1),
});

const sortsFile = z
  .strictObject({ sorts: z.array(sort) })
  .refine(
    ({ sorts }) => INCIDENT_SORTS.every((id) => sorts.some((one) => one.id === id)),
    "each sort of incident once",
  );

/** A sort of incident: its name, the words it is recognised by, and what to do at once. */
export type Sort = z.infer<typeof sort>;

/**
 * Reads the sorts of incidents from a file such as `data/incidents.yaml`.
 * @throws VogterError `incidents.invalid` with exit code 2 that names the file, the line and the mend.
 */
export async function loadSorts(path: string): Promise<readonly Sort[]> {
  const { sorts } = await readDataFile(path, sortsFile, {
    code: "incidents.invalid",
    mend: 'Give each sort "id", "da", "en", "cues" and "now".',
  });
  return sorts;
}

/** The sort that what somebody wrote sounds like; `other` when it sounds like none. A guess, which they can change. Pure. */
export function sortIn(text: string, sorts: readonly Sort[]): IncidentSort {
  const said = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const count = (cues: readonly string[]) => cues.filter((cue) => said.includes(` ${cue}`)).length;
  let best: { id: IncidentSort; score: number } = { id: "other", score: 0 };
  for (const { id, cues, needs } of sorts) {
    const found = count(cues);
    const needed = needs ? count(needs) : 0;
    const score = needs && needed === 0 ? 0 : found && found + needed;
    if (score > best.score) best = { id, score };
  }
  return best.id;
}
