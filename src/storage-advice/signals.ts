import type { Evidence } from "./asked.ts";
import { signalsOf } from "./hit-signals.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Kind } from "./lexicon-shape.ts";
import { isDenied, isRemoved, turned } from "./negations.ts";
import type { Scan } from "./words/scan.ts";
import { wordKey } from "./words/word-key.ts";

/** Evidence with where it stands, while the class is being worked out. */
export interface Signal extends Evidence {
  readonly at: number;
  readonly clause: number;
  readonly general: boolean;
  /** Whether "og" and another thing follow. */
  readonly joined: boolean;
  readonly cancels?: Kind["cancels"];
  readonly only?: Kind["only"];
}

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
  // "Til Karen": who gets it is not spoken of.
  const unknown = scan.unknown.filter(
    (i) => !(scan.read[i]?.named && TO.has(scan.read[i - 1]?.word ?? "")),
  );
  const kept: Signal[] = [];
  const times = new Map<string, number>();
  for (const hit of scan.hits) {
    for (const signal of signalsOf(hit, from)) {
      const { term, at, dataClass } = signal;
      const before = times.get(term) ?? 0;
      // Who gets it is no data, unless the name says what it is about: a psychiatrist.
      const isWhom = dataClass !== "sensitive" && recipients.has(at);
      if (before === ENOUGH || isWhom || isRemoved(signal, scan, lexicon)) continue;
      times.set(term, before + 1);
      const said = isDenied(signal, scan) ? turned(signal) : signal;
      kept.push({
        ...said,
        clause: scan.read[at]?.clause ?? 0,
        joined: AND.has(scan.read[at + 1]?.word ?? ""),
      });
    }
  }
  return {
    signals: kept,
    blank: false,
    person:
      scan.read.some(({ word }, i) => lexicon.persons.has(word) && !recipients.has(i)) ||
      (from === "question" && unknown.some((i) => scan.read[i]?.named)),
    aboutPeople: from === "question" && isAboutPeople(scan, lexicon),
    unknown: unknown.length > 0,
  };
}

const ABOUT = new Set("om over paa vedr vedroerende angaaende about on of regarding".split(" "));
const FEW = 3;

function isAboutPeople({ read }: Scan, { people }: Lexicon): boolean {
  return read.some(
    ({ word, clause }, i) =>
      ABOUT.has(word) &&
      read
        .slice(i + 1, i + 1 + FEW)
        .some((one) => one.clause === clause && people.has(wordKey(one.word))),
  );
}

const TO = new Set("til to fra from".split(" "));
/** A word says no more the hundredth time. */
const ENOUGH = 3;
const AND = new Set("og and samt plus".split(" "));
