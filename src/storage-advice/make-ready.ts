import { compileLexicon, type Lexicon } from "./lexicon.ts";
import { loadLexicon, loadRules } from "./load.ts";
import type { StorageRules } from "./rules.ts";

/** What is kept from one start to the next. */
export interface Ready {
  readonly standard: StorageRules;
  readonly lexicon: Lexicon;
}

/** Reads and checks the data and makes the lexicon ready: a fraction of a second that a cache can save. */
export async function makeReady(dataFolder: string): Promise<Ready> {
  const [standard, data] = await Promise.all([loadRules(dataFolder), loadLexicon(dataFolder)]);
  return { standard, lexicon: compileLexicon(data) };
}
