import type { Lexicon } from "./lexicon.ts";
import type { Signal } from "./signals.ts";
import type { Scan } from "./words/scan.ts";

const REACH = 3;

/** "Uden cpr", "ingen navne", "har slettet diagnosen": what is not in it does not count. */
export function isRemoved(
  { at, effect, from }: Signal,
  { read }: Scan,
  { removers }: Lexicon,
): boolean {
  // What a file says is not in it is of somebody all the same: "ingen diabetes".
  if (effect === "lowers" || from !== "question") return false;
  const here = read[at]?.clause;
  for (let i = at - 1, steps = 0; i >= 0 && steps < REACH; i--, steps++) {
    const token = read[i];
    if (!token || token.clause !== here || TURNS.has(token.word)) return false;
    if (removers.has(token.word)) return !NOT.has(read[i - 1]?.word ?? "");
  }
  return false;
}

/** After these another thing is said. */
const TURNS = new Set("men but saa so hvor where der som that which med with".split(" "));
const NOT = new Set("ikke ikk not aldrig never isnt ej endnu yet".split(" "));
const BEFORE = new Set("foer inden until before".split(" "));

/** "Ikke offentliggjort", "inden det er offentliggjort": what would lower is said not to be. */
export function isDenied({ at, effect }: Signal, { read }: Scan): boolean {
  if (effect !== "lowers") return false;
  const before = read
    .slice(Math.max(0, at - REACH), at)
    .filter(({ clause }) => clause === read[at]?.clause);
  return (
    before.slice(-2).some(({ word }) => NOT.has(word)) ||
    before.some(({ word }) => BEFORE.has(word))
  );
}

/** What would lower, said not to be: it raises. */
export function turned(signal: Signal): Signal {
  return { ...signal, effect: "raises", dataClass: "internal" };
}
