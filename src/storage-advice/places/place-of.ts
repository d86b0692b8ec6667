import type { PlaceFound } from "../asked.ts";
import type { PlaceId } from "../ids.ts";
import type { Lexicon } from "../lexicon.ts";
import type { TypedScan } from "../words/scan.ts";
import type { Token } from "../words/tokens.ts";
import { type Candidate, near } from "./candidate.ts";
import { conversations } from "./conversations.ts";
import { deskPlaces } from "./desk.ts";
import { mailPlaces } from "./mail.ts";
import { namedPlaces, putHere } from "./named-places.ts";

/** Where the question wants the data to be: what it names goes before where it is asked. */
export function placeOf(found: TypedScan, lexicon: Lexicon): PlaceFound {
  const { read } = found;
  const described = conversations(found, lexicon);
  const taken = new Set(described.map(({ at }) => at));
  const named = namedPlaces(found).filter(({ at, place }) => !taken.has(at) || isPlace(place));
  const all = [
    ...named,
    ...putHere(found),
    ...described,
    ...mailPlaces(found, lexicon),
    ...deskPlaces(found),
  ];
  const chosen = best(
    all.filter(({ place }) => place !== "vague"),
    read,
  );
  if (chosen?.place === "here") return { kind: "here" };
  if (chosen && isPlace(chosen.place)) {
    return { kind: "named", place: chosen.place, term: chosen.term };
  }
  const vague = all.find(({ place, term }) => place === "vague" && lexicon.options.has(term));
  if (!vague) return { kind: "none" };
  return { kind: "vague", term: vague.term, options: lexicon.options.get(vague.term) ?? [] };
}

function isPlace(place: Candidate["place"]): place is PlaceId {
  return place !== "here" && place !== "vague";
}

const GOT = [
  "fik",
  "faaet",
  "modtog",
  "har skrevet",
  "var",
  "laa",
  "nu",
  "i got",
  "i used",
  "skrev",
  "laeste",
  "kom",
];
/** They ask wherever they stand. */
const MODALS = "maa may kan ka ku can skal should could must kunne".split(" ");
/** They ask when a clause begins with them. */
const OPENERS = "er is are hvor where am do gaar hoerer ok".split(" ");
const PREPOSITIONS = new Set("fra from paa i til in on to med with via as at".split(" "));
const UNTIL = new Set("indtil mens naar foer inden until while when before".split(" "));

function best(candidates: readonly Candidate[], read: readonly Token[]): Candidate | undefined {
  const scored = candidates.map((one) => ({ one, score: score(one, candidates, read) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.one;
}

function score(one: Candidate, candidates: readonly Candidate[], read: readonly Token[]): number {
  return saidOf(one, read) + besides(one, candidates, asksAt(one, read)) + one.at / 1000;
}

/** What the words around it say: whether it is asked about, or only where something came from. */
function saidOf(one: Candidate, read: readonly Token[]): number {
  const { at } = one;
  const clause = clauseOf(one, read);
  const before = read.slice(Math.max(0, at - 4), at).map(({ word }) => word);
  const preposition = [...before, read[at]?.word ?? ""].findLast((word) => PREPOSITIONS.has(word));
  const isSource = preposition === "fra" || preposition === "from";
  const wasThere = near(clause, 0, clause.length, GOT) && !hasModal(clause);
  return [
    asksAt(one, read) ? 4 : 0,
    isSource ? -6 : 0,
    wasThere ? -3 : 0,
    near(read, at - 5, at, ["laeste", "fik", "got"]) ? -5 : 0,
    before.some((word) => UNTIL.has(word)) ? -3 : 0,
  ].reduce((sum, part) => sum + part);
}

function clauseOf({ at }: Candidate, read: readonly Token[]): readonly Token[] {
  return read.filter(({ clause }) => clause === read[at]?.clause);
}

function hasModal(clause: readonly Token[]): boolean {
  return clause.some(({ word }) => MODALS.includes(word));
}

function asksAt(one: Candidate, read: readonly Token[]): boolean {
  const clause = clauseOf(one, read);
  return hasModal(clause) || clause.slice(0, 2).some(({ word }) => OPENERS.includes(word));
}

/** What kind of place it is beside the others that are named. */
function besides(
  { place, term }: Candidate,
  candidates: readonly Candidate[],
  asks: boolean,
): number {
  const others = candidates.some((other) => other.place !== place && other.place !== "here");
  if (place === "here") {
    // "I chatten her": who reads along says more than the word.
    const onlyChat = candidates.every((other) => other.place === "here" || other.place === "chat");
    return -0.5 + (onlyChat ? 1 : 0) + (others && !asks ? -3 : 0);
  }
  const isAi = place === "public_ai" || place === "work_copilot";
  const faint = others && (place === "paper" || FAINT.has(term)) ? -2 : 0;
  return (isAi && asks ? 3 : 0) + faint + (place === "guest_channel" ? 1 : 0);
}

/** Words that are often only said by the way. */
const FAINT = new Set(["journalisere", "pc'en", "bærbar pc", "hænge"]);
