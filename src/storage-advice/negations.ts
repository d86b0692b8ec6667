import type { Lexicon } from "./lexicon.ts";
import type { Signal } from "./signal.ts";
import { type Reading, wordAt } from "./words/reading.ts";
import type { Scan } from "./words/scan.ts";

const REACH = 3;

/** "Uden cpr", "ingen navne", "har slettet diagnosen": what is not in it does not count. */
export function isRemoved(
  { at, effect, from }: Signal,
  { reading }: Scan,
  { removers }: Lexicon,
): boolean {
  // What a file says is not in it is of somebody all the same: "ingen diabetes".
  if (effect === "lowers" || from !== "question") return false;
  for (const i of before(at, reading)) {
    const word = wordAt(reading, i) ?? "";
    if (TURNS.has(word)) return false;
    if (removers.has(word)) return !NOT.has(wordAt(reading, i - 1) ?? "");
  }
  return false;
}

/** After these another thing is said. */
const TURNS = new Set("men but saa so hvor where der som that which med with".split(" "));
const NOT = new Set("ikke ikk not aldrig never isnt ej endnu yet".split(" "));
const BEFORE = new Set("foer inden until before".split(" "));

/** "Ikke offentliggjort", "inden det er offentliggjort": what would lower is said not to be. */
export function isDenied({ at, effect }: Signal, { reading }: Scan): boolean {
  if (effect !== "lowers") return false;
  return before(at, reading).some((i, steps) => {
    const word = wordAt(reading, i) ?? "";
    return BEFORE.has(word) || (steps < 2 && NOT.has(word));
  });
}

/** The places before `at` in the same clause, as far as it reaches, the nearest first. */
function before(at: number, { clauses }: Reading): number[] {
  const places: number[] = [];
  for (let i = at - 1; i >= 0 && i >= at - REACH && clauses[i] === clauses[at]; i--) places.push(i);
  return places;
}

/** What would lower, said not to be: it raises. */
export function turned(signal: Signal): Signal {
  return { ...signal, effect: "raises", dataClass: "internal" };
}
