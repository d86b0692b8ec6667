import type { Sense } from "./senses.ts";
import type { Words } from "./words.ts";

/** What the words around a number say of it. */
export interface Beside {
  /** The word right before it, or else right after. */
  readonly sense: Sense | undefined;
  /** Whether the line it stands on speaks of CPR numbers near it. */
  readonly isNearCpr: boolean;
}

/** How far a word may stand from its number. */
const REACH = 60;
/** Up to the number before, past one short number: "konto 1234 0506810474". */
const OWN_WORDS = /\D*(?:(?<!\d)\d{1,4}\D*)?$/;
/** "HÆN-0506810474": the letters that a system puts before its numbers. */
const PREFIX = /(?<![\p{L}\d])\p{Lu}{2,5}-$/u;
/** Past signs that lead on to what the number is: "(cpr)", "= cpr". */
const LEADS_ON = /^[\s(="'`*:)]*/;

/** Looks around what stands in `text` from `start` to `end`. */
export function besideOf(text: string, start: number, end: number, words: Words): Beside {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const plain = { before: words.plain(before), after: words.plain(after) };
  const prefix = PREFIX.test(before) ? "other" : undefined;
  const line = [plain.before.split("\n").at(-1) ?? "", plain.after.split("\n", 1)[0] ?? ""];
  return {
    sense: senseBefore(plain.before, words) ?? prefix ?? senseAfter(plain.after, words),
    isNearCpr: line.some((part) => words.sensesIn(part).includes("cpr")),
  };
}

function senseBefore(before: string, words: Words): Sense | undefined {
  const [own = ""] = OWN_WORDS.exec(before) ?? [];
  const senses = words.sensesIn(own).toReversed();
  const at = senses.findIndex((sense) => sense !== "between" && sense !== "preposition");
  const sense = senses[at];
  // What was said before "og" is for the list to hand on.
  if (sense === "join") return undefined;
  // "ring på" calls the number; "faktura til" leads to whoever it goes to.
  if (!senses.slice(0, at).includes("preposition")) return sense;
  return sense === "call" || sense === "cpr" ? sense : undefined;
}

/** "1234567890 er ordrenummeret", "1234567890 (cpr)", "1234567890 kr." */
function senseAfter(after: string, words: Words): Sense | undefined {
  const [signs = ""] = LEADS_ON.exec(after) ?? [];
  const [own = ""] = after.slice(signs.length).split(/[^\p{L}\s-]/u, 1);
  const senses = words.sensesIn(own);
  const at = senses.findIndex((sense) => sense !== "between");
  const sense = senses[at];
  const isSaid = at > 0 || signs.trim() !== "";
  return isSaid || sense === "cpr" || sense === "unit" ? sense : undefined;
}
