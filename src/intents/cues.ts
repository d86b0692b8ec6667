import { buildLexicon, type Lexicon, type LexiconData } from "../shared/learning/lexicon.ts";
import { words } from "../shared/learning/words.ts";

/** What `data/intents.yaml` holds. */
export interface CueData {
  /** Short and dialect forms, and the word they stand for. */
  readonly spoken: Readonly<Record<string, string>>;
  /** Class of words -> what belongs to it. */
  readonly cues: LexiconData;
}

/** The same, made ready for reading messages. Plain data. */
export interface Cues {
  readonly spoken: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
}

export function buildCues({ spoken, cues }: CueData): Cues {
  return { spoken: new Map(Object.entries(spoken)), lexicon: buildLexicon(cues) };
}

const INCIDENT_NUMBER = /\bh(?:æ|ae)n-?\d{4}-\d+/giu;
const DISPENSATION_NUMBER = /\bdis-?\d{4}-\d+/giu;
/** "heeeej" and "hjæææælp": more of the same letter than a word has. */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

/** The words of a message as the cues know them: case numbers, numbers and short forms each as one word. */
export function spokenWords(text: string, { spoken }: Cues): string[] {
  const plain = text
    .replace(INCIDENT_NUMBER, " hænref ")
    .replace(DISPENSATION_NUMBER, " disref ")
    .replace(DRAWN_OUT, "$1$1");
  return words(plain).map((word) => spoken.get(word) ?? word.replace(/\d+/gu, "0"));
}
