import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { readDataFile } from "../shared/data-file.ts";
import { VogterError } from "../shared/errors.ts";
import type { CueData } from "./cues.ts";
import { INTENTS, type Intent } from "./intent.ts";

/** Something a person might write, and what is meant by it. */
export interface Utterance {
  readonly text: string;
  readonly intent: Intent;
  /** Whose words they are: those of one voice are left out together when the learning is measured. */
  readonly by: string;
}

const said = z.array(z.strictObject({ text: z.string().min(1), by: z.string().min(1) }));
const cueData = z.strictObject({
  spoken: z.record(z.string(), z.string()),
  cues: z.record(z.string(), z.array(z.string())),
});

const WORDS = {
  code: "intents.data",
  mend: "Correct the file; docs/intents.md shows the form of each.",
};

/**
 * Reads a file for each intent (`greeting.yaml`, ...) from `folder`.
 *
 * @throws VogterError `intents.data` that names the file and what is wrong in it
 */
export async function loadUtterances(folder: string): Promise<Utterance[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const utterances: Utterance[] = [];
  const meant = new Map<string, Intent>();
  for (const file of files) {
    const path = join(folder, file);
    const intent = INTENTS.find((known) => known === basename(file, ".yaml"));
    if (intent === undefined) throw fault(path, "its name is no intent");
    for (const { text, by } of await readDataFile(path, said, WORDS)) {
      const before = meant.get(text);
      if (before !== undefined) throw fault(path, `"${text}" stands under ${before} already`);
      meant.set(text, intent);
      utterances.push({ text, intent, by });
    }
  }
  return utterances;
}

/** @throws VogterError `intents.data` when the file of cues does not hold */
export function loadCues(path: string): Promise<CueData> {
  return readDataFile(path, cueData, WORDS);
}

function fault(path: string, what: string): VogterError {
  return new VogterError({ ...WORDS, message: `${path}: ${what}`, exitCode: 2 });
}
