import type { IncidentSort } from "../incident.ts";
import { type Sort, sortIn } from "../sorts.ts";
import type { RegisterFilter } from "./filter.ts";

/** What somebody may write after "register", in both languages; longer words stand before those they begin with. */
const WORDS: readonly (readonly [RegExp, RegisterFilter])[] = [
  [/^(åbne?|open)$/, { state: "open" }],
  [/^(lukkede?|afsluttede?|closed)$/, { state: "closed" }],
  [/^(slået|samlede?|merged)$/, { state: "merged" }],
  [/^(personoplysninger|persondata|personal|gdpr)$/, { personalData: "yes" }],
  [/^(anmeldte?|notified)$/, { notified: "yes" }],
  [/^(uanmeldte?|unnotified)$/, { notified: "no" }],
  [/^(overskred(ne|et)|overdue|forsinkede?|late)$/, { overdue: "yes" }],
];

/**
 * The filter that `text` asks for: `åbne 2026 phishing`. "ikke anmeldt" is not notified. What is not understood does
 * not filter, since to show too much is better than to hide some. Pure.
 */
export function filterIn(text: string, sorts: readonly Sort[]): RegisterFilter {
  const words = text.toLowerCase().replace(/\b(ikke|not) (anmeldte?|notified)\b/g, "uanmeldt");
  const rest: string[] = [];
  let filter: RegisterFilter = {};
  for (const word of words.split(/[\s,]+/).filter(Boolean)) {
    const known = WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (known) filter = { ...filter, ...known };
    else if (/^(19|20)\d\d$/.test(word)) filter = { ...filter, year: word };
    else rest.push(word);
  }
  const sort = sortNamed(rest.join(" "), sorts);
  return sort ? { ...filter, sort } : filter;
}

function sortNamed(words: string, sorts: readonly Sort[]): IncidentSort | undefined {
  if (words === "") return undefined;
  const named = sorts.find(({ id, da, en }) =>
    [id, id.replace("-", " "), da.toLowerCase(), en.toLowerCase()].some((name) =>
      name.startsWith(words),
    ),
  );
  const guessed = named?.id ?? sortIn(words, sorts);
  return named || guessed !== "other" ? guessed : undefined;
}
