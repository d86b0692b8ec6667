import type { DataFound, Evidence } from "./asked.ts";
import { CLASSES, type DataClass, isHigh, stricter } from "./ids.ts";
import type { Signal } from "./signal.ts";
import type { Signals } from "./signals.ts";

/**
 * The class that the signals of a question or of a file come to: the highest wins; what lowers caps it unless
 * something raises. Nothing is guessed: without a word that tells, there is no class.
 */
export function classOf(found: Signals, cprCount: number): DataFound {
  const signals = aboutTheThing(found);
  const raises = signals.filter(({ effect }) => effect === "raises");
  const capped = cap(signals, raises, found);
  const lifted = raises
    // "Udkast" and the like say only that it is not public: without a word for what it is, that is no class.
    .filter(({ dataClass }) => dataClass !== "internal" || capped !== undefined)
    .reduce<DataClass | undefined>(higher, capped);
  const dataClass = cprCount > 0 ? "sensitive" : lifted;
  return {
    ...(dataClass && { dataClass }),
    evidence: sorted(signals, dataClass),
    cprCount,
    suspicious: dataClass === undefined && found.unknown,
  };
}

/** So many words into a text it is still what the text is called. */
const TITLE = 8;

/** What follows "vejledning om" or "plakat for" is only its subject, and so is what a guide or a blank form says. */
function aboutTheThing({ signals, person, blank }: Signals): readonly Signal[] {
  const general = signals.find((one) => one.effect === "names" && one.general);
  if ((person && !blank) || (!general && !blank)) return signals;
  const isTitle =
    general?.from === "file-name" || (general?.from === "file-text" && general.at < TITLE);
  if (blank || isTitle) {
    const kept = signals.filter((one) => one.general || one.effect === "lowers" || isFirm(one));
    return blank && !kept.some(({ effect }) => effect === "names") ? [...kept, BLANK_FORM] : kept;
  }
  // "Plakaten og koden" are two things.
  if (
    !general ||
    general.joined ||
    signals.some(({ effect, cancels }) => effect === "raises" && !cancels)
  )
    return signals;
  return signals.filter((one) => one.effect !== "names" || one.general || !isSubject(one, general));
}

/** What comes after it in the same breath. */
function isSubject({ at, clause, from }: Signal, general: Signal): boolean {
  return from === general.from && clause === general.clause && at > general.at;
}

function isFirm({ effect, strength, dataClass, ofSomebody }: Signal): boolean {
  return (
    effect === "raises" &&
    (ofSomebody === true || (strength === "sure" && dataClass === "internal"))
  );
}

const BLANK_FORM: Signal = {
  ...{ term: "tom skabelon", dataClass: "internal", strength: "usual", effect: "names" },
  ...{ from: "file-text", at: 0, clause: 0, general: true, joined: false },
};

function higher(best: DataClass | undefined, { dataClass }: Signal): DataClass {
  return best ? stricter(best, dataClass) : dataClass;
}

/** The class of what is named, capped by what lowers. */
function cap(
  signals: readonly Signal[],
  raises: readonly Signal[],
  found: Signals,
): DataClass | undefined {
  const only = new Set(signals.flatMap((one) => one.only ?? []));
  const names = signals.filter(({ effect, term }) => effect === "names" && !only.has(term));
  const base = baseOf(names, found);
  const lowers = signals.filter(
    ({ effect, strength, dataClass, only: one }) =>
      effect === "lowers" &&
      strength !== "weak" &&
      one === undefined &&
      !raises.some(({ cancels }) => cancels === undefined || dataClass === "public"),
  );
  const [first, ...others] = lowers.map(({ dataClass }) => CLASSES.indexOf(dataClass));
  const low = first === undefined ? undefined : CLASSES[Math.min(first, ...others)];
  if (low === undefined) return base;
  // What somebody in particular suffers from is no less sensitive for being said to be published.
  if (base === "sensitive" && found.person) return base;
  // Only a plain word that it is published makes something confidential public: "alle må se den" is soon said.
  if (base && isHigh(base) && low === "public" && !lowers.some(isPlain)) return base;
  if (base === undefined) return found.person ? undefined : low;
  return CLASSES.indexOf(low) < CLASSES.indexOf(base) ? low : base;
}

function isPlain({ strength, dataClass }: Signal): boolean {
  return strength === "sure" && dataClass === "public";
}

/** Weak words never make a class that some place says yes to, when there is more in the text than they tell. */
function baseOf(names: readonly Signal[], found: Signals): DataClass | undefined {
  const firm = names.filter(({ strength, dataClass }) => strength !== "weak" || isHigh(dataClass));
  const trusted = firm.length > 0 || found.person || found.unknown ? firm : names;
  const base = trusted.reduce<DataClass | undefined>(higher, undefined);
  // "Et skema om et barn": what is in it can be anything.
  const isOpen =
    (found.aboutPeople || found.person) &&
    base === "internal" &&
    !trusted.some(({ general, strength }) => general || strength === "sure");
  return isOpen ? undefined : base;
}

/** What decided first. */
function sorted(signals: readonly Signal[], decided: DataClass | undefined): Evidence[] {
  const order = [...signals].sort(
    (a, b) => Number(b.dataClass === decided) - Number(a.dataClass === decided),
  );
  const seen = new Set<string>();
  return order.flatMap(({ term, dataClass, strength, effect, from }) => {
    const mark = `${effect} ${term}`;
    if (seen.has(mark)) return [];
    seen.add(mark);
    return [{ term, dataClass, strength, effect, from }];
  });
}
