import type { Lexicon } from "../lexicon.ts";
import type { Recipient } from "../lexicon-shape.ts";
import type { TypedScan } from "../words/scan.ts";
import type { Token } from "../words/tokens.ts";
import { type Keyed, keyed, longest, lookUp } from "../words/trie.ts";
import { type Candidate, near } from "./candidate.ts";

const MAIL =
  /^(?:e?mail(?:e|en|er|es|ede|s|ing)?|e?mejle?|outlook|videresend(?:e|er|es)?|forward|mail\w*)$/u;
const TO = /^(?:til|to|t|hos)$/u;
const WITHIN = new Set("internt intern inhouse internally internal husets".split(" "));
const OUTSIDE = new Set("eksternt ekstern externally external".split(" "));
const REACH = 5;

/** A mail goes inside or outside the municipality by who it is to; without anybody it is no place. */
export function mailPlaces({ read }: TypedScan, lexicon: Lexicon): Candidate[] {
  const at = read.findIndex(({ word }) => MAIL.test(word));
  if (at < 0) return [];
  const sides = firstOf(
    sidesOf(read, TO, lexicon),
    sidesOf(read, DIRECT, lexicon),
    askers(read, lexicon),
  );
  const has = (words: ReadonlySet<string>) => read.some(({ word }) => words.has(word));
  if (sides.some(({ side }) => side === "external") || has(OUTSIDE))
    return [{ place: "email_external", term: "mail", at }];
  if (sides.some(({ side }) => side === "internal") || has(WITHIN))
    return [{ place: "email_internal", term: "mail", at }];
  return [{ place: "vague", term: "mail", at }];
}

interface Addressed {
  readonly side: Recipient["side"];
  readonly at: number;
}
type Sides = readonly Addressed[];

/** Where those stand whom something is sent to: they are no data themselves. */
export function addressees({ read }: TypedScan, lexicon: Lexicon): ReadonlySet<number> {
  const isMail = read.some(({ word }) => MAIL.test(word));
  return new Set(isMail ? sidesOf(read, TO, lexicon).map(({ at }) => at) : []);
}

function firstOf(...all: readonly Sides[]): Sides {
  return all.find(({ length }) => length > 0) ?? [];
}

/** Who it is to: after "til", or right after "maile", "email" and "svare". */
function sidesOf(read: TypedScan["read"], after: RegExp, lexicon: Lexicon): Sides {
  const keys = read.map(({ word }) => keyed(word, lexicon.recipients));
  const direct = after === DIRECT;
  return read.flatMap(({ word }, i) => {
    const isVerbNext = !direct && MAIL.test(read[i + 1]?.word ?? "");
    if (!after.test(word) || isVerbNext) return [];
    const at = reach(read, i, direct).find((j) => sideAt(read, keys, j, lexicon));
    const side = at === undefined ? undefined : sideAt(read, keys, at, lexicon);
    return at !== undefined && side ? [{ side, at }] : [];
  });
}

/** The places after `start` where the name of who gets it may begin. */
function reach(read: TypedScan["read"], start: number, direct: boolean): number[] {
  const places: number[] = [];
  for (let j = start + 1; j <= start + REACH && j < read.length; j++) {
    const isNext = j === start + 1;
    if (!isNext && read[j]?.clause !== read[start]?.clause) break;
    places.push(j);
    const { word } = read[j] as Token;
    if (direct ? !ARTICLES.has(word) : !isNext && STOPS.has(word)) break;
  }
  return places;
}

const DIRECT = /^(?:e?maile?r?|mail|svare?r?|email)$/u;
const WANTS = "vil beder bede spoerger spoerge oensker wants asks skrev sender".split(" ");

/** "Leverandøren vil have et udtræk på mail": who asks for it gets it. */
function askers(read: TypedScan["read"], lexicon: Lexicon): Sides {
  const keys = read.map(({ word }) => keyed(word, lexicon.recipients));
  return read.flatMap((_, i) => {
    const side = near(read, i + 1, i + 4, WANTS) ? sideAt(read, keys, i, lexicon) : undefined;
    return side ? [{ side, at: i }] : [];
  });
}

const ARTICLES = new Set("en et den det de min mit mine vores the a an my our en".split(" "));
const STOPS = new Set("fra from om about med with paa via fordi hvor som i for at saa".split(" "));

function sideAt(
  read: TypedScan["read"],
  keys: readonly Keyed[],
  at: number,
  { recipients }: Lexicon,
): Recipient["side"] | undefined {
  const found = longest(recipients, (place) => keys[place], at)?.values;
  if (found) return found[0]?.side;
  const word = read[at]?.word ?? "";
  for (let cut = 3; cut <= word.length - 4; cut++) {
    const [tail] = lookUp(recipients, word.slice(cut));
    if (tail) return tail.side;
  }
  return undefined;
}
