import { words } from "../shared/learning/words.ts";

const OF_CHANGE =
  /^(?:ændr|forandr|forskel|differen|chang|gaml|gammel|tidligere|forrige|ældre|older?$|previous|former|nye?$|nyt$|nyere|newe?r?$|nu$|now$|siden$|since$|mellem$|between$|version|udgave|sket$|happened$)/u;
const EMPTY = new Set(
  (
    "hvad hvilke hvordan er der har i på om den det de fra til og af med for politik politikken kommune kommunen " +
    "what which how is are has have in the to from and of there policy municipality"
  ).split(" "),
);

/**
 * What a question about changes is about ("hvad er ændret om dispensationer?" -> dispensationer),
 * or nothing when it is about all of them.
 */
export function changedWhat(text: string): string | undefined {
  const left = words(text).filter((word) => !OF_CHANGE.test(word) && !/^\d+$/u.test(word));
  return left.every((word) => EMPTY.has(word)) ? undefined : left.join(" ");
}
