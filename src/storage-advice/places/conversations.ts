import type { Lexicon } from "../lexicon.ts";
import type { TypedScan } from "../words/scan.ts";
import { keyed, longest } from "../words/trie.ts";
import { wordKey } from "../words/word-key.ts";
import { type Candidate, near } from "./candidate.ts";

const ROOM =
  /^(?:#.+|.*(?:kanal|kanalen|kanaler|channel|channels)|.*(?:team|teamet|teams|teamsite)|sharepoint|site|slack|(?:chat|gruppe)?(?:gruppe|gruppen|chat|chatten|traad|traaden|group|thread))$/u;
const CHANNEL = /(?:kanal|kanalen|kanaler|channel|channels)$/u;
const CLOSED = "lukket lukkede lukkes laast laaste privat private closed locked hemmelig".split(
  " ",
);
const OPEN = "aaben aabne aabent offentlig offentlige open public faelles".split(" ");
const ONLY = [
  "hvor kun",
  "kun os",
  "kun vi",
  "kun jeg",
  "with only",
  "only we",
  "only us",
  "kun hr",
  "kun ledelsen",
];
const GUEST = [
  "gaest",
  "gaester",
  "guest",
  "guests",
  "ekstern",
  "eksternt",
  "extern",
  "external",
  "udefra",
  "outsiders",
];
const NO_GUEST = /\b(?:uden|ingen|ikke|no|without) (?:\w+ )?(?:gaest|guest|ekstern|extern)/u;
const WITH_GUEST = [
  "er med",
  "sidder med",
  "er paa",
  "er inde",
  "er ogsaa",
  "er gaest",
  "are in here",
  "is in here",
  "are here",
  "is here",
  "med i gruppen",
  "med i kanalen",
];
const BEFORE = 3;

/** Teams, channels and groups by how they are described: "det lukkede lederteam", "kanalen hvor arkitekten er gæst". */
export function conversations({ read, hits }: TypedScan, lexicon: Lexicon): Candidate[] {
  const text = read.map(({ word }) => word).join(" ");
  // "Chat logs" are no chat.
  const data = hits.filter(
    ({ start, end, entries }) => end - start > 1 && entries.some(({ is }) => is === "kind"),
  );
  return read.flatMap(({ word }, at): Candidate[] => {
    if (data.some(({ start, end }) => at >= start && at < end)) return [];
    if (!ROOM.test(word) || (/^teams?$/u.test(word) === false && NOT_ROOMS.has(word))) return [];
    const place = describe(read, at, text, lexicon);
    return place ? [{ place, term: word.startsWith("#") ? "#" : wordKey(word), at }] : [];
  });
}

const NOT_ROOMS = new Set(["steam"]);

function describe(
  read: TypedScan["read"],
  at: number,
  text: string,
  lexicon: Lexicon,
): Candidate["place"] | undefined {
  const word = read[at]?.word ?? "";
  const free = NO_GUEST.test(text);
  const rest = { from: at + 1, to: read.length };
  if (!free && (near(read, at - BEFORE, rest.to, GUEST) || hasOutsiders(read, at, lexicon)))
    return "guest_channel";
  const isRoom = /kanal|channel|team|sharepoint|site|#/u.test(word);
  if (!isRoom || near(read, at - BEFORE, at, ["chat", "besked", "gruppe", "dm"])) return undefined;
  if (
    near(read, at - BEFORE, at, CLOSED) ||
    near(read, at, at + 2, CLOSED) ||
    near(read, rest.from, rest.from + 3, ONLY) ||
    free
  )
    return "closed_team";
  if (near(read, at - BEFORE, at, OPEN) || word.startsWith("#")) return "open_channel";
  if (near(read, rest.from, rest.from + 5, ["alle kan", "for alle", "alle er", "for everyone"]))
    return "open_channel";
  return CHANNEL.test(word) && /(?:en|the)$/u.test(word) ? "here" : undefined;
}

/** "Kanalen hvor leverandøren er med": somebody of another organisation, and that they are in. */
function hasOutsiders(read: TypedScan["read"], at: number, lexicon: Lexicon): boolean {
  const keys = read.map(({ word }) => keyed(word, lexicon.recipients));
  const follows = read
    .slice(at + 1, at + 4)
    .some(({ word }) => ["hvor", "som", "med", "where", "with"].includes(word));
  return read.some((_, i) => {
    const told = (follows && i > at && i < at + 8) || near(read, i + 1, i + 5, WITH_GUEST);
    if (!told) return false;
    const found = longest(lexicon.recipients, (place) => keys[place], i);
    return found?.values.some(({ side }) => side === "external") ?? false;
  });
}
