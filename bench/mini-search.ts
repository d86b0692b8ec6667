import { stemmer } from "@orama/stemmers/danish";
import MiniSearch from "minisearch";
import type { Clause, Policy } from "../src/policy/index.ts";

/** Martin Porter's list for Danish, of the Snowball project. */
const STOP_WORDS = new Set(
  (
    "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun " +
    "nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog " +
    "noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit " +
    "sine vor mod disse hvis din nogle hos blive mange ad bliver hendes været thi jer sådan"
  ).split(" "),
);

/** What a library does without anything learned: the best clause for a question to a policy, or to all of them. */
export type Search = (text: string, policy: string) => Clause | undefined;

/**
 * The floor: MiniSearch with its own tokenizer, ranking and options over clauses and their headings, Danish stems
 * and stop words. One index a policy, and for `all` one of all that `everywhere` says; each made when first asked.
 */
export function miniSearch(policies: readonly Policy[], everywhere: readonly Policy[]): Search {
  const indexes = new Map<string, (text: string) => Clause | undefined>();
  return (text, policy) => {
    let search = indexes.get(policy);
    if (!search) {
      search = indexOf(policy === "all" ? everywhere : policies.filter(({ id }) => id === policy));
      indexes.set(policy, search);
    }
    return search(text);
  };
}

function indexOf(policies: readonly Policy[]): (text: string) => Clause | undefined {
  const clauses = policies.flatMap(({ text }) => text.clauses);
  const index = new MiniSearch({
    fields: ["heading", "text"],
    processTerm(term) {
      const word = term.toLowerCase();
      return STOP_WORDS.has(word) ? null : stemmer(word);
    },
  });
  index.addAll(
    clauses.map(({ headings, text }, id) => ({ id, heading: headings.join(" "), text })),
  );
  return (text) => clauses[index.search(text)[0]?.id];
}
