import type { Locale } from "../../shared/texts.ts";
import type { Advice, AdviseInput, StorageRules } from "../../storage-advice/index.ts";
import type { Action } from "../card.ts";
import type { Readers } from "../envelope.ts";
import type { Looked } from "./looked.ts";

/** All that an advice is shown from. */
export interface Shown {
  readonly advice: Advice;
  readonly rules: StorageRules;
  readonly locale: Locale;
  /** The files it is about, in the order they came. */
  readonly looked: readonly Looked[];
  readonly readers: Readers;
  /** "Den her fil", and nobody knows which. */
  readonly missesFile: boolean;
  /** The kept question that a click on the question back answers. */
  readonly question: string;
  /** What was answered to an earlier question back: it comes back with the answer to this one. */
  readonly chosen?: AdviseInput["chosen"];
  /** How to report that it is shared already, where that can be done. */
  readonly report: readonly Action[];
}
