import type { Evidence } from "./asked.ts";
import { signalsOf } from "./hit-signals.ts";
import type { Lexicon } from "./lexicon.ts";
import { isDenied, isRemoved, turned } from "./negations.ts";
import { isOfPlace } from "./of-place.ts";
import type { Signal } from "./signal.ts";
import { NAMED, wordAt } from "./words/reading.ts";
import type { Scan } from "./words/scan.ts";
import { ENOUGH } from "./words/scan-file.ts";
import { wordKey } from "./words/word-key.ts";

export interface Signals {
  readonly signals: readonly Signal[];
  /** A form that is not filled in. */
  readonly blank: boolean;
  /** Somebody in particular is spoken of. */
  readonly person: boolean;
  /** It is about somebody, if nobody in particular: "skema om et barn". */
  readonly aboutPeople: boolean;
  /** A word stands there that the lexicon does not know. */
  readonly unknown: boolean;
}

/**
 * What the words of one text say of the class of its data.
 *
 * @param recipients where those stand whom it is sent to: they are no data
 */
export function signalsIn(
  scan: Scan,
  lexicon: Lexicon,
  from: Evidence["from"],
  recipients: ReadonlySet<number> = new Set(),
): Signals {
  const { reading } = scan;
  const isNamed = (at: number) => reading.names[at] === NAMED;
  // "Til Karen": who gets it is not spoken of.
  const unknown = scan.unknown.filter(
    (at) => !(isNamed(at) && TO.has(wordAt(reading, at - 1) ?? "")),
  );
  const kept: Signal[] = [];
  const times = new Map<string, number>();
  for (const hit of scan.hits) {
    for (const signal of signalsOf(hit, from)) {
      const { term, at, dataClass } = signal;
      const before = times.get(term) ?? 0;
      // Who gets it is no data, unless the name says what it is about: a psychiatrist.
      const isWhom = dataClass !== "sensitive" && recipients.has(at);
      if (before === ENOUGH || isWhom || isBeside(signal, scan, lexicon)) continue;
      times.set(term, before + 1);
      const said = isDenied(signal, scan) ? turned(signal) : signal;
      kept.push({
        ...said,
        clause: reading.clauses[at] ?? 0,
        joined: AND.has(wordAt(reading, at + 1) ?? ""),
        ofSomebody:
          signal.effect === "raises" && !!reading.names[at - 1] && unknown.includes(at - 1),
      });
    }
  }
  return {
    signals: kept,
    blank: false,
    person:
      speaksOfSomebody(scan, lexicon, recipients) || (from === "question" && unknown.some(isNamed)),
    aboutPeople: from === "question" && isAboutPeople(scan, lexicon),
    unknown: unknown.length > 0,
  };
}

/** Whether it says nothing of the data: it is not in them, or is said of the place. */
function isBeside(signal: Signal, scan: Scan, lexicon: Lexicon): boolean {
  return isRemoved(signal, scan, lexicon) || isOfPlace(signal, scan);
}

function speaksOfSomebody(
  { reading }: Scan,
  { persons }: Lexicon,
  recipients: ReadonlySet<number>,
): boolean {
  const ids = new Set(reading.words.flatMap((word, id) => (persons.has(word) ? [id] : [])));
  if (ids.size === 0 || recipients.size === 0) return ids.size > 0;
  return reading.ids.some((id, at) => ids.has(id) && !recipients.has(at));
}

const ABOUT = new Set("om over paa vedr vedroerende angaaende about on of regarding".split(" "));
const FEW = 3;

function isAboutPeople({ reading }: Scan, { people }: Lexicon): boolean {
  const { ids, clauses } = reading;
  return ids.some((_, at) => {
    if (!ABOUT.has(wordAt(reading, at) ?? "")) return false;
    for (let i = at + 1; i <= at + FEW && clauses[i] === clauses[at]; i++) {
      if (people.has(wordKey(wordAt(reading, i) ?? ""))) return true;
    }
    return false;
  });
}

const TO = new Set("til to fra from".split(" "));
const AND = new Set("og and samt plus".split(" "));
