import { format } from "date-fns/format";
import { da } from "date-fns/locale/da";
import { enGB } from "date-fns/locale/en-GB";
import { parseISO } from "date-fns/parseISO";
import { type Clause, clauseOf, dateOf, type Policy, roleOf } from "../policy/index.ts";
import type { Citation, Language, Owner } from "./outcome.ts";

const DATE = { da: ["d. MMMM yyyy", da], en: ["d MMMM yyyy", enGB] } as const;

/** A clause as it is shown. `quote` is a part of it that carries the answer; without one, all of it does. */
export function cite(policy: Policy, clause: Clause, language: Language, quote?: string): Citation {
  return {
    policy: policy.id,
    policyTitle: titleOf(policy, language),
    clause: clause.id,
    heading: headingOf(clause),
    text: clause.text,
    quote: quote ?? clause.text,
    parts: clause.parts,
  };
}

/** Cites the clause with this id; a profile that names a clause which is not there does not load. */
export function citeById(
  policy: Policy,
  id: string,
  language: Language,
  quote?: string,
): Citation | undefined {
  const clause = clauseOf(policy, id);
  return clause && cite(policy, clause, language, quote);
}

/** Whom to ask, as the policy names them; the policy's own default when no role is given. */
export function ownerOf(policy: Policy, language: Language, roleId?: string): Owner {
  const { owner } = policy.profile;
  const role = roleOf(policy, roleId ?? owner.role);
  const citation = role && citeById(policy, role.clause, language, role.quote);
  const name = role ? (language === "en" ? `${role.en} (${role.name})` : role.name) : owner.role;
  return { name, ...(citation && { citation }) };
}

/** The headings without their numbers' dots and colons at the end, and the sentence that leads into the list. */
function headingOf({ headings, lead }: Clause): string {
  return [...headings, ...(lead === undefined ? [] : [lead])]
    .map((heading) => heading.replace(/[.:]$/u, ""))
    .join(" › ");
}

function titleOf(policy: Policy, language: Language): string {
  const { title, municipality } = policy.profile;
  const date = dateOf(policy);
  return `${title}, ${municipality}${date === undefined ? "" : ` (${dayInWords(date, language)})`}`;
}

const daysInWords = new Map<string, string>();

/** Kept: the days of a few policies stand under every quote. */
function dayInWords(day: string, language: Language): string {
  const [pattern, locale] = DATE[language];
  const kept = daysInWords.get(`${language} ${day}`) ?? format(parseISO(day), pattern, { locale });
  daysInWords.set(`${language} ${day}`, kept);
  return kept;
}
