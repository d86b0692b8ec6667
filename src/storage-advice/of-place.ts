import type { Signal } from "./signal.ts";
import { wordAt } from "./words/reading.ts";
import type { Scan } from "./words/scan.ts";

/** Rooms, walls and pages: what can be read by all without anything in it being public yet. */
const ROOM =
  /(?:kanal|channel|team|teams|gruppe|group|chat|sharepoint|site|tavle|board|rum|room|vaeg|wall)(?:en|et|n|s)?$/u;
const PAGE = /^(?:side|siden|page)$/u;
const BEFORE = 5;

/** "En kanal hvor alle kan læse", "den offentlige side": that the place is open makes the data no less than they are. */
export function isOfPlace({ at, effect, dataClass, from }: Signal, { reading }: Scan): boolean {
  if (effect !== "lowers" || dataClass !== "public" || from !== "question") return false;
  for (let i = at - BEFORE; i <= at + 1; i++) {
    const word = reading.clauses[i] === reading.clauses[at] ? wordAt(reading, i) : undefined;
    if (word !== undefined && (ROOM.test(word) || PAGE.test(word))) return true;
  }
  return false;
}
