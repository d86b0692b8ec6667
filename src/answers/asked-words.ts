import { words } from "../shared/learning/words.ts";

/** "i den gamle politik", "efter 2015-versionen", "dengang": tells which policy is asked about, never what. */
const WHICH_VERSION =
  /(?<!\p{L})(?:(?:i|efter|ifølge|under|fra|in|of|by|from)\s+)?(?:(?:den|the)\s+)?(?:gamle|tidligere|forrige|old|previous|former)\s+(?:it[- ]?)?(?:informations)?(?:sikkerheds)?[- ]?(?:politik(?:ken)?|version(?:en)?|udgaven?|policy)(?!\p{L})|(?<!\p{L})(?:dengang|den gang|back then)(?!\p{L})|(?<!\d)(?:19|20)\d\d(?!\d)(?:[- ]?(?:politik(?:ken)?|version(?:en)?|udgaven?|policy)(?!\p{L}))?/gu;

/** The words of a question that tell what is asked, without those that only tell of which municipality or version. */
export function askedWords(text: string, places: ReadonlySet<string>): string[] {
  const all = words(text);
  const telling = words(text.toLowerCase().replace(WHICH_VERSION, " ")).filter(
    (word) => !places.has(word) && !(word.endsWith("s") && places.has(word.slice(0, -1))),
  );
  return telling.length > 0 ? telling : all;
}
